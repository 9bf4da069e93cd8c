package org.deskbridge.adapter.webhook.outbound;

/** The metrics of this adapter, as in {@code docs/metrics.md}. */
public enum WebhookMetric {
  /** Callbacks by outcome. */
  CALLBACKS("deskbridge.callbacks", "counter", "outcome"),
  /** Duration of attempts, by outcome. */
  ATTEMPT("deskbridge.callback.attempt", "timer", "outcome"),
  /** Hosts that count as down. */
  TARGETS_DOWN("deskbridge.callback.targets.down", "gauge"),
  /** Duration of ticket calls with their retries, by operation and outcome. */
  TICKET_CALL("deskbridge.ticket.call", "timer", "operation", "outcome"),
  /** Helpdesk links that count as down. */
  LINKS_DOWN("deskbridge.ticket.links.down", "gauge");

  private final String id;
  private final String type;
  private final String tags;

  WebhookMetric(String id, String type, String... tags) {
    this.id = id;
    this.type = type;
    this.tags = String.join(" ", tags);
  }

  /** Returns the name of the meter. */
  public String id() {
    return id;
  }

  /** Returns the kind of the meter, as the documentation lists it. */
  public String type() {
    return type;
  }

  /** Returns the names of the tags, parted by blanks; empty if there are none. */
  public String tags() {
    return tags;
  }
}
