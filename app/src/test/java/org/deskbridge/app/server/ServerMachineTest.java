package org.deskbridge.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.deskbridge.app.ServerProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ServerMachineTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final long MIB = 1024 * 1024;

  @TempDir private Path folder;

  private Path jar;

  /** Makes a jar that is all of the class path, as the packaged one is. */
  @BeforeEach
  void makeJar() throws IOException {
    var path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(each -> Path.of(each).toUri().toString())
            .reduce((one, other) -> one + " " + other)
            .orElseThrow();
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, path);
    jar = folder.resolve("server.jar");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
  }

  @Test
  void boundsTheMemoryOfAServerAndEndsItWhenItIsToldTo() throws Exception {
    var port = ServerProcess.freePort();
    try (var first = ServerProcess.startJar(jar, folder.resolve("data"), port, "serve")) {
      var second = onlyChild(first);

      assertThat(largestHeap(first)).isBetween(64.0 * MIB, 256.0 * MIB);

      assertThat(first.stop(SOON)).isEqualTo(143);
      assertThat(second.isAlive()).isFalse();
      assertThat(first.output()).contains("Listening");
    }
  }

  @Test
  void endsTheServerWhenTheFirstProcessIsKilled() throws Exception {
    var port = ServerProcess.freePort();
    try (var first = ServerProcess.startJar(jar, folder.resolve("data"), port, "serve")) {
      var second = onlyChild(first);

      first.kill();

      await().atMost(SOON).until(() -> !second.isAlive());
    }
  }

  @Test
  void passesBackWhyAServerDoesNotStart() throws Exception {
    var port = ServerProcess.freePort();
    try (var first =
        ServerProcess.launchJar(jar, folder.resolve("data"), port, "serve", "--colour", "red")) {
      assertThat(first.exitCode(SOON)).isEqualTo(2);

      assertThat(first.output().lines())
          .containsExactly("--colour: unknown (expected: a flag that --help lists)");
    }
  }

  private static ProcessHandle onlyChild(ServerProcess first) {
    var children = first.first().children().toList();
    assertThat(children).hasSize(1);
    return children.get(0);
  }

  private static double largestHeap(ServerProcess server) throws Exception {
    var request = HttpRequest.newBuilder(server.url("/metrics")).build();
    return HttpClient.newHttpClient()
        .send(request, BodyHandlers.ofString())
        .body()
        .lines()
        .filter(line -> line.startsWith("jvm_memory_max_bytes{area=\"heap\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }
}
