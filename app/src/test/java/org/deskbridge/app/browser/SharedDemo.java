package org.deskbridge.app.browser;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deskbridge.adapter.persistence.files.Folders;
import org.deskbridge.app.Partner;
import org.deskbridge.app.ServerProcess;
import org.deskbridge.app.demo.DemoModule;
import org.deskbridge.app.server.Server;
import org.deskbridge.app.settings.ServerOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The demo for all tests of a class, each on a ticket of its own; skips them without a browser. */
final class SharedDemo implements BeforeAllCallback, AfterAllCallback {

  private final int port = ServerProcess.freePort();
  private final @Nullable HoldingProxy proxy;
  private final boolean isKillable;
  private final List<String> settings;
  private Path data;
  private AutoCloseable server;

  private SharedDemo(boolean isKillable, boolean isBehindAProxy, String... options) {
    this.settings = List.of(options);
    this.isKillable = isKillable;
    this.proxy = isBehindAProxy ? new HoldingProxy(URI.create("http://localhost:" + port)) : null;
  }

  /** Runs it in the process of the tests, which takes a fraction of a second to start. */
  static SharedDemo inThisProcess(String... options) {
    return new SharedDemo(false, false, options);
  }

  /** Runs it in a process of its own, as in real life, so that it can be killed. */
  static SharedDemo inAProcessOfItsOwn() {
    return new SharedDemo(true, false);
  }

  /** Lets pages reach it only through a proxy that holds streams back. */
  static SharedDemo behindAProxy() {
    return new SharedDemo(false, true);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    Browsers.require();
    data = Files.createTempDirectory("deskbridge-demo");
    server = start();
  }

  private AutoCloseable start() {
    if (isKillable) {
      return ServerProcess.start(data, port, "demo");
    }
    var options = ServerOptions.demo();
    var command = CommandSpec.create();
    options.addTo(command, Map.of());
    var line =
        Stream.concat(
            Stream.of(
                "--port", "" + port, "--data", data.toString(), "--public-url", url().toString()),
            settings.stream());
    new CommandLine(command).parseArgs(line.toArray(String[]::new));
    return Server.start(options.settings(), new DemoModule());
  }

  /** Kills the server, as a power cut would, and starts it again. */
  void cutsThePower() throws InterruptedException {
    ((ServerProcess) server).kill();
    server = start();
  }

  /** Returns where browsers reach it. */
  URI url() {
    return proxy == null ? URI.create("http://localhost:" + port) : proxy.url();
  }

  /** Returns the proxy in front of it. */
  HoldingProxy proxy() {
    return requireNonNull(proxy, "proxy");
  }

  /** Returns the folder that it keeps everything in. */
  Path data() {
    return data;
  }

  /** Returns an integration that is signed in to it. */
  Partner partner() throws IOException, InterruptedException {
    return new Partner(URI.create("http://localhost:" + port));
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    if (proxy != null) {
      proxy.close();
    }
    if (server != null) {
      server.close();
      Folders.remove(data);
    }
  }
}
