package org.deskbridge.runtime;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides how many calls may be under way to each host, so that hosts that hang leave room for the
 * others.
 *
 * <p>A host begins with few places. It gains one with each prompt answer while it uses more than
 * half of what it has, and falls back as soon as a call is late. Hosts without progress, those that
 * have not answered yet and those with a late call, share a part of all places. A late call gives
 * its place back and runs on beside the others, as long as there are not too many of them.
 *
 * <p>Pure: times are readings of a clock that does not jump, in nanoseconds, and are handed in. Not
 * safe for use by several threads.
 *
 * @param <H> what names a host
 */
public final class HostPlaces<H> {

  private final Rules rules;

  /** The hosts called lately; those not called for longest are forgotten. */
  private final Map<H, Host<H>> hosts = new LinkedHashMap<>(16, 0.75f, true);

  /** Longest under way first. */
  private final Set<Call<H>> underWay = new LinkedHashSet<>();

  public HostPlaces(Rules rules) {
    this.rules = rules;
  }

  /**
   * Takes a place for one more call, empty if there is none; {@link #giveBack} must follow.
   *
   * @param yields whether the call leaves a quarter of every limit to others
   */
  public Optional<Call<H>> take(H name, boolean yields, long now) {
    var host = host(name);
    if (!isRoomAt(host, yields, now)) {
      return Optional.empty();
    }
    var isBusy = host.underWay.size() >= host.allowed / 2.0;
    var call = new Call<>(host, now, isBusy);
    underWay.add(call);
    host.underWay.add(call);
    return Optional.of(call);
  }

  private Host<H> host(H name) {
    var host = hosts.computeIfAbsent(name, same -> new Host<>(rules.first()));
    if (hosts.size() > rules.remembered()) {
      hosts.values().stream()
          .filter(each -> each != host && each.underWay.isEmpty())
          .findFirst()
          .ifPresent(hosts.values()::remove);
    }
    return host;
  }

  private boolean isRoomAt(Host<H> host, boolean yields, long now) {
    return host.underWay.size() < limit(allowed(host, now), yields)
        && taken(now) < limit(rules.places(), yields)
        && (hasProgress(host, now) || takenWithoutProgress(now) < shared(yields));
  }

  private int shared(boolean yields) {
    return limit(rules.withoutProgress(), yields);
  }

  private static int limit(int places, boolean yields) {
    return yields ? places - places / 4 : places;
  }

  private int allowed(Host<H> host, long now) {
    if (isLate(host, now)) {
      host.allowed = rules.least();
    }
    return host.rests(now) ? 0 : host.allowed;
  }

  private boolean hasProgress(Host<H> host, long now) {
    return host.answered && !isLate(host, now);
  }

  private boolean isLate(Host<H> host, long now) {
    return !host.underWay.isEmpty() && isLate(host.underWay.iterator().next(), now);
  }

  private boolean isLate(Call<H> call, long now) {
    return now - call.began > rules.late().toNanos();
  }

  private int taken(long now) {
    return underWay.size() - beside(now);
  }

  private int takenWithoutProgress(long now) {
    var all = underWay.stream().filter(call -> !hasProgress(call.host, now)).count();
    return (int) all - beside(now);
  }

  /** Returns how many late calls run on without a place. */
  private int beside(long now) {
    var late = underWay.stream().takeWhile(call -> isLate(call, now)).count();
    return (int) Math.min(late, rules.beside());
  }

  /** Ends a call. A host that fails is as one that has not answered yet. */
  public void giveBack(Call<H> call, boolean answered, long now) {
    var host = call.host;
    underWay.remove(call);
    host.underWay.remove(call);
    host.answered = answered;
    if (!answered || isLate(call, now)) {
      host.allowed = rules.least();
    } else if (call.atABusyHost) {
      host.allowed = Math.min(host.allowed + 1, rules.most());
    }
  }

  /** Ends a call that was not made, and lets none through to the host for some time. */
  public void rest(Call<H> call, Duration time, long now) {
    underWay.remove(call);
    call.host.underWay.remove(call);
    call.host.restsUntil = now + time.toNanos();
  }

  /** Returns how many calls the host may have under way now. */
  public int allowed(H name, long now) {
    return allowed(host(name), now);
  }

  /** Returns how many places are free. */
  public int free(long now) {
    return Math.max(0, rules.places() - taken(now));
  }

  /** Returns how many calls are under way, with a place or without. */
  public int underWay() {
    return underWay.size();
  }

  /** Returns how many hosts are remembered. */
  int remembered() {
    return hosts.size();
  }

  /** A call under way. */
  public static final class Call<H> {

    private final Host<H> host;
    private final long began;
    private final boolean atABusyHost;

    private Call(Host<H> host, long began, boolean atABusyHost) {
      this.host = host;
      this.began = began;
      this.atABusyHost = atABusyHost;
    }
  }

  private static final class Host<H> {

    /** Longest under way first. */
    private final Set<Call<H>> underWay = new LinkedHashSet<>();

    private int allowed;
    private boolean answered;
    private @Nullable Long restsUntil;

    private Host(int first) {
      this.allowed = first;
    }

    private boolean rests(long now) {
      return restsUntil != null && now - restsUntil < 0;
    }
  }

  /**
   * How much hosts are trusted with.
   *
   * @param places how many calls may be under way in all
   * @param withoutProgress how many of these hosts without progress share
   * @param first how many one host may have until it has answered
   * @param least how many it may have once a call was late or failed
   * @param most how many it may have at the most
   * @param late how long a call may last before it is late
   * @param beside how many late calls run on without a place
   * @param remembered how many hosts are remembered that are not called
   */
  public record Rules(
      int places,
      int withoutProgress,
      int first,
      int least,
      int most,
      Duration late,
      int beside,
      int remembered) {

    /**
     * For callbacks: at most 256 threads; those that wait for a hanging host do not delay others.
     */
    public static final Rules CALLBACKS =
        new Rules(64, 16, 2, 1, 16, Duration.ofSeconds(1), 192, 1000);

    /**
     * For ticket calls: a third of the threads of a usual web server, each of which waits as long
     * as its call. Late is half of what a call may last: a slow helpdesk is better than none.
     */
    public static Rules ofTickets(Duration patience) {
      return new Rules(64, 16, 8, 4, 32, patience.dividedBy(2), 0, 1000);
    }
  }
}
