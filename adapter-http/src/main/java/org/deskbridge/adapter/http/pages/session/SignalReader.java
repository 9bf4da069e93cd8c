package org.deskbridge.adapter.http.pages.session;

import org.deskbridge.adapter.http.pages.call.PageId;
import org.deskbridge.adapter.http.wire.JsonBody;
import org.deskbridge.session.room.ConnectedPage;
import org.deskbridge.session.room.Signal;

/** Reads the signals that pages send. */
final class SignalReader {

  private SignalReader() {}

  static Signal read(JsonBody body, ConnectedPage from) {
    var to = body.text("to");
    return new Signal(from, to == null ? null : PageId.id("to", to), body.object("data"));
  }
}
