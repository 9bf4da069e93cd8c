package org.deskbridge.adapter.persistence.sql.store;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.deskbridge.adapter.persistence.sql.CachedValue;
import org.deskbridge.adapter.persistence.sql.PersistenceMeter;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.callback.receiver.FailingReceivers;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.RecordingQueries;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.query.SessionQueries;

/** Gauges of the stored objects, at most some seconds old. */
public final class StoreGauges implements AutoCloseable {

  /** All gauges of a kind are read together, so that they show the same moment. */
  private static final Duration FRESH_FOR = Duration.ofSeconds(1);

  private static final String STATUS =
      requireNonNull(PersistenceMeter.SESSIONS.tag(), "tag of sessions");
  private static final String STAGE =
      requireNonNull(PersistenceMeter.RECORDINGS.tag(), "tag of recordings");

  private final MeterRegistry registry;
  private final List<Meter> gauges = new ArrayList<>();

  /** Registers the gauges; {@link #close} removes them. */
  public StoreGauges(
      MeterRegistry registry,
      SessionQueries lists,
      RecordingQueries recordings,
      CallbackQueue callbacks,
      FailingReceivers receivers,
      InstantSource clock) {
    this.registry = registry;
    var counts = new CachedValue<>(lists::countByStatus, FRESH_FOR, System::nanoTime);
    var backlog = new CachedValue<>(callbacks::backlog, FRESH_FOR, System::nanoTime);
    for (var status : SessionStatus.values()) {
      add(
          Gauge.builder(
                  PersistenceMeter.SESSIONS.meterName(),
                  counts,
                  known(from -> from.get().getOrDefault(status, 0L)))
              .tag(STATUS, status.name()));
    }
    var stages = new CachedValue<>(recordings::countByStage, FRESH_FOR, System::nanoTime);
    for (var stage : RecordingStage.Name.values()) {
      add(
          Gauge.builder(
                  PersistenceMeter.RECORDINGS.meterName(),
                  stages,
                  known(from -> from.get().getOrDefault(stage, 0L)))
              .tag(STAGE, stage.name()));
    }
    add(
        Gauge.builder(
            PersistenceMeter.CALLBACK_DEPTH.meterName(),
            backlog,
            known(from -> from.get().depth())));
    add(
        Gauge.builder(
                PersistenceMeter.CALLBACK_LAG.meterName(),
                backlog,
                known(from -> seconds(from.get(), clock.instant())))
            .baseUnit("seconds"));
    var disabled = new CachedValue<>(receivers::countDisabled, FRESH_FOR, System::nanoTime);
    add(
        Gauge.builder(
            PersistenceMeter.DISABLED_RECEIVERS.meterName(), disabled, known(CachedValue::get)));
  }

  private <T> void add(Gauge.Builder<T> gauge) {
    gauges.add(gauge.strongReference(true).register(registry));
  }

  /** A gauge that cannot be read is NaN, so that the other metrics are still shown. */
  private static <T> ToDoubleFunction<T> known(ToDoubleFunction<T> value) {
    return from -> {
      try {
        return value.applyAsDouble(from);
      } catch (UnavailableException e) {
        return Double.NaN;
      }
    };
  }

  private static double seconds(CallbackQueue.Backlog backlog, Instant now) {
    var oldest = backlog.oldest();
    return oldest == null ? 0 : Math.max(0, Duration.between(oldest, now).toMillis() / 1000.0);
  }

  @Override
  public void close() {
    gauges.forEach(registry::remove);
  }
}
