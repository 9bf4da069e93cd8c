package org.deskbridge.spring;

import org.deskbridge.adapter.http.HttpApi;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Sends the open pages away as the first thing of the end: each is a request that does not end by
 * itself, and Spring Boot waits for requests.
 */
final class OpenPages implements ApplicationListener<ContextClosedEvent> {

  private final HttpApi api;
  private final ApplicationContext context;

  OpenPages(HttpApi api, ApplicationContext context) {
    this.api = api;
    this.context = context;
  }

  /** Contexts below this one tell of their end here, too. */
  @Override
  public void onApplicationEvent(ContextClosedEvent closing) {
    if (closing.getApplicationContext().equals(context)) {
      api.close();
    }
  }
}
