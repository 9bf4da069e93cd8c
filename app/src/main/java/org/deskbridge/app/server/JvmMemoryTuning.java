package org.deskbridge.app.server;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives memory back that an idle server does not need.
 *
 * <p>Left to itself the collector keeps what start-up and the last busy hour took. The options are
 * those one would give on the command line, which {@code java -jar} has no place for; where an
 * operator did give them, they stand.
 */
final class JvmMemoryTuning {

  private static final Logger log = LoggerFactory.getLogger(JvmMemoryTuning.class);

  private JvmMemoryTuning() {}

  /** Allows little slack in the heap, and collects once a minute if nothing else causes it. */
  static void giveBack() {
    var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    if (machine != null) {
      // The least goes first: the machine refuses a most that is below the least it knows.
      set(machine, "MinHeapFreeRatio", "10");
      set(machine, "MaxHeapFreeRatio", "20");
      set(machine, "G1PeriodicGCInterval", "60000");
    }
    System.gc();
  }

  private static void set(HotSpotDiagnosticMXBean machine, String name, String value) {
    try {
      if (machine.getVMOption(name).getOrigin() == VMOption.Origin.DEFAULT) {
        machine.setVMOption(name, value);
      }
    } catch (IllegalArgumentException e) {
      log.debug("this Java machine does not know {}", name, e);
    }
  }
}
