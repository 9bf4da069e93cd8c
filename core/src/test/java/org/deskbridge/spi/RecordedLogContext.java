package org.deskbridge.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what was worked at, and what each thread works at now. */
public final class RecordedLogContext implements LogContext {

  private final List<Subject> subjects = new CopyOnWriteArrayList<>();
  private final Map<Thread, Subject> current = new ConcurrentHashMap<>();

  @Override
  public void run(Subject subject, Runnable work) {
    subjects.add(subject);
    current.put(Thread.currentThread(), subject);
    try {
      work.run();
    } finally {
      current.remove(Thread.currentThread());
    }
  }

  /** Returns all subjects so far, first to last. */
  public List<Subject> subjects() {
    return List.copyOf(subjects);
  }

  /** Returns what this thread works at. */
  public Optional<Subject> current() {
    return Optional.ofNullable(current.get(Thread.currentThread()));
  }
}
