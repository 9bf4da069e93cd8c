package org.deskbridge.app.server;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Releases memory that an idle server does not need.
 *
 * <p>By default the collector keeps the memory of start-up and of the last busy hour. The options
 * are those of the command line, which {@code java -jar} cannot set by itself; options of an
 * operator take precedence.
 */
final class JvmMemoryTuning {

  private static final Logger log = LoggerFactory.getLogger(JvmMemoryTuning.class);

  private JvmMemoryTuning() {}

  /** Limits the free part of the heap, and collects at least once a minute. */
  static void giveBack() {
    var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    if (machine != null) {
      // The minimum first: the JVM refuses a maximum below its current minimum.
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
      log.debug("this JVM does not support {}", name, e);
    }
  }
}
