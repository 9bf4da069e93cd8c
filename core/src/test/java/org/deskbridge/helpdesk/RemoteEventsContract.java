package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.error.FailureFixtures.errorCode;

import java.util.ArrayList;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.id.SessionToken;
import org.junit.jupiter.api.Test;

/**
 * What every {@link RemoteEvents} does. Implement the methods around one service and inherit the
 * tests.
 */
public interface RemoteEventsContract {

  /** Returns the implementation under test: the same throughout a test. */
  RemoteEvents remoteEvents();

  /** Requests and starts a session, and ends it before anybody joined; returns its token. */
  String play();

  /** Lets the service refuse every request from now on. */
  void refuse();

  /** Cuts the service off, or stops it. */
  void cutOff();

  @Test
  default void tellsWhatHappensFromNowOn() {
    play();
    var now = remoteEvents().after(null, 10).orElseThrow();
    var token = play();

    var page = remoteEvents().after(now.next(), 10).orElseThrow();

    assertThat(now.events()).isEmpty();
    assertThat(now.hasMore()).isFalse();
    assertThat(page.events())
        .extracting(RemoteEvents.Event::type)
        .containsExactly("session.requested", "session.started", "session.ended");
    assertThat(page.events())
        .extracting(each -> requireNonNull(each.report()).status())
        .containsExactly(SessionStatus.NOT_STARTED, SessionStatus.WAITING, SessionStatus.ABANDONED);
    assertThat(page.events())
        .extracting(RemoteEvents.Event::sessionKey)
        .containsOnly(new SessionToken(token).key().value());
    assertThat(page.events()).extracting(RemoteEvents.Event::id).doesNotHaveDuplicates();
    assertThat(page.hasMore()).isFalse();
  }

  @Test
  default void isReadPageByPage() {
    var cursor = remoteEvents().after(null, 1).orElseThrow().next();
    play();
    play();
    var all = remoteEvents().after(cursor, 10).orElseThrow();

    var read = new ArrayList<RemoteEvents.Event>();
    var page = remoteEvents().after(cursor, 4).orElseThrow();
    while (!page.events().isEmpty()) {
      read.addAll(page.events());
      page = remoteEvents().after(page.next(), 4).orElseThrow();
    }

    assertThat(all.events()).hasSize(6);
    assertThat(read).isEqualTo(all.events());
    assertThat(page.next()).isEqualTo(all.next());
  }

  @Test
  default void refusesAPlaceThatTheServiceDoesNotKnow() {
    assertThatThrownBy(() -> remoteEvents().after("nowhere", 10))
        .has(errorCode(ErrorCode.EVENT_CURSOR_UNKNOWN));
  }

  @Test
  default void saysSoWhenTheServiceRefuses() {
    refuse();

    assertThatThrownBy(() -> remoteEvents().after(null, 10)).isInstanceOf(RejectedException.class);
  }

  @Test
  default void saysSoWhenTheServiceCannotBeReached() {
    cutOff();

    assertThatThrownBy(() -> remoteEvents().after(null, 10))
        .isInstanceOf(UnavailableException.class);
  }
}
