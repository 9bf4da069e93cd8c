package org.deskbridge.adapter.http.pages.session;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectWriter;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.session.SessionView;

/** The code by which the customer joins again, on another device. */
record ReleasedSeatJson(String joinCode) {

  static final ObjectWriter WRITER = Json.writer(ReleasedSeatJson.class);

  static ReleasedSeatJson of(SessionView view) {
    return new ReleasedSeatJson(requireNonNull(view.joinCode(), "joinCode").value());
  }

  @Override
  public String toString() {
    return "ReleasedSeatJson";
  }
}
