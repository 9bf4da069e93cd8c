package org.deskbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.deskbridge.recording.ChunkFixtures.chunk;
import static org.deskbridge.recording.RecordingFixtures.closed;
import static org.deskbridge.recording.RecordingFixtures.requested;
import static org.deskbridge.recording.RecordingFixtures.started;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.InMemoryTranscoder;
import org.deskbridge.recording.MediaName;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.TranscodeStoppedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TranscodeWorkersTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  private final InMemoryDesk memory = new InMemoryDesk();

  @Test
  void makeTheVideosOfAllThatWaitAndOfThoseThatComeLater() {
    IntStream.range(0, 5).forEach(each -> queue());

    var workers = start(2);
    awaitVideos(5);
    queue();
    awaitVideos(6);

    workers.close();
  }

  @Test
  void tryAgainWhatFailed() {
    memory.transcoder().failNext(new UnavailableException("no room", null));
    queue();

    var workers = start(1);
    awaitVideos(1);

    workers.close();
  }

  /** A disk that is full for a while is not to cost every recording its three attempts. */
  @Test
  void restAfterAFailure() {
    memory.transcoder().failNext(new UnavailableException("no room", null));
    var recording = queue();

    var workers = start(1, Duration.ofDays(1));
    await().until(() -> stage(recording).equals(new RecordingStage.ReadyForTranscode(1, true)));
    workers.close();

    assertThat(stage(recording)).isEqualTo(new RecordingStage.ReadyForTranscode(1, true));
  }

  private RecordingStage stage(RecordingId recording) {
    return memory.recordings().recording(recording).orElseThrow().state().stage();
  }

  @Test
  void putBackWithoutAFailureWhatTheyAreMakingWhenTheyAreClosed() throws InterruptedException {
    var begun = new CountDownLatch(1);
    memory
        .transcoder()
        .whileMakingNext(
            () -> {
              begun.countDown();
              waitForever();
            });
    var recording = queue();

    var workers = start(1);
    begun.await();
    workers.close();

    assertThat(stage(recording)).isEqualTo(new RecordingStage.ReadyForTranscode(0, true));
  }

  private static void waitForever() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new TranscodeStoppedException();
    }
  }

  private TranscodeWorkers start(int atOnce) {
    return start(atOnce, Duration.ZERO);
  }

  private TranscodeWorkers start(int atOnce, Duration rest) {
    return TranscodeWorkers.start(memory.desk().recordings().transcodeNext(), atOnce, rest);
  }

  private RecordingId queue() {
    var id = memory.recordings().newId();
    var content = InMemoryTranscoder.capture("captured");
    memory
        .mediaStore()
        .put(MediaName.chunk(id, 0), new ByteArrayInputStream(content), content.length, null);
    var begun = started(id);
    memory.chunks().add(id, chunk(0, content), begun.event().at());
    var over = closed(begun);
    memory.recordings().commit(begun);
    memory.recordings().commit(over);
    memory.recordings().commit(requested(over));
    return id;
  }

  private void awaitVideos(long number) {
    await()
        .atMost(SOON)
        .until(
            () ->
                memory
                        .recordings()
                        .countByStage()
                        .getOrDefault(RecordingStage.Name.READY_FOR_DOWNLOAD, 0L)
                    == number);
  }
}
