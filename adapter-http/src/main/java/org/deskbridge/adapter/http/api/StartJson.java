package org.deskbridge.adapter.http.api;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.net.URI;
import org.deskbridge.adapter.http.internal.Json;
import org.deskbridge.session.SessionToken;

/** The answer to a request for a session (contract 2, POST /sessions). */
record StartJson(String sessionToken, LaunchUrlJson startScreenSharing) {

  static final ObjectWriter WRITER = Json.writer(StartJson.class);

  static StartJson of(SessionToken token, URI publicUrl) {
    return new StartJson(token.value(), new LaunchUrlJson(launchUrl(token, publicUrl)));
  }

  static String launchUrl(SessionToken token, URI publicUrl) {
    return publicUrl + "/launch?token=" + token.value();
  }

  record LaunchUrlJson(String launchUrl) {}
}
