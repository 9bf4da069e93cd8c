package org.deskbridge.arch;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;

/** The packages that the rules of the core speak of, and what they look at. */
final class CorePackages {

  static final String ROOT = "org.deskbridge";
  static final String META = ROOT + ".meta";
  static final String ERROR = ROOT + ".error";
  static final String DIRECTORY = ROOT + ".directory";
  static final String ACCESS = ROOT + ".access";
  static final String COMPANY = ROOT + ".company";
  static final String TICKET = ROOT + ".ticket";
  static final String SESSION = ROOT + ".session";
  static final String LIVE = ROOT + ".live";
  static final String CALLBACK = ROOT + ".callback";
  static final String RECORDING = ROOT + ".recording";
  static final String HELPDESK = ROOT + ".helpdesk";

  /** Every package of the core. */
  static final List<String> ALL =
      List.of(
          ROOT, META, ERROR, DIRECTORY, ACCESS, COMPANY, TICKET, SESSION, LIVE, CALLBACK, RECORDING,
          HELPDESK);

  private CorePackages() {}

  /** Leaves out tests, whether Maven offers them as a folder or, from package on, as a jar. */
  static final class ProductionOnly implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }
  }
}
