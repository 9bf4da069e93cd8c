package org.deskbridge.adapter.http.client;

import java.util.List;
import org.deskbridge.helpdesk.SessionPage;
import org.jspecify.annotations.Nullable;

/** A part of a list of sessions (contract 2, GET /sessions). */
record SessionPageJson(@Nullable List<ServiceSessionJson> sessions, @Nullable String nextCursor) {

  SessionPage toPage(ListReader lists) {
    return new SessionPage(
        lists.required("sessions", sessions, each -> each.toSession(lists)),
        Understood.present(nextCursor));
  }
}
