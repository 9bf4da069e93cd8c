package org.deskbridge.adapter.http.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.download.SignedMediaUrl;
import org.junit.jupiter.api.Test;

class MediaBodyTest {

  private static final SignedMediaUrl LINK =
      new SignedMediaUrl(new RecordingId(7), MediaKey.Kind.VIDEO, 1, "secret");
  private static final int BYTES = 1024 * 1024;

  private final AtomicBoolean isClosed = new AtomicBoolean();

  @Test
  void passesEverythingOn() throws IOException {
    var out = new ByteArrayOutputStream();

    new MediaBody(LINK, content(InputStream.nullInputStream())).write(out);

    assertThat(out.toByteArray()).hasSize(BYTES);
    assertThat(isClosed).isTrue();
  }

  @Test
  void stopsReadingWhenTheReaderHasGone() throws IOException {
    var read = new AtomicLong();
    var gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("gone");
          }

          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            read.addAndGet(length);
            throw new IOException("gone");
          }
        };

    new MediaBody(LINK, content(InputStream.nullInputStream())).write(gone);

    assertThat(read.get()).isLessThanOrEqualTo(64 * 1024);
    assertThat(isClosed).isTrue();
  }

  @Test
  void breaksOffWhenTheStoreDoes() {
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("store is away");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("store is away");
          }
        };
    var out = new ByteArrayOutputStream();

    assertThatThrownBy(() -> new MediaBody(LINK, content(broken)).write(out))
        .isInstanceOf(IOException.class);
    assertThat(out.toByteArray()).hasSize(BYTES);
    assertThat(isClosed).isTrue();
  }

  private InputStream content(InputStream rest) {
    return new SequenceInputStream(new ByteArrayInputStream(new byte[BYTES]), rest) {
      @Override
      public void close() throws IOException {
        isClosed.set(true);
        super.close();
      }
    };
  }
}
