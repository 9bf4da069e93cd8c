package org.deskbridge.adapter.http.client;

import java.util.List;
import org.deskbridge.helpdesk.RemoteSessionPage;
import org.jspecify.annotations.Nullable;

/** A part of a list of sessions (contract 2, GET /sessions). */
record SessionPageJson(@Nullable List<RemoteSessionJson> sessions, @Nullable String nextCursor) {

  RemoteSessionPage toPage(ListReader lists) {
    return new RemoteSessionPage(
        lists.required("sessions", sessions, each -> each.toSession(lists)),
        ResponseFields.present(nextCursor));
  }
}
