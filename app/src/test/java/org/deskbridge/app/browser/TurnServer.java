package org.deskbridge.app.browser;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.deskbridge.adapter.persistence.files.Folders;
import org.deskbridge.app.ServerProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A coturn of this machine for all tests of a class, set up as the README says. */
final class TurnServer implements BeforeAllCallback, AfterAllCallback {

  private static final String PROGRAM = "turnserver";
  private static final String SETTINGS = "# /etc/turnserver.conf";
  private static final String SECRET = "north";

  private final String address = address();
  private final int port = ServerProcess.freePort();
  private Path folder;
  private @Nullable Process process;

  /** Returns the options that tell the service of it. */
  String[] options() {
    return new String[] {
      "--ice-servers", "turn:%s:%d".formatted(address, port), "--turn-secret", SECRET
    };
  }

  /** Skips the test where coturn is missing, except in CI. */
  void require() {
    if (process == null) {
      Browsers.skipWithout("coturn (turnserver)");
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("deskbridge-turn");
    var program = Browsers.onPath(PROGRAM);
    if (program.isEmpty()) {
      return;
    }
    var settings = Files.writeString(folder.resolve("turnserver.conf"), settings());
    process =
        new ProcessBuilder(program.get().toString(), "-c", settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
  }

  /** Returns what the README says, for this machine, which has a private address alone. */
  private String settings() throws IOException {
    var readme = Files.readString(Path.of("..", "README.md"));
    var begin = readme.indexOf(SETTINGS);
    return readme
            .substring(begin, readme.indexOf("```", begin))
            .replace("THE-SECRET", SECRET)
            .replace("3478", "" + port)
            .replace("203.0.113.7", address)
        + """
        listening-ip=%1$s
        relay-ip=%1$s
        allowed-peer-ip=%1$s
        no-tls
        no-dtls
        userdb=%2$s
        pidfile=%3$s
        log-file=stdout
        """
            .formatted(address, folder.resolve("users"), folder.resolve("pid"));
  }

  /** Browsers offer no address of the loopback interface. */
  private static String address() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(each -> each instanceof Inet4Address && !each.isLoopbackAddress())
          .findFirst()
          .map(each -> each.getHostAddress())
          .orElse("127.0.0.1");
    } catch (SocketException e) {
      return fail("the addresses of this machine are unknown", e);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException, InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
    Folders.remove(folder);
  }
}
