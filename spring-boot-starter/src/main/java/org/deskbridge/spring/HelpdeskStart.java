package org.deskbridge.spring;

import org.deskbridge.Helpdesk;
import org.springframework.context.SmartLifecycle;

/** Starts the background work once there is who listens to its events; the bean's end ends it. */
final class HelpdeskStart implements SmartLifecycle {

  private final Helpdesk helpdesk;
  private boolean started;

  HelpdeskStart(Helpdesk helpdesk) {
    this.helpdesk = helpdesk;
  }

  @Override
  public synchronized void start() {
    if (!started) {
      helpdesk.start();
      started = true;
    }
  }

  @Override
  public void stop() {}

  @Override
  public synchronized boolean isRunning() {
    return started;
  }
}
