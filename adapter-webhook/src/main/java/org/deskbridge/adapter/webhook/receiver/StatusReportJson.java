package org.deskbridge.adapter.webhook.receiver;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.helpdesk.StatusReport;
import org.deskbridge.session.EndReason;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.TicketRef;
import org.deskbridge.url.HttpUrls;
import org.jspecify.annotations.Nullable;

/**
 * The members of a status callback that a helpdesk reads (contract 3), each by {@link
 * TextOrNumber}. Malformed optional ones are ignored.
 *
 * @param type only of a test message
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record StatusReportJson(
    @Nullable String type,
    @Nullable String sessionId,
    @Nullable String status,
    @Nullable String startedAt,
    @Nullable String customerJoinedAt,
    @Nullable String endedAt,
    @Nullable String partnerObject,
    @Nullable String partnerObjectUrl,
    @Nullable String expertName,
    @Nullable String notes,
    @Nullable String sessionRecordingUrl,
    @Nullable String endReason,
    @Nullable JsonNode collaborators) {

  /** A year of four digits as in the contract: no store could hold the year 999999999. */
  private static final Pattern TIME = Pattern.compile("[0-9]{4}-.{6,60}");

  /** Returns whether it is a test message, which reports nothing. */
  boolean isPing() {
    return "ping".equals(type);
  }

  /**
   * Returns the report.
   *
   * @throws InvalidValueException if the session's id or status is missing
   */
  StatusReport toReport() {
    return new StatusReport(
        required("sessionId", sessionId),
        status(required("status", status)),
        time(startedAt),
        time(customerJoinedAt),
        time(endedAt),
        TicketRef.usable(partnerObject, partnerObjectUrl).orElse(null),
        expertName,
        notes,
        HttpUrls.shown(sessionRecordingUrl).map(URI::create).orElse(null),
        reason(endReason),
        names(collaborators));
  }

  /** Returns the name of each technician, or the email address of one who has no name. */
  private static List<String> names(@Nullable JsonNode people) {
    return people == null || !people.isArray()
        ? List.of()
        : StreamSupport.stream(people.spliterator(), false)
            .flatMap(
                each ->
                    Stream.of(each.path("name").asText(), each.path("email").asText())
                        .filter(text -> !text.isBlank())
                        .limit(1))
            .toList();
  }

  private static String required(String name, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      throw new InvalidValueException(name, "missing", "a text");
    }
    return value;
  }

  private static SessionStatus status(String word) {
    return switch (word) {
      case "notStarted" -> SessionStatus.NOT_STARTED;
      case "waiting" -> SessionStatus.WAITING;
      case "active" -> SessionStatus.ACTIVE;
      case "complete" -> SessionStatus.COMPLETE;
      case "abandoned" -> SessionStatus.ABANDONED;
      default -> throw new InvalidValueException("status", word, "a status word of the API");
    };
  }

  /** Returns the reason for a word, absent for one that a later version added. */
  private static @Nullable EndReason reason(@Nullable String word) {
    return word == null
        ? null
        : switch (word) {
          case "technician" -> EndReason.TECHNICIAN;
          case "customer" -> EndReason.CUSTOMER;
          case "connectionLost" -> EndReason.CONNECTION_LOST;
          case "nobodyJoined" -> EndReason.NOBODY_JOINED;
          case "expired" -> EndReason.EXPIRED;
          default -> null;
        };
  }

  private static @Nullable Instant time(@Nullable String text) {
    try {
      return text != null && TIME.matcher(text).matches()
          ? OffsetDateTime.parse(text).toInstant()
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
