package org.deskbridge.adapter.http.wire;

import java.util.Set;

/** Tells which parameters the code asks for. */
public final class QueryReads {

  private QueryReads() {}

  /** Notes the names that this thread reads of any {@link Query}, until {@link #stop}. */
  public static void into(Set<String> names) {
    Query.READS.set(names::add);
  }

  public static void stop() {
    Query.READS.remove();
  }
}
