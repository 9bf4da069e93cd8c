package org.deskbridge.adapter.http.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.session.id.SessionId;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.spi.LogContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class LogIdsTest {

  private static final LogContext.Subject CALLBACK =
      new LogContext.Subject(new SessionKey("key"), new SessionId("s1"), "msg_key_1");

  @AfterEach
  void clear() {
    MDC.clear();
  }

  @Test
  void keepsTheIdsOfOneRequestFromTheNextOnItsThread() {
    MDC.put("tenant", "of the platform");
    LogIds.begin("one");
    LogIds.addSession(new InMemoryDesk().started().state());
    assertThat(ids()).containsKeys("request", "session", "sessionId");

    LogIds.end();
    assertThat(ids()).isEqualTo(Map.of("tenant", "of the platform"));

    LogIds.begin("two");
    assertThat(ids()).isEqualTo(Map.of("tenant", "of the platform", "request", "two"));
  }

  @Test
  void addsNoSessionWhereNothingTakesItOffAgain() {
    LogIds.addSession(new SessionKey("key"));

    assertThat(ids()).isEmpty();
  }

  @Test
  void namesASessionThatHasNoPublicIdYetByItsKey() {
    LogIds.begin("one");
    LogIds.addSession(new InMemoryDesk().started().state());

    LogIds.addSession(new SessionKey("key"));

    assertThat(ids()).isEqualTo(Map.of("request", "one", "session", "key"));
  }

  @Test
  void addsIdsWhileTheWorkIsDoneAndNoLonger() {
    LogIds.begin("one");

    assertThatThrownBy(
            () ->
                LogIds.run(
                    CALLBACK,
                    () -> {
                      throw new IllegalStateException(ids().toString());
                    }))
        .hasMessageContainingAll("request=one", "session=key", "sessionId=s1", "event=msg_key_1");

    assertThat(ids()).isEqualTo(Map.of("request", "one"));
  }

  @Test
  void takesTheIdsAlongToAnotherThread() {
    var seen = new ArrayList<Map<String, @Nullable String>>();
    var waiting = new ArrayDeque<Runnable>();
    LogIds.begin("one");
    var executor = LogIds.current().on(waiting::add);
    LogIds.end();

    executor.execute(() -> seen.add(ids()));
    LogIds.begin("of the other thread");
    waiting.remove().run();

    assertThat(seen).isEqualTo(List.of(Map.of("request", "one")));
    assertThat(ids()).isEqualTo(Map.of("request", "of the other thread"));
  }

  private static Map<String, @Nullable String> ids() {
    var ids = MDC.getCopyOfContextMap();
    return ids == null ? Map.of() : ids;
  }
}
