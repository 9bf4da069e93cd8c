package org.deskbridge.app.faults;

import java.util.Random;

/** What {@code -Dfaults.…} says about a run; Maven hands them to the process of the tests. */
final class Setting {

  private Setting() {}

  /** Returns how often something is done: more in a long run, fewer by default. */
  static int count(String name, int byDefault) {
    return Integer.getInteger("faults." + name, byDefault);
  }

  /**
   * Returns a source of chance; prints its seed, by which a run is repeated as far as threads and
   * processes let it.
   */
  static Random random(Class<?> test) {
    var seed = Long.getLong("faults.seed", System.nanoTime());
    System.out.printf("%s: -Dfaults.seed=%d%n", test.getSimpleName(), seed);
    return new Random(seed);
  }
}
