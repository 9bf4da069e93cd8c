package org.deskbridge.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.callback.CallbackSender;
import org.deskbridge.callback.DeliveryAttempt;
import org.deskbridge.callback.InMemoryCallbackSender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusedReceiversTest {

  private final Logger logger = Logger.getLogger(RefusedReceivers.class.getName());
  private final Lines lines = new Lines();

  @BeforeEach
  void listen() {
    logger.addHandler(lines);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void stop() {
    logger.removeHandler(lines);
    logger.setUseParentHandlers(true);
  }

  @Test
  void namesAHostThatMayNotBeCalledOnceWhenASessionIsRequested() {
    var desk = new InMemoryDesk().with(state -> "{}", new OnlyPublic());

    desk.sessions().requestAnonymous(null, URI.create("http://robin:secret@10.1.1.1/status"));
    desk.sessions().requestAnonymous(null, URI.create("http://10.1.1.1/other"));
    desk.sessions().requestAnonymous(null, URI.create("https://desk.example/status"));
    desk.sessions().requestAnonymous(null, null);

    assertThat(lines.all)
        .containsExactly(
            "callbacks to 10.1.1.1:80 will fail, as its address is not public: name a public one"
                + " with the session, or add it to the allowed targets (--allowed-targets)");
  }

  private static final class OnlyPublic implements CallbackSender {

    private final InMemoryCallbackSender inner = new InMemoryCallbackSender();

    @Override
    public DeliveryAttempt send(Message message) {
      return inner.send(message);
    }

    @Override
    public boolean mayCall(URI target) {
      return !"10.1.1.1".equals(target.getHost());
    }
  }

  /** Keeps what is logged, as it would be printed. */
  private static final class Lines extends Handler {

    private final List<String> all = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord each) {
      all.add(new SimpleFormatter().formatMessage(each));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
