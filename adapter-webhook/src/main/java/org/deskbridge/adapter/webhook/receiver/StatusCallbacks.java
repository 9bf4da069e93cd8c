package org.deskbridge.adapter.webhook.receiver;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import org.deskbridge.adapter.webhook.signature.WebhookSignature;
import org.deskbridge.callback.SigningSecret;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.ApplyStatusReport;
import org.deskbridge.helpdesk.StatusReport;
import org.deskbridge.helpdesk.UnknownReferenceException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in the status callbacks of contract 3. Public for the runtime; register what {@link
 * WebhookReceiver#resources} returns.
 *
 * <p>204 means that the report is stored, now or since an earlier delivery, or that a test message
 * has arrived. A report that can never be accepted gets a status that ends the retries: 410 for an
 * unknown reference. One that may succeed later gets 503. Malformed optional members are ignored;
 * only a report without a session id or a status is refused.
 */
@Path(StatusCallbacks.PATH)
public final class StatusCallbacks {

  /** Where callbacks arrive, followed by the reference. */
  static final String ROOT = "/callbacks/status";

  /** Where callbacks arrive; the reference is the helpdesk's own name for the session. */
  public static final String PATH = ROOT + "/{reference}";

  private static final Logger log = LoggerFactory.getLogger(StatusCallbacks.class);

  /** Far above the size of a session as JSON. */
  private static final int MOST_BYTES = 64 * 1024;

  private static final ObjectReader REPORT =
      JsonMapper.builder()
          .addModule(new SimpleModule().addDeserializer(String.class, new TextOrNumber()))
          .build()
          .readerFor(StatusReportJson.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final List<SigningSecret> secrets;
  private final Reports reports;
  private final InstantSource clock;

  StatusCallbacks(ReceiverSettings settings, Reports reports, InstantSource clock) {
    this.secrets = settings.signingSecrets();
    this.reports = reports;
    this.clock = clock;
  }

  /** Accepts one delivery; a repeat changes nothing and gets the same response. */
  @POST
  public Response receive(
      @PathParam("reference") String reference,
      @HeaderParam(WebhookSignature.Headers.ID) @Nullable String id,
      @HeaderParam(WebhookSignature.Headers.TIMESTAMP) @Nullable String timestamp,
      @HeaderParam(WebhookSignature.Headers.SIGNATURE) @Nullable String signature,
      InputStream content) {
    var headers = WebhookSignature.Headers.of(id, timestamp, signature);
    try {
      var body = content.readNBytes(MOST_BYTES + 1);
      if (body.length > MOST_BYTES) {
        return JsonAnswer.error(
            413,
            "PayloadTooLarge",
            ErrorCode.REQUEST_TOO_LARGE,
            "body: too large (expected: at most 64 KiB)");
      }
      // One response for every cause, so that a forger learns nothing.
      if (!WebhookSignature.verify(secrets, headers, body, clock.instant())) {
        return JsonAnswer.error(
            401,
            "InvalidSignature",
            ErrorCode.WEBHOOK_SIGNATURE_INVALID,
            "webhook-signature: not valid for this message");
      }
      var report = report(body);
      return report.isPing()
          ? Response.noContent().build()
          : apply(reference, headers.id(), report.toReport());
    } catch (JacksonException e) {
      return JsonAnswer.error(
          400,
          "InvalidParameter",
          ErrorCode.REQUEST_INVALID,
          "body: malformed (expected: a session as JSON)");
    } catch (IOException e) {
      return JsonAnswer.error(
          400,
          "InvalidParameter",
          ErrorCode.REQUEST_INVALID,
          "body: broke off (expected: a session as JSON)");
    } catch (InvalidValueException e) {
      return JsonAnswer.error(400, "InvalidParameter", e);
    }
  }

  private static StatusReportJson report(byte[] body) throws IOException {
    StatusReportJson json = REPORT.readValue(body);
    if (json == null) {
      throw new InvalidValueException("body", "null", "a session as JSON");
    }
    return json;
  }

  private Response apply(String reference, String delivery, StatusReport report) {
    try {
      reports.apply(reference, delivery, report);
      return Response.noContent().build();
    } catch (UnknownReferenceException e) {
      return JsonAnswer.error(410, "NotFound", e);
    } catch (ConflictException | UnavailableException e) {
      log.warn("callback {}: not accepted now; the service sends it again", delivery, e);
      return JsonAnswer.error(
          503,
          "Unavailable",
          ErrorCode.SERVICE_UNAVAILABLE,
          "the report could not be recorded (try again later)");
    }
  }

  /** What takes in a report that is genuine. */
  @FunctionalInterface
  interface Reports {

    /** Applies the report, as {@link ApplyStatusReport#apply} does. */
    void apply(String reference, String delivery, StatusReport report);
  }
}
