package org.deskbridge.adapter.http.wire.event;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.net.URI;
import java.util.function.Function;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.SessionJson;
import org.deskbridge.adapter.http.wire.Times;
import org.deskbridge.adapter.http.wire.TranscriptJson;
import org.deskbridge.feed.FeedEvent;
import org.deskbridge.recording.RecordingEvent;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionView;
import org.jspecify.annotations.Nullable;

/**
 * An event of the feed (GET /api/v1/events).
 *
 * @param sessionKey names the session before it has an id, too
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
    var sessionId = event.sessionId();
    return new EventJson(
        event.id(),
        event.cursor().text(),
        EventWord.of(event),
        Times.seconds(event.at()),
        sessionId == null ? null : sessionId.value(),
        event.session().value(),
        event.sequence(),
        event instanceof FeedEvent.OfSession ofSession
            ? DataJson.from(ofSession, view, publicUrl)
            : DataJson.from(((FeedEvent.OfRecording) event).event()));
  }

  /** What happened: one of the three. */
  public record DataJson(
      @Nullable SessionJson session,
      @Nullable MessageJson message,
      @Nullable RecordingJson recording) {

    private static DataJson from(
        FeedEvent.OfSession event, Function<FeedEvent.OfSession, SessionView> view, URI publicUrl) {
      return event.event() instanceof SessionEvent.ChatLine line
          ? new DataJson(null, MessageJson.from(line), null)
          : new DataJson(
              SessionJson.from(view.apply(event), SessionJson.Form.SINGLE, publicUrl), null, null);
    }

    private static DataJson from(RecordingEvent event) {
      return new DataJson(null, null, RecordingJson.from(event));
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
