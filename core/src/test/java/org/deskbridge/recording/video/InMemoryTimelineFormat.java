package org.deskbridge.recording.video;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Collectors;
import org.deskbridge.session.SessionStatus;

/** Writes a line an entry, with its time, its type and what it tells, and nothing else. */
public final class InMemoryTimelineFormat implements TimelineFormat {

  @Override
  public byte[] line(TimelineEntry entry) {
    return "{\"time\":%d.%03d,%s}\n"
        .formatted(entry.at().toSeconds(), entry.at().toMillisPart(), members(entry))
        .getBytes(UTF_8);
  }

  private static String members(TimelineEntry entry) {
    if (entry instanceof TimelineEntry.Joined joined) {
      return "\"type\":\"joined\",\"participantName\":\"%s\"".formatted(escaped(joined.name()));
    } else if (entry instanceof TimelineEntry.Said said) {
      return "\"type\":\"chat\",\"participantName\":\"%s\",\"content\":\"%s\""
          .formatted(escaped(said.name()), escaped(said.text()));
    } else if (entry instanceof TimelineEntry.Noted noted) {
      return "\"type\":\"notes\",\"content\":\"%s\"".formatted(escaped(noted.notes()));
    } else if (entry instanceof TimelineEntry.Status status) {
      return "\"type\":\"status\",\"status\":\"%s\"".formatted(named(status.status()));
    }
    throw new IllegalArgumentException("entry: " + entry.getClass().getSimpleName());
  }

  private static String named(SessionStatus status) {
    return switch (status) {
      case NOT_STARTED -> "notStarted";
      case WAITING -> "waiting";
      case ACTIVE -> "active";
      case COMPLETE -> "complete";
      case ABANDONED -> "abandoned";
    };
  }

  private static String escaped(String text) {
    return text.codePoints()
        .mapToObj(
            each ->
                each < ' ' || each == '"' || each == '\\'
                    ? "\\u%04x".formatted(each)
                    : Character.toString(each))
        .collect(Collectors.joining());
  }
}
