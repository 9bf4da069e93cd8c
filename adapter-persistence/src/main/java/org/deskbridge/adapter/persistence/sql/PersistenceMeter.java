package org.deskbridge.adapter.persistence.sql;

import org.jspecify.annotations.Nullable;

/** The metrics of this module, as docs/metrics.md shows them. */
public enum PersistenceMeter {
  /** Changes made durable. */
  COMMITS("deskbridge.persistence.commits", "counter"),
  /** How many changes shared a commit. */
  GROUP_SIZE("deskbridge.persistence.group.size", "summary"),
  /** How long it took to make a group durable. */
  COMMIT_DURATION("deskbridge.persistence.commit.duration", "timer"),
  /** Sessions on record. */
  SESSIONS("deskbridge.sessions", "gauge", "status"),
  /** Recordings on record. */
  RECORDINGS("deskbridge.recordings", "gauge", "stage"),
  /** Callbacks that are not settled. */
  CALLBACK_DEPTH("deskbridge.callbacks.depth", "gauge"),
  /** How long the oldest unsettled callback has waited. */
  CALLBACK_LAG("deskbridge.callbacks.lag", "gauge");

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
