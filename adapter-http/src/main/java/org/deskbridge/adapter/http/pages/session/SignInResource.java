package org.deskbridge.adapter.http.pages.session;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.pages.call.Cookies;
import org.deskbridge.adapter.http.pages.call.PageViewMapper;
import org.deskbridge.adapter.http.pages.call.PersonJson;
import org.deskbridge.adapter.http.pages.call.SameOrigin;
import org.deskbridge.adapter.http.support.RequestFilter;
import org.deskbridge.adapter.http.support.SignInLimits;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.JsonBody;
import org.jspecify.annotations.Nullable;

/** Signs technicians in to the pages. */
@Path("live")
@SameOrigin
public final class SignInResource {

  private final Deskbridge desk;
  private final SignInLimits limits;
  private final Cookies cookies;

  public SignInResource(Deskbridge desk, SignInLimits limits, Cookies cookies) {
    this.desk = desk;
    this.limits = limits;
    this.cookies = cookies;
  }

  /** Sets the cookie for a password. */
  @POST
  @Path("sign-in")
  public Response signIn(@Context HttpHeaders headers, InputStream in) {
    var body = JsonBody.readDeclared(headers, in);
    var email = body.requiredText("email", "an e-mail address");
    var password = body.requiredText("password", "the password to it");
    var signedIn =
        limits.attempt(
            RequestFilter.address(headers), email, () -> desk.access().signIn(email, password));
    return Response.ok(
            Json.bytes(PersonJson.WRITER, PageViewMapper.person(signedIn.expert())),
            MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.SET_COOKIE, cookies.expert(signedIn.token()))
        .build();
  }

  /** Revokes the token in the cookie and removes the cookie. */
  @POST
  @Path("sign-out")
  public Response signOut(
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    JsonBody.readDeclared(headers, in);
    if (cookie != null) {
      desk.access().signOut(cookie);
    }
    return Response.noContent().header(HttpHeaders.SET_COOKIE, cookies.noExpert()).build();
  }
}
