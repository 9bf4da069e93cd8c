package org.deskbridge.adapter.persistence.postgres;

import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls a listener when it is woken, and once a second otherwise. */
final class HintListener implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HintListener.class);

  private static final long LONGEST_PAUSE_SECONDS = 1;
  private static final long PATIENCE_MILLIS = 5000;

  private final Runnable listener;
  private final Semaphore hints = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;

  private HintListener(PostgresHints.Channel channel, Runnable listener) {
    this.listener = listener;
    this.thread = new Thread(this::run, "deskbridge-hints-" + name(channel));
    thread.setDaemon(true);
  }

  private static String name(PostgresHints.Channel channel) {
    return channel.name().toLowerCase(Locale.ROOT);
  }

  static HintListener start(PostgresHints.Channel channel, Runnable listener) {
    var started = new HintListener(channel, listener);
    started.thread.start();
    return started;
  }

  /** Calls the listener once more, after the call that runs now. */
  void wake() {
    hints.release();
  }

  private void run() {
    try {
      while (!closed) {
        if (hints.tryAcquire(LONGEST_PAUSE_SECONDS, TimeUnit.SECONDS)) {
          hints.drainPermits();
        }
        call();
      }
    } catch (InterruptedException e) {
      log.debug("{}: closed", thread.getName());
    }
  }

  private void call() {
    try {
      if (!closed) {
        listener.run();
      }
    } catch (RuntimeException e) {
      log.warn("{}: not read now, to be tried again: {}", thread.getName(), e.toString());
    }
  }

  /** Waits for the call that runs now, unless that is the caller, and calls no more. */
  @Override
  public void close() {
    closed = true;
    wake();
    try {
      if (Thread.currentThread() != thread) {
        thread.join(PATIENCE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
