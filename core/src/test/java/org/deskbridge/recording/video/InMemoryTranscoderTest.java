package org.deskbridge.recording.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.deskbridge.recording.InMemoryMediaStore;

class InMemoryTranscoderTest implements TranscoderContract {

  private final InMemoryMediaStore mediaStore = new InMemoryMediaStore();
  private final InMemoryTranscoder transcoder = new InMemoryTranscoder();

  @Override
  public Transcoder transcoder() {
    return transcoder;
  }

  @Override
  public InMemoryMediaStore mediaStore() {
    return mediaStore;
  }

  @Override
  public List<byte[]> capture() {
    return List.of(
        InMemoryTranscoder.capture("one, "),
        "two, ".getBytes(StandardCharsets.UTF_8),
        "three".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Duration length() {
    return Duration.ofSeconds(3);
  }

  @Override
  public void requireVideo(byte[] content) {
    assertThat(content).startsWith(InMemoryTranscoder.capture("one, two, th"));
  }
}
