package org.deskbridge.adapter.http.pages.call;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskbridge.RoomDesk;
import org.deskbridge.account.Expert;
import org.deskbridge.account.UserKey;
import org.deskbridge.adapter.http.wire.EndReasonWord;
import org.deskbridge.adapter.http.wire.StatusWord;
import org.deskbridge.adapter.http.wire.Times;
import org.deskbridge.auth.Caller;
import org.deskbridge.session.Owner;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.TicketRef;
import org.deskbridge.session.join.SeatStatus;
import org.deskbridge.session.room.ConnectedPage;
import org.jspecify.annotations.Nullable;

/** Maps a session to the views of the two pages. */
public final class PageViewMapper {

  private final URI publicUrl;
  private final IceServers iceServers;
  private final RoomDesk room;
  private final InstantSource clock;

  public PageViewMapper(PageSettings settings, RoomDesk room, InstantSource clock) {
    this.publicUrl = settings.publicUrl();
    this.iceServers = new IceServers(settings);
    this.room = room;
    this.clock = clock;
  }

  /** An unclaimed session is shown as that of the expert who opens it. */
  public LaunchJson launch(Caller caller, SessionView view) {
    var state = view.state();
    var now = clock.instant();
    var times = state.times();
    var invitation = isCodeOpen(state, now) ? state.invitation() : null;
    var present = present(state);
    var you = caller.expert().orElseThrow();
    var owner = state.owner();
    return new LaunchJson(
        StatusWord.of(state.status()),
        state.id() == null ? null : state.id().value(),
        ColleagueJson.of(owner == null ? Owner.of(you) : owner, present),
        owner == null ? you.account().name() : owner.account().name(),
        state.collaborators().stream().map(each -> ColleagueJson.of(each, present)).toList(),
        person(you),
        !caller.isSignedInByPlatform(),
        ticket(state.ticket(), true),
        state.customer() == null
            ? null
            : new PersonJson(state.customer().name(), state.customer().email()),
        Times.millis(state.origin().requestedAt()),
        Times.millis(times.startedAt()),
        Times.millis(state.declinedAt()),
        Times.millis(times.joinedAt()),
        Times.millis(times.endedAt()),
        EndReasonWord.of(state.endReason()),
        room.pageGrace().toSeconds(),
        publicUrl + "/join/" + view.joinToken().value(),
        invitation == null || view.joinCode() == null ? null : view.joinCode().value(),
        invitation == null ? null : Times.millis(invitation.validUntil()),
        state.notes(),
        state.notesRevision(),
        RecordingJson.of(state.recording()),
        iceServers(state, now),
        Times.millis(now));
  }

  /** Returns the customer's view of a session, before joining and after. */
  public JoinJson join(SessionState state, SeatStatus standing) {
    var joined = standing == SeatStatus.SEATED;
    var owner = state.owner();
    var times = state.times();
    var now = clock.instant();
    var present = present(state);
    return new JoinJson(
        StatusWord.of(state.status()),
        company(owner),
        owner == null ? null : ColleagueJson.of(owner, present).forCustomer(),
        state.collaborators().stream()
            .map(each -> ColleagueJson.of(each, present).forCustomer())
            .toList(),
        ticket(state.ticket(), false),
        state.customer() == null ? null : new PersonJson(state.customer().name(), null),
        joined,
        standing == SeatStatus.SHUT_OUT,
        Times.millis(times.startedAt()),
        Times.millis(times.joinedAt()),
        Times.millis(times.endedAt()),
        EndReasonWord.of(state.endReason()),
        room.pageGrace().toSeconds(),
        RecordingJson.of(state.recording()),
        joined ? iceServers(state, now) : List.of(),
        Times.millis(now));
  }

  /** Returns the experts with a connected page. */
  private Set<UserKey> present(SessionState state) {
    return state.status().isLive()
        ? room.present(state.key()).stream()
            .map(ConnectedPage::expert)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet())
        : Set.of();
  }

  /**
   * Returns what a device needs to test its connection before a session. TURN credentials are lent
   * for as long as a test takes; fixed ones are not given to the public.
   */
  public CheckJson check() {
    return new CheckJson(iceServers.toCheck(clock.instant()), iceServers.haveRelay());
  }

  /** Returns servers only to participants, and only while the session is live. */
  private List<IceJson> iceServers(SessionState state, Instant now) {
    return state.status().isLive() ? iceServers.of(state.key(), now) : List.of();
  }

  /** Returns the view of an expert. */
  public static PersonJson person(Expert expert) {
    return new PersonJson(expert.name(), expert.email());
  }

  private static String company(@Nullable Owner owner) {
    return owner == null ? "" : owner.account().name();
  }

  private static @Nullable TicketRefJson ticket(@Nullable TicketRef ticket, boolean withUrl) {
    if (ticket == null || (ticket.id() == null && !withUrl)) {
      return null;
    }
    return new TicketRefJson(ticket.id(), withUrl ? ticket.url() : null);
  }

  private static boolean isCodeOpen(SessionState state, Instant now) {
    var invitation = state.invitation();
    return state.status().isLive() && invitation != null && now.isBefore(invitation.validUntil());
  }
}
