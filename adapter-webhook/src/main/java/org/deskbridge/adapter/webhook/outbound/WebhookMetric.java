package org.deskbridge.adapter.webhook.outbound;

/** Everything this adapter measures, as it stands in {@code docs/metrics.md}. */
public enum WebhookMetric {
  /** One count a callback that was to be sent, by what came of it. */
  CALLBACKS("deskbridge.callbacks", "counter", "outcome"),
  /** How long attempts last, by what came of them. */
  ATTEMPT("deskbridge.callback.attempt", "timer", "outcome"),
  /** The hosts that are taken for down at the moment. */
  TARGETS_DOWN("deskbridge.callback.targets.down", "gauge"),
  /** How long ticket calls last with their repeats, by what was asked and what came of it. */
  TICKET_CALL("deskbridge.ticket.call", "timer", "operation", "outcome"),
  /** The partner links that are taken for down at the moment. */
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
