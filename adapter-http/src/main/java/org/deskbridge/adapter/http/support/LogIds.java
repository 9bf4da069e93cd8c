package org.deskbridge.adapter.http.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.spi.LogContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The ids that log lines carry, in SLF4J's MDC: {@code request}, {@code session}, {@code sessionId}
 * and {@code event}.
 *
 * <p>A session has two names. Its key is there from the request on and is a part of the ids of its
 * events; its public id, which the API and the pages show, begins with its start. None of them
 * opens anything.
 */
public final class LogIds {

  /** The key of the id of a request, in the MDC. */
  public static final String REQUEST = "request";

  private static final String SESSION = "session";
  private static final String SESSION_ID = "sessionId";
  private static final String EVENT = "event";

  private static final List<String> ALL = List.of(REQUEST, SESSION, SESSION_ID, EVENT);

  private final Map<String, String> values;

  private LogIds(Map<String, String> values) {
    this.values = values;
  }

  /** Begins the handling of a request on this thread; {@link #end} must follow on it. */
  public static void begin(String requestId) {
    MDC.put(REQUEST, requestId);
  }

  /** Ends the handling of a request on this thread, as far as the log goes. */
  public static void end() {
    ALL.forEach(MDC::remove);
  }

  /**
   * Adds the session that the request on this thread is about, until its {@link #end}. Without a
   * {@link #begin} it does nothing: what is never ended would be found in the log of the thread's
   * next work.
   */
  public static void addSession(SessionState session) {
    add(LogContext.Subject.of(session));
  }

  /** Adds a session as {@link #addSession(SessionState)} does, where its public id is not known. */
  public static void addSession(SessionKey session) {
    add(new LogContext.Subject(session, null, null));
  }

  private static void add(LogContext.Subject subject) {
    if (MDC.get(REQUEST) != null) {
      put(subject);
    }
  }

  /** Runs the work, and has what it logs carry the ids of its subject. */
  public static void run(LogContext.Subject subject, Runnable work) {
    var before = current();
    put(subject);
    try {
      work.run();
    } finally {
      before.set();
    }
  }

  /** Returns the ids of this thread, for work that goes on on another one. */
  public static LogIds current() {
    var values = new HashMap<String, String>();
    for (var key : ALL) {
      var value = MDC.get(key);
      if (value != null) {
        values.put(key, value);
      }
    }
    return new LogIds(Map.copyOf(values));
  }

  /** Runs the work, and has what it logs carry these ids in place of those of the thread. */
  public void run(Runnable work) {
    var before = current();
    set();
    try {
      work.run();
    } finally {
      before.set();
    }
  }

  /** Returns an executor whose work carries these ids. */
  public Executor on(Executor executor) {
    return work -> executor.execute(() -> run(work));
  }

  private void set() {
    ALL.forEach(key -> put(key, values.get(key)));
  }

  private static void put(LogContext.Subject subject) {
    put(SESSION, subject.session() == null ? null : subject.session().value());
    put(SESSION_ID, subject.sessionId() == null ? null : subject.sessionId().value());
    put(EVENT, subject.event());
  }

  private static void put(String key, @Nullable String value) {
    if (value == null) {
      MDC.remove(key);
    } else {
      MDC.put(key, value);
    }
  }
}
