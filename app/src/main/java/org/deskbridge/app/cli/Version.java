package org.deskbridge.app.cli;

import static java.util.Objects.requireNonNullElse;

import picocli.CommandLine.IVersionProvider;

/** The version of the server and of its Java, as a report of a fault needs them. */
public final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    var ours = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "Deskbridge " + requireNonNullElse(ours, "not packaged"),
      "Java %s, %s %s"
          .formatted(
              Runtime.version(), System.getProperty("os.name"), System.getProperty("os.arch"))
    };
  }
}
