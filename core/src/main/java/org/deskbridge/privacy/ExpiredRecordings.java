package org.deskbridge.privacy;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskbridge.account.AccessScope;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.AccountSettings;
import org.deskbridge.account.AccountSettingsStore;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.Chunks;
import org.deskbridge.recording.MediaStore;
import org.deskbridge.recording.Recording;
import org.deskbridge.recording.RecordingEraser;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingQueries;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.Recordings;

/** The recordings whose retention has expired. */
final class ExpiredRecordings {

  /**
   * The recordings of each account at a time, so that an account with many does not delay others.
   */
  private static final int PORTION = 200;

  private final RecordingQueries queries;
  private final AccountSettingsStore settings;
  private final RecordingEraser eraser;
  private final InstantSource clock;

  ExpiredRecordings(
      Recordings recordings,
      RecordingQueries queries,
      Chunks chunks,
      MediaStore media,
      AccountSettingsStore settings,
      InstantSource clock) {
    this.queries = requireNonNull(queries, "queries");
    this.settings = requireNonNull(settings, "settings");
    this.eraser = new RecordingEraser(recordings, chunks, media, clock);
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Erases all of them, portion by portion.
   *
   * @throws UnavailableException if some are left that cannot be erased now, or the list of them
   *     does not move forward
   */
  void erase(AccessScope reach, Consumer<RecordingState> erased) {
    var before = Set.<RecordingId>of();
    for (var portion = erasePortion(reach); !portion.isEmpty(); portion = erasePortion(reach)) {
      before = forwardFrom(before, portion);
      portion.forEach(erased);
    }
  }

  /** Fails instead of looping forever if a portion contains recordings that were just erased. */
  private static Set<RecordingId> forwardFrom(
      Set<RecordingId> before, List<RecordingState> portion) {
    var ids = portion.stream().map(RecordingState::id).collect(Collectors.toSet());
    if (!Collections.disjoint(before, ids)) {
      throw new UnavailableException("expired recordings: a list that does not move forward", null);
    }
    return ids;
  }

  /** Fails only if nothing could be erased: one that cannot be erased does not block the others. */
  private List<RecordingState> erasePortion(AccessScope reach) {
    var erased = new ArrayList<RecordingState>();
    UnavailableException failure = null;
    for (var each : portion(reach)) {
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

  private List<Recording> portion(AccessScope reach) {
    return settings.all().entrySet().stream()
        .filter(each -> reach.includes(each.getKey()))
        .flatMap(this::portion)
        .toList();
  }

  private Stream<Recording> portion(Map.Entry<AccountKey, AccountSettings> account) {
    return account.getValue().recordingsUntil(clock.instant()).stream()
        .flatMap(until -> queries.startedBefore(account.getKey(), until, PORTION).stream());
  }
}
