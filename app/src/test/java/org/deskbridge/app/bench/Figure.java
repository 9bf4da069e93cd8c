package org.deskbridge.app.bench;

import java.util.Locale;

/** One line of the report: what was measured, and what it was to be. */
record Figure(String what, double measured, String unit, String target, boolean met) {

  static Figure atLeast(String what, double measured, String unit, double target) {
    return new Figure(what, measured, unit, "at least " + number(target), measured >= target);
  }

  static Figure atMost(String what, double measured, String unit, double target) {
    return new Figure(what, measured, unit, "at most " + number(target), measured <= target);
  }

  static Figure only(String what, double measured, String unit) {
    return new Figure(what, measured, unit, "", true);
  }

  String line() {
    return "%-58s %12s %-5s %-16s %s"
        .formatted(
            what, number(measured), unit, target, target.isEmpty() ? "" : met ? "met" : "MISSED");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.2f", value);
  }
}
