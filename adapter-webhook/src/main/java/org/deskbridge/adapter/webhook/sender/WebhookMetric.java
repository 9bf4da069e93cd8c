package org.deskbridge.adapter.webhook.sender;

/** Everything this adapter measures, as it stands in {@code docs/metrics.md}. */
enum WebhookMetric {
  /** One count a callback that was to be sent, by what came of it. */
  CALLBACKS("deskbridge.callbacks", "counter", "outcome"),
  /** How long attempts last, by what came of them. */
  ATTEMPT("deskbridge.callback.attempt", "timer", "outcome"),
  /** The hosts that are taken for down at the moment. */
  TARGETS_DOWN("deskbridge.callback.targets.down", "gauge", "");

  private final String id;
  private final String type;
  private final String tag;

  WebhookMetric(String id, String type, String tag) {
    this.id = id;
    this.type = type;
    this.tag = tag;
  }

  String id() {
    return id;
  }

  String type() {
    return type;
  }

  /** Returns the one tag, empty if there is none. */
  String tag() {
    return tag;
  }
}
