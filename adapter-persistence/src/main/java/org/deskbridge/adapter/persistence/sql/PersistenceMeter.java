package org.deskbridge.adapter.persistence.sql;

import org.jspecify.annotations.Nullable;

/** The metrics of this module, as docs/metrics.md shows them. */
public enum PersistenceMeter {
  /** Number of durable changes. */
  COMMITS("deskbridge.persistence.commits", "counter"),
  /** Changes in each commit. */
  GROUP_SIZE("deskbridge.persistence.group.size", "summary"),
  /** Duration of a durable commit. */
  COMMIT_DURATION("deskbridge.persistence.commit.duration", "timer"),
  /** Stored sessions by status. */
  SESSIONS("deskbridge.sessions", "gauge", "status"),
  /** Stored recordings by stage. */
  RECORDINGS("deskbridge.recordings", "gauge", "stage"),
  /** Callbacks that are not settled. */
  CALLBACK_DEPTH("deskbridge.callbacks.depth", "gauge"),
  /** Waiting time of the oldest unsettled callback. */
  CALLBACK_LAG("deskbridge.callbacks.lag", "gauge"),
  /** Receivers whose callbacks wait until they are enabled. */
  DISABLED_RECEIVERS("deskbridge.callbacks.receivers.disabled", "gauge");

  private final String meterName;
  private final String type;
  private final @Nullable String tag;

  PersistenceMeter(String meterName, String type) {
    this(meterName, type, null);
  }

  PersistenceMeter(String meterName, String type, @Nullable String tag) {
    this.meterName = meterName;
    this.type = type;
    this.tag = tag;
  }

  /** Returns the name of the meter. */
  public String meterName() {
    return meterName;
  }

  String type() {
    return type;
  }

  /** Returns the name of the one tag, absent if there is none. */
  public @Nullable String tag() {
    return tag;
  }
}
