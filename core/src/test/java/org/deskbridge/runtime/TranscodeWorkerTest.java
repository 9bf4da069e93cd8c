package org.deskbridge.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.deskbridge.recording.ChunkFixtures.chunk;
import static org.deskbridge.recording.RecordingFixtures.ACCOUNT;
import static org.deskbridge.recording.RecordingFixtures.closed;
import static org.deskbridge.recording.RecordingFixtures.origin;
import static org.deskbridge.recording.RecordingFixtures.requested;
import static org.deskbridge.recording.RecordingFixtures.started;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.account.AccountKey;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.StorageFullException;
import org.deskbridge.recording.video.InMemoryTranscoder;
import org.deskbridge.recording.video.TranscodeStoppedException;
import org.deskbridge.recording.video.TranscoderCrashedException;
import org.deskbridge.spi.JobMeters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TranscodeWorkerTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  private static final AccountKey OTHER_ACCOUNT = new AccountKey(ACCOUNT.value() + 1);

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
  void tryAgainWhatTheTranscoderCrashedOver() {
    memory.transcoder().failNext(new TranscoderCrashedException("It crashed."));
    var recording = queue();

    var workers = start(1);
    await().until(() -> isPutOff(recording, 1));
    memory.pass(SOON);
    awaitVideos(1);

    workers.close();
  }

  private boolean isPutOff(RecordingId recording, int failures) {
    return stage(recording) instanceof RecordingStage.ReadyForTranscode ready
        && ready.notBefore() != null
        && ready.failures() == failures;
  }

  /** A store that is away for a while is not to be asked for every recording there is. */
  @Test
  void restWhenTheStoreFailsForTwoRecordingsInARow() {
    memory.transcoder().failNext(new StorageFullException(null));
    memory.transcoder().failNext(new StorageFullException(null));
    var one = queue();
    var other = queue();

    var workers = start(1, Duration.ofDays(1));
    await().until(() -> isPutOff(one, 0) && isPutOff(other, 0));
    memory.pass(SOON);
    var third = queue();
    workers.close();

    assertThat(isPutOff(one, 0)).isTrue();
    assertThat(stage(third)).isEqualTo(new RecordingStage.ReadyForTranscode(0, true));
  }

  @Test
  void goOnWhereASingleRecordingCannotBeRead() {
    memory.transcoder().failNext(new UnavailableException("A chunk cannot be read.", null));
    var unreadable = queue();
    queue();

    var workers = start(1, Duration.ofDays(1));
    awaitVideos(1);

    workers.close();
    assertThat(isPutOff(unreadable, 0)).isTrue();
  }

  @Test
  void makeAVideoOfAnotherAccountAsIfThereWereNoneThatCannotBeMade() {
    var bad =
        IntStream.range(0, 20)
            .mapToObj(each -> queue(ACCOUNT, "no video".getBytes(UTF_8)))
            .toList();
    var good = queue(OTHER_ACCOUNT, InMemoryTranscoder.capture("captured"));
    var madeAfter = new AtomicInteger();
    memory
        .transcoder()
        .whileMakingNext(() -> madeAfter.set((int) bad.stream().filter(this::hasFailed).count()));

    var workers = start(1, Duration.ofDays(1));
    await().atMost(SOON).until(() -> bad.stream().allMatch(this::hasFailed));
    workers.close();

    assertThat(stage(good)).isInstanceOf(RecordingStage.ReadyForDownload.class);
    assertThat(madeAfter).hasValue(1);
  }

  private boolean hasFailed(RecordingId recording) {
    return stage(recording) instanceof RecordingStage.Failed;
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

  private Workers start(int atOnce) {
    return start(atOnce, Duration.ZERO);
  }

  private Workers start(int atOnce, Duration rest) {
    return new Workers(
        Stream.generate(() -> new TranscodeWorker(memory.transcodeNext(), rest))
            .limit(atOnce)
            .toList());
  }

  private RecordingId queue() {
    return queue(ACCOUNT, InMemoryTranscoder.capture("captured"));
  }

  private RecordingId queue(AccountKey account, byte[] content) {
    var id = memory.recordings().newId();
    memory
        .mediaStore()
        .put(MediaKey.chunk(id, 0), new ByteArrayInputStream(content), content.length, null);
    var begun = started(id, origin(account, memory.now().minusSeconds(60)));
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

  /** Makers that run as the service runs them, but more often. */
  private static final class Workers implements AutoCloseable {

    private final List<TranscodeWorker> makers;
    private final BackgroundThreads threads;
    private final JobScheduler scheduler;

    Workers(List<TranscodeWorker> makers) {
      this.makers = makers;
      this.threads = BackgroundThreads.own(makers.size());
      this.scheduler =
          JobScheduler.start(
              makers.stream()
                  .map(each -> new Job("transcode", Duration.ofMillis(50), true, () -> true, each))
                  .toList(),
              threads.jobs(),
              JobMeters.NONE);
    }

    @Override
    public void close() {
      makers.forEach(TranscodeWorker::stop);
      scheduler.close();
      threads.close();
    }
  }
}
