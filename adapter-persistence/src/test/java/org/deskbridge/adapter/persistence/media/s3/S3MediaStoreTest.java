package org.deskbridge.adapter.persistence.media.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import org.deskbridge.adapter.persistence.files.MediaPath;
import org.deskbridge.adapter.persistence.files.TempFiles;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.CorruptUploadException;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.MediaStore;
import org.deskbridge.recording.MediaStoreContract;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.StorageFullException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class S3MediaStoreTest implements MediaStoreContract {

  private static final int MORE_THAN_A_PAGE = 1_005;

  @RegisterExtension static final S3Server server = new S3Server();

  @TempDir Path folder;
  private S3Settings settings;
  private TempFiles drafts;
  private S3MediaStore store;
  private S3Client client;

  @BeforeEach
  void open() {
    settings = server.newBucket();
    drafts = TempFiles.open(folder);
    store = S3MediaStore.open(settings, drafts);
    client = S3Calls.client(settings);
  }

  @AfterEach
  void close() {
    client.close();
    store.close();
    drafts.close();
  }

  @Override
  public MediaStore mediaStore() {
    return store;
  }

  @Test
  void keepsWhatWasPutAndNothingAroundIt() throws IOException {
    put(store, "video");

    try (var object = client.getObject(get -> get.bucket(settings.bucket()).key(key()))) {
      assertThat(object.readAllBytes()).asString().isEqualTo("video");
    }
  }

  @Test
  void removesMoreThanThereIsOnAPage() {
    var recording = new RecordingId(103);
    for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
      var key = MediaPath.of(MediaKey.chunk(recording, i));
      client.putObject(
          request -> request.bucket(settings.bucket()).key(key), RequestBody.fromString("chunk"));
    }

    store.removeChunks(recording);

    assertThat(client.listObjectsV2(list -> list.bucket(settings.bucket())).contents()).isEmpty();
  }

  @Test
  void leavesNothingOfAnUploadThatWasGivenUp() {
    var short1 = new ByteArrayInputStream(new byte[BIG - 1]);

    assertThatThrownBy(() -> store.put(VIDEO, short1, BIG, null))
        .isInstanceOf(CorruptUploadException.class);

    assertThat(client.listMultipartUploads(list -> list.bucket(settings.bucket())).uploads())
        .isEmpty();
    assertThat(drafts.folder().toFile().list()).containsExactly("lock");
  }

  @Test
  void isUnavailableWithAnotherSecret() {
    try (var stranger =
        S3MediaStore.open(server.settings(settings.bucket(), "another-secret"), drafts)) {
      assertThatThrownBy(() -> put(stranger, "video"))
          .isInstanceOf(UnavailableException.class)
          .hasMessageNotContaining("another-secret");
      assertThatThrownBy(() -> stranger.removeAll(RECORDING))
          .isInstanceOf(UnavailableException.class);
    }
  }

  @Test
  void isUnavailableWhereNobodyListens() {
    var nowhere =
        new S3Settings(URI.create("http://127.0.0.1:1"), "media", "us-east-1", "a", "s", true);

    try (var lost = S3MediaStore.open(nowhere, drafts)) {
      assertThatThrownBy(() -> lost.find(VIDEO)).isInstanceOf(UnavailableException.class);
      assertThatThrownBy(() -> put(lost, "video")).isInstanceOf(UnavailableException.class);
    }
  }

  @Test
  void isFullWhenTheStoreSaysSo() throws IOException {
    var full = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    full.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(507, -1);
          exchange.close();
        });
    full.start();
    var endpoint = URI.create("http://127.0.0.1:" + full.getAddress().getPort());

    try (var lost =
        S3MediaStore.open(new S3Settings(endpoint, "media", "us-east-1", "a", "s", true), drafts)) {
      assertThatThrownBy(() -> put(lost, "video")).isInstanceOf(StorageFullException.class);
    } finally {
      full.stop(0);
    }
  }

  @Test
  void tellsNobodyItsKeys() {
    assertThat(settings).asString().contains("media-").doesNotContain("test-");
  }

  private static String key() {
    return MediaPath.of(VIDEO);
  }

  private static void put(MediaStore store, String content) {
    InputStream stream = new ByteArrayInputStream(content.getBytes(UTF_8));
    store.put(VIDEO, stream, content.length(), null);
  }
}
