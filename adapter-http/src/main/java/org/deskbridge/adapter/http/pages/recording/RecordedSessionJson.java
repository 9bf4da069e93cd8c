package org.deskbridge.adapter.http.pages.recording;

import org.deskbridge.adapter.http.wire.StatusWord;
import org.deskbridge.adapter.http.wire.Times;
import org.deskbridge.session.SessionState;
import org.jspecify.annotations.Nullable;

/** A session on the page of its recordings. */
record RecordedSessionJson(
    @Nullable String sessionId,
    @Nullable String expertName,
    @Nullable String customerName,
    @Nullable String ticketId,
    @Nullable String ticketUrl,
    @Nullable String startedAt,
    @Nullable String endedAt,
    String status) {

  static RecordedSessionJson from(SessionState state) {
    var id = state.id();
    var owner = state.owner();
    var customer = state.customer();
    var ticket = state.ticket();
    return new RecordedSessionJson(
        id == null ? null : id.value(),
        owner == null ? null : owner.name(),
        customer == null ? null : customer.name(),
        ticket == null ? null : ticket.id(),
        ticket == null ? null : ticket.url(),
        Times.millis(state.times().startedAt()),
        Times.millis(state.times().endedAt()),
        StatusWord.of(state.status()));
  }
}
