package org.deskbridge.adapter.http.support;

/** What this adapter measures; {@code docs/metrics.md} says the same in words. */
public enum HttpMeter {
  /** Answered requests: how many, and how long they took. */
  REQUESTS("deskbridge.http.requests"),
  /** Pages that are connected now. */
  FEEDS("deskbridge.http.feeds");

  private final String meterName;

  HttpMeter(String meterName) {
    this.meterName = meterName;
  }

  /** Returns the name the meter is registered under. */
  public String meterName() {
    return meterName;
  }
}
