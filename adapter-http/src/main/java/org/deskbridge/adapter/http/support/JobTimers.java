package org.deskbridge.adapter.http.support;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.deskbridge.spi.JobMeters;

/** Times background jobs: {@code deskbridge.jobs}, by job and outcome. */
public final class JobTimers implements JobMeters {

  private final MeterRegistry meters;

  /** Creates the timers. */
  public JobTimers(MeterRegistry meters) {
    this.meters = requireNonNull(meters, "meters");
  }

  @Override
  public void ran(String job, Duration took, boolean failed) {
    meters
        .timer("deskbridge.jobs", "job", job, "outcome", failed ? "failure" : "success")
        .record(took);
  }
}
