package org.deskbridge.adapter.persistence.sql;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** Counts and times the commits. */
final class CommitMeters {

  private final Counter commits;
  private final DistributionSummary groupSize;
  private final Timer duration;

  CommitMeters(MeterRegistry registry) {
    this.commits = registry.counter(PersistenceMeter.COMMITS.meterName());
    this.groupSize = registry.summary(PersistenceMeter.GROUP_SIZE.meterName());
    this.duration = registry.timer(PersistenceMeter.COMMIT_DURATION.meterName());
  }

  void committed(int jobs, long nanos) {
    commits.increment(jobs);
    groupSize.record(jobs);
    duration.record(nanos, TimeUnit.NANOSECONDS);
  }
}
