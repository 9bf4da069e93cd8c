package org.deskbridge.adapter.http.wire.event;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.net.URI;
import java.util.function.Function;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.SessionJson;
import org.deskbridge.adapter.http.wire.Times;
import org.deskbridge.adapter.http.wire.TranscriptJson;
import org.deskbridge.callback.receiver.ReceiverEvent;
import org.deskbridge.feed.FeedEvent;
import org.deskbridge.recording.RecordingEvent;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionView;
import org.jspecify.annotations.Nullable;

/**
 * An event of the feed (GET /api/v1/events).
 *
 * @param sessionKey names the session before it has an id, too; absent for a receiver of callbacks
 */
public record EventJson(
    @Nullable String id,
    @Nullable String cursor,
    @Nullable String type,
    @Nullable String time,
    @Nullable String sessionId,
    @Nullable String sessionKey,
    @Nullable Integer sequence,
    @Nullable DataJson data) {

  public static final ObjectWriter WRITER = Json.writer(EventJson.class);

  /**
   * Returns an event.
   *
   * @param view returns the session right after an event
   */
  public static EventJson from(
      FeedEvent event, Function<FeedEvent.OfSession, SessionView> view, URI publicUrl) {
    var session = event.session();
    var sessionId = event.sessionId();
    return new EventJson(
        event.id(),
        event.cursor().text(),
        EventWord.of(event),
        Times.seconds(event.at()),
        sessionId == null ? null : sessionId.value(),
        session == null ? null : session.value(),
        event.sequence(),
        DataJson.from(event, view, publicUrl));
  }

  /** What happened: one of the four. */
  public record DataJson(
      @Nullable SessionJson session,
      @Nullable MessageJson message,
      @Nullable RecordingJson recording,
      @Nullable ReceiverJson receiver) {

    private static DataJson from(
        FeedEvent event, Function<FeedEvent.OfSession, SessionView> view, URI publicUrl) {
      if (event instanceof FeedEvent.OfReceiver ofReceiver) {
        return new DataJson(null, null, null, ReceiverJson.from(ofReceiver.event()));
      }
      if (event instanceof FeedEvent.OfRecording ofRecording) {
        return new DataJson(null, null, RecordingJson.from(ofRecording.event()), null);
      }
      var ofSession = (FeedEvent.OfSession) event;
      if (ofSession.event() instanceof SessionEvent.ChatLine line) {
        return new DataJson(null, MessageJson.from(line), null, null);
      }
      var session = SessionJson.from(view.apply(ofSession), SessionJson.Form.SINGLE, publicUrl);
      return new DataJson(session, null, null, null);
    }
  }

  /** A line of the chat, as in the transcript; empty once it was erased. */
  public record MessageJson(@Nullable String content, @Nullable String participantName) {

    private static MessageJson from(SessionEvent.ChatLine line) {
      return line instanceof SessionEvent.Said said && said.isErased()
          ? new MessageJson(null, null)
          : new MessageJson(TranscriptJson.words(line), line.name());
    }
  }

  /**
   * A receiver as it was once disabled, and until it was enabled.
   *
   * @param url without user, password and query
   */
  public record ReceiverJson(
      @Nullable String url,
      @Nullable String failingSince,
      @Nullable String lastFailedAt,
      @Nullable String disabledAt) {

    private static ReceiverJson from(ReceiverEvent event) {
      var receiver = event.receiver();
      var disabledAt = receiver.disabledAt();
      return new ReceiverJson(
          receiver.address().value(),
          Times.millis(receiver.failingSince()),
          Times.millis(receiver.lastFailedAt()),
          disabledAt == null ? null : Times.millis(disabledAt));
    }
  }

  /**
   * A recording right after an event.
   *
   * @param failure a sentence for users, if an attempt to make the video failed
   */
  public record RecordingJson(
      @Nullable Long recordingId,
      @Nullable String state,
      @Nullable Boolean archived,
      @Nullable String startedAt,
      @Nullable String failure) {

    private static RecordingJson from(RecordingEvent event) {
      var after = event.after();
      return new RecordingJson(
          after.id().value(),
          EventWord.of(after.stage()),
          after.isArchived(),
          Times.seconds(after.origin().startedAt()),
          failure(event));
    }

    private static @Nullable String failure(RecordingEvent event) {
      if (event instanceof RecordingEvent.TranscodeFailed failed) {
        return failed.reason();
      }
      return event.after().stage() instanceof RecordingStage.Failed failed ? failed.reason() : null;
    }
  }
}
