package org.deskbridge.adapter.http.pages.recording;

import java.util.List;
import org.deskbridge.adapter.http.wire.StatusWord;
import org.deskbridge.adapter.http.wire.Times;
import org.deskbridge.session.Collaborator;
import org.deskbridge.session.SessionState;
import org.jspecify.annotations.Nullable;

/**
 * A session on the page of its recordings.
 *
 * @param collaborators the names of the other technicians who took part; left out if there are none
 */
record RecordedSessionJson(
    @Nullable String sessionId,
    @Nullable String expertName,
    @Nullable List<String> collaborators,
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
        state.collaborators().isEmpty()
            ? null
            : state.collaborators().stream().map(Collaborator::name).toList(),
        customer == null ? null : customer.name(),
        ticket == null ? null : ticket.id(),
        ticket == null ? null : ticket.url(),
        Times.millis(state.times().startedAt()),
        Times.millis(state.times().endedAt()),
        StatusWord.of(state.status()));
  }
}
