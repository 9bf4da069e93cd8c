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
 * half of what it has, loses half with a failure, and falls back as soon as it hangs. Hosts without
 * progress, those that have not answered yet and those that hang, share a part of all places. A
 * late call gives its place back and runs on beside the others, as long as there are not too many
 * of them.
 *
 * <p>A host hangs if a call is late and no later one was answered promptly. So a few calls that
 * hang or fail among others that do not tell nothing about their host, and keep none of its places.
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
    return host.underWay.size() < limit(rules.mostInAll(), yields)
        && counted(host, yields, now) < limit(allowed(host, now), yields)
        && taken(now) < limit(rules.places(), yields)
        && (hasProgress(host, now) || takenWithoutProgress(now) < shared(yields));
  }

  /** Returns how many places of its own the host has taken. */
  private int counted(Host<H> host, boolean yields, long now) {
    var late = host.underWay.stream().takeWhile(call -> isLate(call, now)).toList();
    var hanging = (int) late.stream().filter(host::isUnproven).count();
    var spared = host.answered ? limit(rules.spared(), yields) : Math.min(1, rules.spared());
    return host.underWay.size() - late.size() + Math.max(0, hanging - spared);
  }

  private int shared(boolean yields) {
    return limit(rules.withoutProgress(), yields);
  }

  private static int limit(int places, boolean yields) {
    return yields ? places - places / 4 : places;
  }

  private int allowed(Host<H> host, long now) {
    if (hangs(host, now)) {
      host.allowed = rules.least();
    }
    return host.rests(now) ? 0 : host.allowed;
  }

  private boolean hasProgress(Host<H> host, long now) {
    return host.answered && !hangs(host, now);
  }

  private boolean hangs(Host<H> host, long now) {
    return host.underWay.stream()
        .filter(host::isUnproven)
        .findFirst()
        .filter(call -> isLate(call, now))
        .isPresent();
  }

  private boolean isLate(Call<H> call, long now) {
    return now - call.began > rules.late().toNanos();
  }

  private int taken(long now) {
    return underWay.size() - beside(now);
  }

  private int takenWithoutProgress(long now) {
    return (int)
        underWay.stream().skip(beside(now)).filter(call -> !hasProgress(call.host, now)).count();
  }

  /** Returns how many late calls run on without a place. */
  private int beside(long now) {
    var late = underWay.stream().takeWhile(call -> isLate(call, now)).count();
    return (int) Math.min(late, rules.beside());
  }

  /**
   * Ends a call. A host that fails is as one that has not answered yet; but one that has answered a
   * later call meanwhile stays as it is.
   */
  public void giveBack(Call<H> call, boolean answered, long now) {
    end(call);
    var host = call.host;
    if (answered && !isLate(call, now)) {
      host.answersPromptly(call, rules.most());
    } else if (host.isUnproven(call)) {
      host.answered = answered;
      host.allowed = answered ? rules.least() : Math.max(rules.least(), host.allowed / 2);
    }
  }

  /** Ends a call that tells nothing about its host. */
  public void giveBackUnjudged(Call<H> call) {
    end(call);
  }

  private void end(Call<H> call) {
    underWay.remove(call);
    call.host.underWay.remove(call);
  }

  /** Ends a call that was not made, and lets none through to the host for some time. */
  public void rest(Call<H> call, Duration time, long now) {
    end(call);
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

    /** When the latest call began that was answered promptly. */
    private @Nullable Long provenAt;

    private @Nullable Long restsUntil;

    private Host(int first) {
      this.allowed = first;
    }

    private void answersPromptly(Call<H> call, int most) {
      answered = true;
      if (isUnproven(call)) {
        provenAt = call.began;
      }
      if (call.atABusyHost) {
        allowed = Math.min(allowed + 1, most);
      }
    }

    /** Returns whether no call that began as late as this one was answered promptly. */
    private boolean isUnproven(Call<H> call) {
      return provenAt == null || call.began - provenAt > 0;
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
   * @param least how many it may have while it hangs, or fails again and again
   * @param most how many it may have at the most
   * @param mostInAll how many it may have at the most with those late calls that have no place
   * @param spared how many late calls of a host that has answered before take none of its places,
   *     although no later one was answered; of another host at most one
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
      int mostInAll,
      int spared,
      Duration late,
      int beside,
      int remembered) {

    /**
     * For callbacks: at most 256 threads; those that wait for a hanging host do not delay others.
     */
    public static final Rules CALLBACKS =
        new Rules(64, 16, 2, 1, 16, 64, 8, Duration.ofSeconds(1), 192, 1000);

    /**
     * For ticket calls: a third of the threads of a usual web server, each of which waits as long
     * as its call. Late is half of what a call may last: a slow helpdesk is better than none.
     */
    public static Rules ofTickets(Duration patience) {
      return new Rules(64, 16, 8, 4, 32, 32, 0, patience.dividedBy(2), 0, 1000);
    }
  }
}
