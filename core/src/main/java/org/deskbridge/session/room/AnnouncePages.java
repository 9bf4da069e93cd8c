package org.deskbridge.session.room;

import static java.util.Objects.requireNonNull;

import org.deskbridge.session.room.PresenceRegistry.Unannounced;

/** Announces the pages that came or went with their node, which could not do so itself. */
public final class AnnouncePages {

  private final PresenceRegistry presence;
  private final SignalRelay relay;
  private final RecordAttendance attendance;

  public AnnouncePages(PresenceRegistry presence, SignalRelay relay, RecordAttendance attendance) {
    this.presence = requireNonNull(presence, "presence");
    this.relay = requireNonNull(relay, "relay");
    this.attendance = requireNonNull(attendance, "attendance");
  }

  /** Announces them to the other pages of their sessions. Called every second or so. */
  public void announce() {
    presence.unannounced().forEach(this::announce);
  }

  private void announce(Unannounced change) {
    var news = change.news();
    relay.send(change.session(), news);
    if (news.present()) {
      attendance.opened(change.session(), news.from());
    } else {
      attendance.closed(change.session(), news.from());
    }
  }
}
