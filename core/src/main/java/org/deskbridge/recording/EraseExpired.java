package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deskbridge.access.Caller;
import org.deskbridge.directory.AccountKey;
import org.deskbridge.directory.AccountRules;
import org.deskbridge.directory.Rules;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.meta.UseCase;

/** Erases the recordings that their accounts do not want to keep any longer. */
@UseCase
public final class EraseExpired {

  private static final int AT_ONCE = 200;

  private final RecordingLists lists;
  private final AccountRules rules;
  private final Eraser eraser;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public EraseExpired(
      Recordings recordings,
      RecordingLists lists,
      Chunks chunks,
      MediaStore media,
      AccountRules rules,
      InstantSource clock) {
    this.lists = requireNonNull(lists, "lists");
    this.rules = requireNonNull(rules, "rules");
    this.eraser = new Eraser(recordings, chunks, media, clock);
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Erases at most 200 recordings of each account in the caller's reach, and returns them; none
   * when there are no more.
   *
   * @throws UnavailableException if none could be erased of those that are to be; one that cannot
   *     be keeps none of the others
   */
  public List<RecordingState> eraseExpired(Caller caller) {
    var erased = new ArrayList<RecordingState>();
    UnavailableException failure = null;
    for (var each : expired(caller)) {
      try {
        eraser.erase(each.state().id()).ifPresent(erased::add);
      } catch (UnavailableException e) {
        failure = e;
      }
    }
    if (failure != null && erased.isEmpty()) {
      throw failure;
    }
    return erased;
  }

  private List<Recording> expired(Caller caller) {
    return rules.all().entrySet().stream()
        .filter(each -> caller.reach().covers(each.getKey()))
        .flatMap(this::expired)
        .toList();
  }

  private Stream<Recording> expired(Map.Entry<AccountKey, Rules> account) {
    return account.getValue().recordingsUntil(clock.instant()).stream()
        .flatMap(until -> lists.startedBefore(account.getKey(), until, AT_ONCE).stream());
  }
}
