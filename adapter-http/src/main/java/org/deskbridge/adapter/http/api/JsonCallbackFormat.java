package org.deskbridge.adapter.http.api;

import java.net.URI;
import org.deskbridge.adapter.http.internal.Json;
import org.deskbridge.callback.CallbackFormat;
import org.deskbridge.session.SessionView;

/** Writes callbacks as {@code GET /sessions/{sessionId}} answers (contract 3). */
final class JsonCallbackFormat implements CallbackFormat {

  private final URI publicUrl;

  JsonCallbackFormat(URI publicUrl) {
    this.publicUrl = publicUrl;
  }

  @Override
  public String write(SessionView view) {
    return Json.text(
        SessionJson.WRITER, SessionJson.from(view, SessionJson.Form.SINGLE, publicUrl));
  }
}
