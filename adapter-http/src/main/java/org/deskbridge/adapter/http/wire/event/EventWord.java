package org.deskbridge.adapter.http.wire.event;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.deskbridge.callback.receiver.ReceiverEvent;
import org.deskbridge.feed.FeedEvent;
import org.deskbridge.recording.RecordingEvent;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.session.SessionEvent;

/** The words for the types of events, and for the stages of recordings, in the event feed. */
public final class EventWord {

  private static final Map<Class<? extends SessionEvent>, String> OF_SESSION =
      Map.ofEntries(
          Map.entry(SessionEvent.Requested.class, "session.requested"),
          Map.entry(SessionEvent.Started.class, "session.started"),
          Map.entry(SessionEvent.Joined.class, "session.joined"),
          Map.entry(SessionEvent.Ended.class, "session.ended"),
          Map.entry(SessionEvent.Invited.class, "session.invited"),
          Map.entry(SessionEvent.Declined.class, "session.declined"),
          Map.entry(SessionEvent.InvitationSpent.class, "session.invitation-used"),
          Map.entry(SessionEvent.CollaboratorJoined.class, "session.collaborator-joined"),
          Map.entry(SessionEvent.HandedOver.class, "session.handed-over"),
          Map.entry(SessionEvent.NotesWritten.class, "session.notes-written"),
          Map.entry(SessionEvent.Linked.class, "session.ticket-linked"),
          Map.entry(SessionEvent.ConsentAsked.class, "session.consent-asked"),
          Map.entry(SessionEvent.ConsentAnswered.class, "session.consent-answered"),
          Map.entry(SessionEvent.Recorded.class, "session.recorded"),
          Map.entry(SessionEvent.RecordingStopped.class, "session.recording-stopped"),
          Map.entry(SessionEvent.CustomerErased.class, "session.customer-erased"),
          Map.entry(SessionEvent.AttendanceChanged.class, "session.attendance-changed"),
          Map.entry(SessionEvent.Said.class, "session.message"));

  private static final Map<Class<? extends RecordingEvent>, String> OF_RECORDING =
      Map.of(
          RecordingEvent.Started.class, "recording.started",
          RecordingEvent.Closed.class, "recording.closed",
          RecordingEvent.TranscodeRequested.class, "recording.transcode-requested",
          RecordingEvent.TranscodeBegun.class, "recording.transcode-begun",
          RecordingEvent.TranscodeStopped.class, "recording.transcode-stopped",
          RecordingEvent.TranscodeFailed.class, "recording.transcode-failed",
          RecordingEvent.Transcoded.class, "recording.transcoded",
          RecordingEvent.Archived.class, "recording.archived",
          RecordingEvent.Erased.class, "recording.erased");

  private EventWord() {}

  /** Returns the word for the type of an event. */
  public static String of(FeedEvent event) {
    if (event instanceof FeedEvent.OfReceiver ofReceiver) {
      return of(ofReceiver.event().kind());
    }
    return event instanceof FeedEvent.OfRecording recorded
        ? word(OF_RECORDING, recorded.event())
        : word(OF_SESSION, ((FeedEvent.OfSession) event).event());
  }

  private static String of(ReceiverEvent.Kind kind) {
    return switch (kind) {
      case DISABLED -> "receiver.disabled";
      case ENABLED -> "receiver.enabled";
    };
  }

  /** Returns the types of events that have a word. */
  static Set<Class<?>> types() {
    var types = new HashSet<Class<?>>(OF_SESSION.keySet());
    types.addAll(OF_RECORDING.keySet());
    return types;
  }

  private static <T> String word(Map<Class<? extends T>, String> words, T event) {
    var word = words.get(event.getClass());
    if (word == null) {
      throw new IllegalStateException(event.getClass() + ": without a word");
    }
    return word;
  }

  static String of(RecordingStage stage) {
    return switch (stage.name()) {
      case CAPTURING -> "capturing";
      case READY_FOR_TRANSCODE -> "readyForTranscode";
      case TRANSCODING -> "transcoding";
      case READY_FOR_DOWNLOAD -> "readyForDownload";
      case FAILED -> "failed";
      case ERASED -> "erased";
    };
  }
}
