package org.deskbridge.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A program of a platform on a free port, with a database of its own and a user, Erika. */
public final class RunningPlatform implements AutoCloseable {

  /** The password of Erika. */
  public static final String PASSWORD = "correct horse";

  private final ConfigurableApplicationContext context;

  private RunningPlatform(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts a program with its tickets, keeping what it stores in a folder. */
  public static RunningPlatform start(Class<?> program, Path data, String... properties) {
    var port = freePort();
    var all =
        new ArrayList<>(
            List.of(
                "--server.port=" + port,
                "--deskbridge.public-url=http://localhost:" + port,
                "--deskbridge.data=" + data.resolve("deskbridge"),
                "--spring.datasource.url=jdbc:h2:mem:%s".formatted(data.getFileName()),
                "--spring.security.user.name=erika",
                "--spring.security.user.password=" + PASSWORD,
                "--management.endpoints.web.exposure.include=health,metrics",
                "--management.endpoint.health.show-components=always",
                "--spring.main.banner-mode=off"));
    all.addAll(List.of(properties));
    var application = new SpringApplication(program, PlatformPages.class);
    return new RunningPlatform(application.run(all.toArray(String[]::new)));
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a bean of the program. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Returns where the platform is. */
  public URI url() {
    return URI.create(
        "http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
  }

  /** Returns somebody who visits the platform. */
  public Visitor visitor() {
    return new Visitor(url());
  }

  /** Returns Erika, signed in to the platform. */
  public Visitor erika() {
    var erika = visitor();
    erika.signIn("erika", PASSWORD);
    return erika;
  }

  @Override
  public void close() {
    context.close();
  }
}
