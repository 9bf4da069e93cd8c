package org.deskbridge.privacy;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.AccountSettings;
import org.deskbridge.account.AccountSettingsStore;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.Chunks;
import org.deskbridge.recording.MediaStore;
import org.deskbridge.recording.Recording;
import org.deskbridge.recording.RecordingEraser;
import org.deskbridge.recording.RecordingQueries;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.Recordings;

/** Erases the recordings that their accounts do not want to keep any longer. */
@UseCase
public final class EraseExpired {

  private static final int AT_ONCE = 200;

  private final RecordingQueries lists;
  private final AccountSettingsStore rules;
  private final RecordingEraser eraser;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public EraseExpired(
      Recordings recordings,
      RecordingQueries lists,
      Chunks chunks,
      MediaStore media,
      AccountSettingsStore rules,
      InstantSource clock) {
    this.lists = requireNonNull(lists, "lists");
    this.rules = requireNonNull(rules, "rules");
    this.eraser = new RecordingEraser(recordings, chunks, media, clock);
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

  private Stream<Recording> expired(Map.Entry<AccountKey, AccountSettings> account) {
    return account.getValue().recordingsUntil(clock.instant()).stream()
        .flatMap(until -> lists.startedBefore(account.getKey(), until, AT_ONCE).stream());
  }
}
