package org.deskbridge.adapter.http.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.deskbridge.adapter.http.HttpApi;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.recording.video.TimelineEntry;
import org.deskbridge.recording.video.TimelineFormat;
import org.deskbridge.recording.video.TimelineFormatContract;
import org.deskbridge.session.SessionStatus;
import org.junit.jupiter.api.Test;

class JsonTimelineFormatTest implements TimelineFormatContract {

  @Test
  void writesEachKindWithItsOwnMembersAndNoOther() {
    assertThat(
            Stream.of(
                    new TimelineEntry.Status(Duration.ZERO, SessionStatus.ACTIVE),
                    new TimelineEntry.Joined(Duration.ofMillis(12_345), "Carl"),
                    new TimelineEntry.Said(Duration.ofSeconds(13), "Erika", "a\nb"),
                    new TimelineEntry.Noted(Duration.ofHours(1), ""))
                .map(each -> new String(timelineFormat().line(each), UTF_8))
                .collect(joining()))
        .isEqualTo(
            """
            {"time":0.000,"type":"status","status":"active"}
            {"time":12.345,"type":"joined","participantName":"Carl"}
            {"time":13.000,"type":"chat","participantName":"Erika","content":"a\\nb"}
            {"time":3600.000,"type":"notes","content":""}
            """);
  }

  @Override
  public TimelineFormat timelineFormat() {
    return HttpApi.wire(HttpSettings.of(RunningApi.PUBLIC_URL)).timelines();
  }
}
