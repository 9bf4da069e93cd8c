package org.deskbridge.adapter.persistence.media.ffmpeg;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Measures the duration and progress of transcodings. */
public final class TranscodeMeters {

  private final MeterRegistry registry;
  private final Set<Heartbeat> running = ConcurrentHashMap.newKeySet();

  public TranscodeMeters(MeterRegistry registry) {
    this.registry = registry;
    Gauge.builder(MediaMeter.RUNNING.meterName(), running, Set::size)
        .strongReference(true)
        .register(registry);
    Gauge.builder(MediaMeter.PROGRESS.meterName(), running, TranscodeMeters::progress)
        .strongReference(true)
        .register(registry);
  }

  private static double progress(Set<Heartbeat> running) {
    return running.stream().mapToDouble(Heartbeat::fraction).sum();
  }

  Timer.Sample begun(Heartbeat heartbeat) {
    running.add(heartbeat);
    return Timer.start(registry);
  }

  void ended(Heartbeat heartbeat, Timer.Sample timing, Outcome outcome) {
    running.remove(heartbeat);
    timing.stop(
        registry.timer(
            MediaMeter.TRANSCODE.meterName(),
            MediaMeter.TRANSCODE.tag(),
            outcome.name().toLowerCase(Locale.ROOT)));
  }

  /** The outcome of a transcoding. */
  enum Outcome {
    MADE,
    REFUSED,
    STOPPED,
    FAILED
  }
}
