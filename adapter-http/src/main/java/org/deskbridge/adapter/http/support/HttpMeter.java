package org.deskbridge.adapter.http.support;

/** The metrics of this adapter, as in {@code docs/metrics.md}. */
public enum HttpMeter {
  /** Number and duration of answered requests. */
  REQUESTS("deskbridge.http.requests"),
  /** Connected pages. */
  FEEDS("deskbridge.http.feeds");

  private final String meterName;

  HttpMeter(String meterName) {
    this.meterName = meterName;
  }

  /** Returns the name of the meter. */
  public String meterName() {
    return meterName;
  }
}
