package org.deskbridge.adapter.persistence.media.s3;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.deskbridge.adapter.persistence.files.Folders;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An object store that somebody else has made, in a process of its own. */
final class S3Server implements BeforeAllCallback, AfterAllCallback {

  private static final Path JAR = Path.of("target", "s3-server", "s3proxy.jar");
  private static final String STARTED = "Started Server";

  private Process process;
  private Path folder;
  private URI endpoint;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("s3-server");
    endpoint = URI.create("http://127.0.0.1:" + freePort());
    var settings = folder.resolve("s3proxy.conf");
    Files.writeString(
        settings,
        """
        s3proxy.authorization=aws-v2-or-v4
        s3proxy.endpoint=%s
        s3proxy.identity=test-access
        s3proxy.credential=test-secret
        s3proxy.ignore-unknown-headers=true
        jclouds.provider=filesystem-nio2
        jclouds.filesystem.basedir=%s
        """
            .formatted(endpoint, Files.createDirectory(folder.resolve("buckets"))));
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    process =
        new ProcessBuilder(java, "-jar", JAR.toString(), "--properties", settings.toString())
            .redirectErrorStream(true)
            .start();
    awaitStart();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitStart() throws IOException {
    var said = new StringBuilder();
    var output = process.inputReader(StandardCharsets.UTF_8);
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      if (line.contains(STARTED)) {
        var rest = new Thread(() -> output.lines().forEach(unheard -> {}), "s3-server-output");
        rest.setDaemon(true);
        rest.start();
        return;
      }
    }
    throw new IOException("the S3 server ended: " + said);
  }

  /** Returns how to reach a new bucket. */
  S3Settings newBucket() {
    var bucket = "media-" + UUID.randomUUID();
    var settings = settings(bucket, "test-secret");
    try (var client = S3Calls.client(settings)) {
      client.createBucket(request -> request.bucket(bucket));
    }
    return settings;
  }

  S3Settings settings(String bucket, String secret) {
    return new S3Settings(endpoint, bucket, "us-east-1", "test-access", secret, true);
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    Folders.remove(folder);
  }
}
