package org.deskbridge.adapter.http.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import org.deskbridge.Deskbridge;
import org.deskbridge.account.AccountKey;
import org.deskbridge.adapter.http.support.LogIds;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.JsonBody;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.adapter.http.wire.callback.AttemptJson;
import org.deskbridge.adapter.http.wire.callback.CallbackJson;
import org.deskbridge.adapter.http.wire.callback.CallbackListJson;
import org.deskbridge.adapter.http.wire.callback.ReceiverListJson;
import org.deskbridge.adapter.http.wire.callback.ReplayedJson;
import org.deskbridge.adapter.http.wire.callback.RotatedSecretJson;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.callback.DeliveryAttempt;
import org.deskbridge.callback.ListCallbacks;
import org.deskbridge.callback.RotateSigningSecret;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.url.HttpUrls;

/**
 * The callbacks of the caller's account: what became of them, replays, test messages and the secret
 * that signs them.
 */
@Path("api/v1/callbacks")
public final class CallbacksResource {

  private static final int DEFAULT_LIMIT = 100;

  private final Deskbridge desk;
  private final CallerAuthenticator callers;
  private final InstantSource clock;

  CallbacksResource(Deskbridge desk, CallerAuthenticator callers, InstantSource clock) {
    this.desk = desk;
    this.callers = callers;
    this.clock = clock;
  }

  /** Lists callbacks, newest change first. */
  @GET
  public Response list(@Context HttpHeaders headers, @Context UriInfo uri) {
    var query = Query.of(uri);
    var caller = callers.of(headers, query);
    var limit = query.number("limit", 1, ListCallbacks.MAX_LIMIT);
    var cursor = query.text("cursor");
    var found =
        desk.callbacks()
            .list(
                caller,
                new CallbackParameters(desk.sessions(), caller).query(query::text),
                cursor == null ? null : CallbackListJson.place(cursor),
                limit == null ? DEFAULT_LIMIT : limit);
    return Json.answer(CallbackListJson.WRITER, CallbackListJson.from(found));
  }

  /** Shows a callback with its attempts. */
  @GET
  @Path("{id}")
  public Response show(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
    var caller = callers.of(headers, Query.of(uri));
    var found = desk.callbacks().get(caller, new CallbackId(id));
    return Json.answer(CallbackJson.WRITER, CallbackJson.from(found));
  }

  /** Sends callbacks again, through the queue. */
  @POST
  @Path("replay")
  public Response replay(@Context HttpHeaders headers, @Context UriInfo uri, InputStream content) {
    var sent = callers.withBody(headers, uri, content);
    var replayed = new ReplayedJson(replay(sent.caller(), sent.body()));
    return Response.accepted(Json.bytes(ReplayedJson.WRITER, replayed))
        .type(MediaType.APPLICATION_JSON_TYPE)
        .build();
  }

  private int replay(Caller caller, JsonBody body) {
    var id = body.text("id");
    if (id != null) {
      return desk.callbacks().replay(caller, new CallbackId(id));
    }
    if (body.text("session") == null && body.text("fromTime") == null) {
      throw new InvalidValueException("id", "missing", "one of id, session and fromTime");
    }
    var query = new CallbackParameters(desk.sessions(), caller).query(body::text);
    return desk.callbacks().replay(caller, query);
  }

  /** Sends a test message and shows its result. */
  @POST
  @Path("ping")
  public Response ping(@Context HttpHeaders headers, @Context UriInfo uri, InputStream content) {
    var sent = callers.withBody(headers, uri, content);
    var at = clock.instant();
    var result = ping(sent.caller(), sent.body());
    return Json.answer(AttemptJson.WRITER, AttemptJson.from(at, result));
  }

  private DeliveryAttempt ping(Caller caller, JsonBody body) {
    var session = body.text("session");
    if (session != null) {
      var state = desk.sessions().get(caller, session).state();
      LogIds.addSession(state);
      return desk.callbacks().ping(caller, state.key());
    }
    var url = HttpUrls.called("url", body.requiredText("url", "an address, or a session"));
    return desk.callbacks().ping(caller, account(caller, "url"), url);
  }

  /** Lists the receivers that fail, and those disabled for it. */
  @GET
  @Path("receivers")
  public Response receivers(@Context HttpHeaders headers, @Context UriInfo uri) {
    var caller = callers.of(headers, Query.of(uri));
    var found = desk.callbacks().receivers(caller, account(caller, "account"));
    return Json.answer(ReceiverListJson.WRITER, ReceiverListJson.from(found));
  }

  /** Enables a receiver that was disabled, and shows the receivers that still fail. */
  @POST
  @Path("receivers/enable")
  public Response enableReceiver(
      @Context HttpHeaders headers, @Context UriInfo uri, InputStream content) {
    var sent = callers.withBody(headers, uri, content);
    var caller = sent.caller();
    var account = account(caller, "account");
    var url = HttpUrls.called("url", sent.body().requiredText("url", "the address of a receiver"));
    desk.callbacks().enableReceiver(caller, account, url);
    var left = desk.callbacks().receivers(caller, account);
    return Json.answer(ReceiverListJson.WRITER, ReceiverListJson.from(left));
  }

  /** Replaces the secret that signs the callbacks of the account, and shows the new one. */
  @POST
  @Path("rotate-secret")
  public Response rotateSecret(
      @Context HttpHeaders headers, @Context UriInfo uri, InputStream content) {
    var sent = callers.withBody(headers, uri, content);
    var caller = sent.caller();
    var rotated =
        desk.callbacks()
            .rotateSigningSecret(caller, account(caller, "account"), overlap(sent.body()));
    return Json.answer(RotatedSecretJson.WRITER, RotatedSecretJson.from(rotated));
  }

  private static Duration overlap(JsonBody body) {
    return body.textOrNumber("overlapHours") == null
        ? RotateSigningSecret.DEFAULT_OVERLAP
        : Duration.ofHours(body.count("overlapHours"));
  }

  private static AccountKey account(Caller caller, String subject) {
    return caller
        .reach()
        .account()
        .orElseThrow(() -> AccessDeniedException.outOfReach(subject, "any account"));
  }
}
