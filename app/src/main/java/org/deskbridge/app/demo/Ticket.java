package org.deskbridge.app.demo;

import java.time.Instant;
import java.util.List;

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

  /** Who asked for help. */
  record Requester(String name, String email, String company) {}

  /** One message of the conversation. */
  record Message(String from, String role, Instant at, String text) {}
}
