package org.deskbridge.adapter.http.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.intThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.concurrent.atomic.AtomicBoolean;
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
    var gone = mock(OutputStream.class);
    doThrow(new IOException("gone")).when(gone).write(any(), anyInt(), anyInt());

    new MediaBody(LINK, content(InputStream.nullInputStream())).write(gone);

    verify(gone).write(any(), anyInt(), intThat(length -> length <= 64 * 1024));
    assertThat(isClosed).isTrue();
  }

  @Test
  void breaksOffWhenTheStoreDoes() throws IOException {
    var broken = mock(InputStream.class);
    when(broken.read(any(), anyInt(), anyInt())).thenThrow(new IOException("store is away"));
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
