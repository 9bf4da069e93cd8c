package org.deskbridge.adapter.http.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.SessionJson;
import org.deskbridge.auth.Caller;
import org.deskbridge.session.query.ListSessions;

/**
 * Writes a list of sessions page by page, so that a list of any length takes little memory.
 *
 * <p>The first page is read before the response begins, so that its failure still becomes a proper
 * error. A later failure leaves the JSON unfinished, so that no client takes a part for the whole.
 *
 * <p>Each page is read in a transaction of its own: a single transaction for a long response would
 * be expensive. A session that starts meanwhile moves from its creation to its start, and so may be
 * on none of the pages. That is no loss: its time is now, and the next list up to now contains it.
 */
final class SessionListWriter implements StreamingOutput {

  private static final int STEP = 500;

  private final Deskbridge desk;
  private final Caller caller;
  private final SessionJson.Form form;
  private final URI publicUrl;
  private final boolean isWhole;
  private final ListSessions.Listing first;

  private SessionListWriter(
      Deskbridge desk,
      Caller caller,
      SessionJson.Form form,
      URI publicUrl,
      boolean isWhole,
      ListSessions.Listing first) {
    this.desk = desk;
    this.caller = caller;
    this.form = form;
    this.publicUrl = publicUrl;
    this.isWhole = isWhole;
    this.first = first;
  }

  static SessionListWriter of(
      Deskbridge desk,
      Caller caller,
      SessionListParameters query,
      SessionJson.Form form,
      URI publicUrl) {
    var limit = query.limit();
    var first = desk.sessions().list(caller, query.window(), limit == null ? STEP : limit);
    return new SessionListWriter(desk, caller, form, publicUrl, limit == null, first);
  }

  @Override
  public void write(OutputStream out) throws IOException {
    try (var json = Json.generator(out)) {
      json.writeStartObject();
      if (!isWhole) {
        json.writeNumberField("totalNumSessions", first.sessions().size());
      }
      json.writeArrayFieldStart("sessions");
      var written = write(json, first);
      var next = first.next();
      while (isWhole && next != null) {
        var page = desk.sessions().list(caller, next, STEP);
        written += write(json, page);
        next = page.next();
      }
      json.writeEndArray();
      if (isWhole) {
        json.writeNumberField("totalNumSessions", written);
      } else if (next != null) {
        json.writeStringField("nextCursor", SessionListParameters.cursor(next));
      }
      json.writeEndObject();
    }
  }

  private long write(JsonGenerator json, ListSessions.Listing page) throws IOException {
    for (var session : page.sessions()) {
      SessionJson.WRITER.writeValue(json, SessionJson.from(session, form, publicUrl));
    }
    return page.sessions().size();
  }
}
