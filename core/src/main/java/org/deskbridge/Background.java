package org.deskbridge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.deskbridge.runtime.BackgroundThreads;
import org.deskbridge.runtime.CallbackDispatch;
import org.deskbridge.runtime.Job;
import org.deskbridge.runtime.JobName;
import org.deskbridge.runtime.JobScheduler;
import org.deskbridge.runtime.TranscodeWorker;
import org.deskbridge.spi.JobMeters;
import org.jspecify.annotations.Nullable;

/** The background work of a service, from its start until it is closed. */
final class Background implements AutoCloseable {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  /** One may be long, such as a purge, and must not delay the others. */
  private static final int FOR_TIMED_JOBS = 2;

  private final BackgroundThreads threads;
  private final @Nullable CallbackDispatch dispatch;
  private final List<TranscodeWorker> transcodeWorkers;
  private final JobScheduler scheduler;

  private Background(
      BackgroundThreads threads,
      @Nullable CallbackDispatch dispatch,
      List<TranscodeWorker> transcodeWorkers,
      JobScheduler scheduler) {
    this.threads = threads;
    this.dispatch = dispatch;
    this.transcodeWorkers = transcodeWorkers;
    this.scheduler = scheduler;
  }

  static Background start(
      List<Job> timed, RecordingDesk recordings, CallbackDesk callbacks, Settings settings) {
    var threads =
        settings.executor() == null
            ? BackgroundThreads.own(FOR_TIMED_JOBS + settings.transcoders())
            : BackgroundThreads.of(settings.executor());
    var transcodeWorkers =
        Stream.generate(recordings::transcodeWorker).limit(settings.transcoders()).toList();
    var jobs = new ArrayList<>(timed);
    transcodeWorkers.forEach(
        each -> jobs.add(new Job(JobName.TRANSCODE.text(), BETWEEN_LOOKS, true, () -> true, each)));
    var scheduler = JobScheduler.start(jobs, threads.jobs(), settings.meters());
    var dispatch = settings.sendsCallbacks() ? callbacks.dispatch(threads.callbacks()) : null;
    return new Background(threads, dispatch, transcodeWorkers, scheduler);
  }

  @Override
  public void close() {
    transcodeWorkers.forEach(TranscodeWorker::stop);
    scheduler.close();
    if (dispatch != null) {
      dispatch.close();
    }
    threads.close();
  }

  /**
   * How the work is done.
   *
   * @param sendsCallbacks whether there is a sender
   * @param transcoders how many videos are made at once, 0 without media
   * @param executor absent for threads of the service's own
   */
  record Settings(
      boolean sendsCallbacks,
      int transcoders,
      @Nullable ScheduledExecutorService executor,
      JobMeters meters) {}
}
