package org.deskbridge.adapter.http.client;

import java.util.List;
import org.deskbridge.helpdesk.SessionPage;
import org.jspecify.annotations.Nullable;

/** A part of a list of sessions (contract 2, GET /sessions). */
record SessionPageJson(@Nullable List<ServiceSessionJson> sessions, @Nullable String nextCursor) {

  SessionPage toPage() {
    return new SessionPage(
        Understood.list("sessions", sessions, ServiceSessionJson::toSession),
        Understood.present(nextCursor));
  }
}
