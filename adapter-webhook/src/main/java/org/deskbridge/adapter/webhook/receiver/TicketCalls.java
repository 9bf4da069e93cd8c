package org.deskbridge.adapter.webhook.receiver;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Function;
import org.deskbridge.adapter.webhook.signature.UserTokens;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.TicketSystem;
import org.deskbridge.ticket.NewTicket;
import org.deskbridge.ticket.TicketSearch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the ticket calls of contract 3. Public for the runtime; register what {@link
 * WebhookReceiver#ticketResources} returns.
 *
 * <p>Nothing but the JSON syntax is checked before the token. A wrong, a malformed and a missing
 * token get the same response.
 */
@Path(TicketCalls.PATH)
public final class TicketCalls {

  /** The path of ticket calls: the callback URL of a link ends with it. */
  public static final String PATH = "/callbacks/tickets";

  private static final Logger log = LoggerFactory.getLogger(TicketCalls.class);

  /** Enough for a ticket with the longest title and text. */
  private static final int MOST_BYTES = 64 * 1024;

  private static final int MOST_NAME_CHARACTERS = 255;
  private static final int MOST_ID_CHARACTERS = 512;
  private static final String RETRY_AFTER_SECONDS = "5";

  private final UserTokens userTokens;
  private final TicketSystem tickets;

  TicketCalls(TicketReceiverSettings settings, TicketSystem tickets) {
    this.userTokens = settings.userTokens();
    this.tickets = tickets;
  }

  /** Finds tickets by the text they contain. */
  @GET
  public Response search(
      @QueryParam("userToken") @Nullable String userToken,
      @QueryParam("q") @Nullable String text,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("offset") @Nullable String offset) {
    return answer(
        userToken,
        user -> {
          var search =
              new TicketSearch(
                  text == null ? "" : text.strip(),
                  number("limit", limit, TicketSearch.USUAL_LIMIT),
                  number("offset", offset, 0));
          return tickets.search(user, search).stream().map(TicketHitJson::from).toList();
        });
  }

  /** Opens a ticket; a repeat under the same key opens none and gets the same response. */
  @POST
  public Response create(
      @HeaderParam("Idempotency-Key") @Nullable String requestId, InputStream content) {
    return answer(
        content,
        (user, body) -> {
          InvalidValueException.ifLonger("Idempotency-Key", requestId, MOST_NAME_CHARACTERS);
          var sessionId = body.required("sessionId", MOST_NAME_CHARACTERS);
          var text = body.text("body");
          var ticket =
              new NewTicket(
                  requestId == null || requestId.isEmpty() ? null : requestId,
                  body.required("title", MOST_BYTES),
                  text == null ? "" : text);
          return TicketHitJson.from(tickets.create(user, sessionId, ticket));
        });
  }

  /** Links a session to a ticket, or to none if that is empty; a repeat changes nothing. */
  @PUT
  public Response associate(InputStream content) {
    return answer(
        content,
        (user, body) -> {
          var sessionId = body.required("sessionId", MOST_NAME_CHARACTERS);
          if (body.isEmpty("partnerObject")) {
            tickets.dissociate(user, sessionId);
            return Map.of();
          }
          var ticketId = body.required("partnerObject", MOST_ID_CHARACTERS);
          return TicketHitJson.from(tickets.associate(user, sessionId, ticketId));
        });
  }

  private Response answer(InputStream content, Question question) {
    try {
      var bytes = content.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        return JsonAnswer.error(
            413,
            "PayloadTooLarge",
            ErrorCode.REQUEST_TOO_LARGE,
            "body: too large (expected: at most 64 KiB)");
      }
      var body = TicketCallBody.parse(bytes);
      return answer(body.userToken(), user -> question.ask(user, body));
    } catch (JacksonException e) {
      return invalid("body: malformed (expected: a JSON object)");
    } catch (IOException e) {
      return invalid("body: broke off (expected: a JSON object)");
    } catch (InvalidValueException e) {
      return invalid(e);
    }
  }

  private Response answer(@Nullable String userToken, Function<String, Object> question) {
    var user = userTokens.verify(userToken);
    if (user.isEmpty()) {
      return JsonAnswer.error(
          401,
          "InvalidToken",
          ErrorCode.TOKEN_INVALID,
          "userToken: not valid (expected: a token of this helpdesk)");
    }
    try {
      return JsonAnswer.ok(question.apply(user.get()));
    } catch (RejectedException e) {
      return rejected(e);
    } catch (ConflictException e) {
      return JsonAnswer.error(409, "Conflict", e);
    } catch (UnavailableException e) {
      log.warn("ticket call: not possible now", e);
      return Response.fromResponse(
              JsonAnswer.error(
                  503,
                  "Unavailable",
                  ErrorCode.SERVICE_UNAVAILABLE,
                  "the tickets cannot be reached (try again later)"))
          .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
          .build();
    }
  }

  private static Response rejected(RejectedException failure) {
    return switch (failure.code().kind()) {
      case MISMATCH -> JsonAnswer.error(422, "InvalidParameter", failure);
      case NOT_FOUND -> JsonAnswer.error(404, "NotFound", failure);
      case UNAUTHENTICATED, DENIED -> JsonAnswer.error(403, "AccessDenied", failure);
      default -> invalid(failure);
    };
  }

  private static Response invalid(String sentence) {
    return JsonAnswer.error(400, "InvalidParameter", ErrorCode.REQUEST_INVALID, sentence);
  }

  private static Response invalid(RejectedException failure) {
    return JsonAnswer.error(400, "InvalidParameter", failure);
  }

  private static int number(String name, @Nullable String text, int usual) {
    if (text == null || text.isEmpty()) {
      return usual;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new InvalidValueException(name, text, "a whole number");
    }
  }

  /** A call of the tickets with the members of a body. */
  @FunctionalInterface
  private interface Question {
    Object ask(String user, TicketCallBody body);
  }
}
