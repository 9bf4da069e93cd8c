package org.deskbridge.adapter.persistence.media;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import org.deskbridge.adapter.persistence.files.Folders;
import org.deskbridge.adapter.persistence.media.s3.S3Settings;
import org.deskbridge.error.UnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalMediaTest {

  private static final int OK = 200;
  private static final int FORBIDDEN = 403;

  @TempDir Path folder;

  @Test
  void saysThatItsFolderIsGone() throws IOException {
    var recordings = folder.resolve("recordings");
    try (var media = LocalMedia.open(recordings)) {
      assertThatCode(media::check).doesNotThrowAnyException();

      Folders.remove(recordings);

      assertThatThrownBy(media::check)
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining(recordings.toString());
    }
  }

  @Test
  void saysThatItsObjectStoreRefuses() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var status = new int[] {OK};
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(status[0], -1);
          exchange.close();
        });
    server.start();
    var endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    var store = new S3Settings(endpoint, "recordings", "us-east-1", "access", "secret", true);
    var settings = new MediaSettings(folder, store, null);
    try (var media = LocalMedia.open(settings, new SimpleMeterRegistry())) {
      assertThatCode(media::check).doesNotThrowAnyException();

      status[0] = FORBIDDEN;

      assertThatThrownBy(media::check)
          .isInstanceOf(UnavailableException.class)
          .hasMessage("object store: check failed");
    } finally {
      server.stop(0);
    }
  }
}
