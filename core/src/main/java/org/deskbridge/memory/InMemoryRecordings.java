package org.deskbridge.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskbridge.account.AccessScope;
import org.deskbridge.account.AccountKey;
import org.deskbridge.recording.Recording;
import org.deskbridge.recording.RecordingChange;
import org.deskbridge.recording.RecordingEvent;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingQueries;
import org.deskbridge.recording.RecordingQuery;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.Recordings;
import org.deskbridge.recording.StaleRecordingException;
import org.deskbridge.recording.video.TranscodeQueue;
import org.deskbridge.session.id.SessionKey;

/**
 * Recordings in memory: the record, the lists and the queue of videos to be made.
 *
 * <p>Safe for use by several threads at once.
 */
public final class InMemoryRecordings implements Recordings, RecordingQueries, TranscodeQueue {

  private static final Comparator<RecordingState> FIRST_TO_LAST =
      Comparator.comparing((RecordingState each) -> each.origin().startedAt())
          .thenComparing(each -> each.id().value());

  private final Map<Long, List<RecordingEvent>> histories = new TreeMap<>();
  private final Map<RecordingId, Note> notes = new HashMap<>();
  private final Map<AccountKey, Long> turns = new HashMap<>();
  private final Map<RecordingId, Instant> putOff = new HashMap<>();
  private final List<Consumer<RecordingChange>> whileCommitting = new CopyOnWriteArrayList<>();
  private long lastId = 100;
  private long lastTurn;

  /** Hands every change to an observer, in the same step as the commit itself. */
  void whileCommitting(Consumer<RecordingChange> observer) {
    whileCommitting.add(observer);
  }

  @Override
  public synchronized RecordingId newId() {
    return new RecordingId(++lastId);
  }

  @Override
  public synchronized Optional<Recording> recording(RecordingId id) {
    return history(id).stream()
        .reduce((earlier, later) -> later)
        .map(each -> Recording.restore(each.after()));
  }

  @Override
  public synchronized List<Recording> recordings(Collection<RecordingId> ids) {
    return states().filter(each -> ids.contains(each.id())).map(Recording::restore).toList();
  }

  @Override
  public synchronized void commit(RecordingChange change) {
    var after = change.after().state();
    var history = histories.getOrDefault(after.id().value(), List.of());
    if (history.size() != after.revision()) {
      throw new StaleRecordingException();
    }
    histories.computeIfAbsent(after.id().value(), id -> new ArrayList<>()).add(change.event());
    if (change.event() instanceof RecordingEvent.TranscodeBegun) {
      notes.remove(after.id());
      turns.put(after.origin().account(), ++lastTurn);
    }
    whileCommitting.forEach(each -> each.accept(change));
  }

  @Override
  public synchronized List<RecordingEvent> history(RecordingId id) {
    return List.copyOf(histories.getOrDefault(id.value(), List.of()));
  }

  @Override
  public synchronized List<RecordingId> page(
      RecordingQuery query, RecordingStage.Name stage, int limit) {
    return firstToLast(each -> each.stage().name() == stage && query.asksFor(each))
        .limit(limit)
        .map(RecordingState::id)
        .toList();
  }

  @Override
  public synchronized List<Recording> ofSession(SessionKey session) {
    return firstToLast(each -> each.origin().session().equals(session))
        .map(Recording::restore)
        .toList();
  }

  @Override
  public synchronized List<Recording> due(
      AccessScope reach, Instant now, Instant latest, int limit) {
    return firstToLast(each -> each.stage() instanceof RecordingStage.Capturing)
        .filter(each -> reach.includes(each.origin().account()))
        .filter(each -> !dueAt(each).isAfter(now) || dueAt(each).isAfter(latest))
        .sorted(Comparator.comparing(this::dueAt))
        .limit(limit)
        .map(Recording::restore)
        .toList();
  }

  private Instant dueAt(RecordingState state) {
    return putOff.getOrDefault(state.id(), Instant.MIN);
  }

  @Override
  public synchronized void putOff(Map<RecordingId, Instant> until) {
    putOff.putAll(until);
  }

  @Override
  public synchronized List<Recording> startedBefore(AccountKey account, Instant before, int limit) {
    return firstToLast(
            each ->
                each.origin().account().equals(account)
                    && each.origin().startedAt().isBefore(before)
                    && !(each.stage() instanceof RecordingStage.Erased))
        .limit(limit)
        .map(Recording::restore)
        .toList();
  }

  @Override
  public synchronized Map<RecordingStage.Name, Long> countByStage() {
    return states()
        .collect(Collectors.groupingBy(each -> each.stage().name(), Collectors.counting()));
  }

  @Override
  public synchronized Optional<Recording> next(Instant now, Instant silentSince) {
    var longestWait =
        Comparator.comparing(this::waitsSince).thenComparing(each -> each.id().value());
    return states()
        .filter(each -> isSilent(each, silentSince))
        .min(longestWait)
        .or(
            () ->
                states()
                    .filter(each -> isQueued(each) && mayBegin(each, now))
                    .min(Comparator.comparingLong(this::turn).thenComparing(longestWait)))
        .map(Recording::restore);
  }

  /** A pause that lies farther ahead than any does was begun before the clock was set back. */
  private boolean mayBegin(RecordingState state, Instant now) {
    var from = waitsSince(state);
    return !from.isAfter(now) || from.isAfter(now.plus(RecordingStage.ReadyForTranscode.PAUSE));
  }

  private long turn(RecordingState state) {
    return turns.getOrDefault(state.origin().account(), 0L);
  }

  private static boolean isQueued(RecordingState state) {
    return state.stage() instanceof RecordingStage.ReadyForTranscode ready && ready.isQueued();
  }

  private boolean isSilent(RecordingState state, Instant since) {
    return isBeingMade(state) && !waitsSince(state).isAfter(since);
  }

  private static boolean isBeingMade(RecordingState state) {
    return state.stage() instanceof RecordingStage.Transcoding;
  }

  /** Returns since when nothing has been done to the recording, or when that may begin. */
  private Instant waitsSince(RecordingState state) {
    if (state.stage() instanceof RecordingStage.ReadyForTranscode ready
        && ready.notBefore() != null) {
      return ready.notBefore();
    }
    var note = isBeingMade(state) ? notes.get(state.id()) : null;
    return note == null ? stageSince(state) : note.at();
  }

  private Instant stageSince(RecordingState state) {
    return history(state.id()).stream()
        .filter(each -> !(each instanceof RecordingEvent.Archived))
        .reduce((earlier, later) -> later)
        .map(RecordingEvent::at)
        .orElse(state.origin().startedAt());
  }

  @Override
  public synchronized void note(RecordingId id, double fraction, Instant at) {
    if (recording(id).filter(each -> isBeingMade(each.state())).isPresent()) {
      notes.put(id, new Note(fraction, at));
    }
  }

  @Override
  public synchronized Optional<Double> progress(RecordingId id) {
    return recording(id)
        .filter(each -> isBeingMade(each.state()))
        .flatMap(each -> Optional.ofNullable(notes.get(id)))
        .map(Note::fraction);
  }

  private Stream<RecordingState> firstToLast(Predicate<RecordingState> wanted) {
    return states().filter(wanted).sorted(FIRST_TO_LAST);
  }

  private Stream<RecordingState> states() {
    return histories.values().stream().map(each -> each.get(each.size() - 1).after());
  }

  private record Note(double fraction, Instant at) {}
}
