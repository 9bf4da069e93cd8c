package org.deskbridge.adapter.http.live;

import org.deskbridge.adapter.http.internal.JsonBody;
import org.deskbridge.live.Signal;
import org.deskbridge.session.Page;

/** Reads the signals that pages send. */
final class Signals {

  private Signals() {}

  static Signal read(JsonBody body, Page from) {
    var to = body.text("to");
    return new Signal(from, to == null ? null : PageName.id("to", to), body.object("data"));
  }
}
