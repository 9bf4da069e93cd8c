package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.net.URI;
import org.deskbridge.session.id.SessionToken;
import org.jspecify.annotations.Nullable;

/** The answer to a request for a session (contract 2, POST /sessions). */
public record StartJson(@Nullable String sessionToken, @Nullable LaunchUrlJson startScreenSharing) {

  public static final ObjectWriter WRITER = Json.writer(StartJson.class);

  /** Returns the token and the launch URL of a requested session. */
  public static StartJson of(SessionToken token, URI publicUrl) {
    return new StartJson(token.value(), new LaunchUrlJson(launchUrl(token, publicUrl)));
  }

  /** Returns the launch URL of a session. */
  public static String launchUrl(SessionToken token, URI publicUrl) {
    return publicUrl + "/launch?token=" + token.value();
  }

  @Override
  public String toString() {
    return "StartJson";
  }

  /** The launch URL, which is a secret until the session starts. */
  public record LaunchUrlJson(@Nullable String launchUrl) {

    @Override
    public String toString() {
      return "LaunchUrlJson";
    }
  }
}
