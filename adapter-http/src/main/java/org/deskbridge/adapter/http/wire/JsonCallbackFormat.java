package org.deskbridge.adapter.http.wire;

import java.net.URI;
import org.deskbridge.callback.CallbackFormat;
import org.deskbridge.session.SessionView;

/** Writes callbacks in the form of {@code GET /sessions/{sessionId}} (contract 3). */
public final class JsonCallbackFormat implements CallbackFormat {

  private final URI publicUrl;

  public JsonCallbackFormat(URI publicUrl) {
    this.publicUrl = publicUrl;
  }

  @Override
  public String write(SessionView view) {
    return Json.text(
        SessionJson.WRITER, SessionJson.from(view, SessionJson.Form.SINGLE, publicUrl));
  }
}
