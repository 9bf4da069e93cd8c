package org.deskbridge.app.demo;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A ticket of the demo helpdesk. */
record Ticket(
    String id,
    String subject,
    String status,
    String priority,
    Requester requester,
    List<String> tags,
    Instant createdAt,
    List<Message> messages) {

  Ticket {
    tags = List.copyOf(tags);
    messages = List.copyOf(messages);
  }

  /** Returns whether any member that contract 3 names contains the text, ignoring case. */
  boolean contains(String text) {
    var wanted = text.toLowerCase(Locale.ROOT);
    return Stream.of(
            Stream.of(id, subject),
            requester.texts(),
            tags.stream(),
            messages.stream().map(Message::text))
        .flatMap(each -> each)
        .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(wanted));
  }

  /** The person who asked for help. */
  record Requester(String name, String email, String company) {

    private Stream<String> texts() {
      return Stream.of(name, email, company);
    }
  }

  /** One message of the conversation: the first is the body of the ticket, the rest comments. */
  record Message(String from, String role, Instant at, String text) {}
}
