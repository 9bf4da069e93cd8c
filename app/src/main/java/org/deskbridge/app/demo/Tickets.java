package org.deskbridge.app.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The supplied tickets of the demo, from a file that has their times as minutes ago. */
final class Tickets {

  private Tickets() {}

  static List<Ticket> load(Instant now) {
    try (var file = Tickets.class.getResourceAsStream("tickets.json")) {
      return JsonMapper.builder()
          .build()
          .readValue(file, new TypeReference<List<Told>>() {})
          .stream()
          .map(each -> each.asOf(now))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("tickets.json is part of this jar", e);
    }
  }

  private static Instant before(Instant now, long minutes) {
    return now.minus(Duration.ofMinutes(minutes));
  }

  private record Told(
      String id,
      String subject,
      String status,
      String priority,
      Ticket.Requester requester,
      List<String> tags,
      long minutesAgo,
      List<ToldMessage> messages) {

    Ticket asOf(Instant now) {
      return new Ticket(
          id,
          subject,
          status,
          priority,
          requester,
          tags,
          before(now, minutesAgo),
          messages.stream().map(each -> each.asOf(now)).toList());
    }
  }

  private record ToldMessage(String from, String role, long minutesAgo, String text) {

    Ticket.Message asOf(Instant now) {
      return new Ticket.Message(from, role, before(now, minutesAgo), text);
    }
  }
}
