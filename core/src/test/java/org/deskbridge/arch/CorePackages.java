package org.deskbridge.arch;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import java.util.regex.Pattern;

/** The packages that the rules of the core speak of, and what they look at. */
final class CorePackages {

  static final String ROOT = "org.deskbridge";
  static final String ANNOTATION = ROOT + ".annotation";
  static final String ERROR = ROOT + ".error";
  static final String TIME = ROOT + ".time";
  static final String URL = ROOT + ".url";
  static final String ACCOUNT = ROOT + ".account";
  static final String AUTH = ROOT + ".auth";
  static final String PROVISIONING = ROOT + ".auth.provisioning";
  static final String COMPANY = ROOT + ".company";
  static final String SESSION_ID = ROOT + ".session.id";
  static final String SESSION = ROOT + ".session";
  static final String LAUNCH = ROOT + ".session.launch";
  static final String JOIN = ROOT + ".session.join";
  static final String ROOM = ROOT + ".session.room";
  static final String QUERY = ROOT + ".session.query";
  static final String TICKET = ROOT + ".ticket";
  static final String CALLBACK = ROOT + ".callback";
  static final String RECEIVER = ROOT + ".callback.receiver";
  static final String SIGNATURE = ROOT + ".callback.signature";
  static final String RECORDING = ROOT + ".recording";
  static final String CAPTURE = ROOT + ".recording.capture";
  static final String VIDEO = ROOT + ".recording.video";
  static final String DOWNLOAD = ROOT + ".recording.download";
  static final String FEED = ROOT + ".feed";
  static final String PRIVACY = ROOT + ".privacy";
  static final String HELPDESK = ROOT + ".helpdesk";
  static final String SPI = ROOT + ".spi";
  static final String MEMORY = ROOT + ".memory";
  static final String RUNTIME = ROOT + ".runtime";

  /** Every package of the core. */
  static final List<String> ALL =
      List.of(
          ROOT,
          ANNOTATION,
          ERROR,
          TIME,
          URL,
          ACCOUNT,
          AUTH,
          PROVISIONING,
          COMPANY,
          SESSION_ID,
          SESSION,
          LAUNCH,
          JOIN,
          ROOM,
          QUERY,
          TICKET,
          CALLBACK,
          RECEIVER,
          SIGNATURE,
          RECORDING,
          CAPTURE,
          VIDEO,
          DOWNLOAD,
          FEED,
          PRIVACY,
          HELPDESK,
          SPI,
          MEMORY,
          RUNTIME);

  private CorePackages() {}

  /** Leaves out what makes a library of the domain: the door, the threads, a store in memory. */
  static final class DomainOnly implements ImportOption {

    private static final Pattern LIBRARY =
        Pattern.compile(".*/org/deskbridge/(spi/|memory/|runtime/|[^/]*$).*");

    @Override
    public boolean includes(Location location) {
      return new ProductionOnly().includes(location) && !location.matches(LIBRARY);
    }
  }

  /** Leaves out tests, whether Maven offers them as a folder or, from package on, as a jar. */
  static final class ProductionOnly implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }
  }
}
