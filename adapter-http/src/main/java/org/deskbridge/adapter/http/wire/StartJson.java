package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import org.deskbridge.session.id.SessionToken;

/** The answer to a request for a session (contract 2, POST /sessions). */
@Schema(
    name = "StartedSession",
    requiredProperties = {"sessionToken", "startScreenSharing"})
public record StartJson(
    @Schema(description = "Names the session in every call, from now on and after its end.")
        String sessionToken,
    LaunchUrlJson startScreenSharing) {

  public static final ObjectWriter WRITER = Json.writer(StartJson.class);

  /** Returns the token of a requested session and where to start it. */
  public static StartJson of(SessionToken token, URI publicUrl) {
    return new StartJson(token.value(), new LaunchUrlJson(launchUrl(token, publicUrl)));
  }

  /** Returns the address where an expert starts a session. */
  public static String launchUrl(SessionToken token, URI publicUrl) {
    return publicUrl + "/launch?token=" + token.value();
  }

  @Schema(name = "StartScreenSharing", requiredProperties = "launchUrl")
  record LaunchUrlJson(
      @Schema(
              format = "uri",
              description = "Where the technician starts the session, in a browser.")
          String launchUrl) {}
}
