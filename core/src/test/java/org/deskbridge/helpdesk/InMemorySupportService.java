package org.deskbridge.helpdesk;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskbridge.error.SupportException;
import org.jspecify.annotations.Nullable;

/**
 * A support service that keeps what it was asked and leads every request to a launch page.
 *
 * <p>Safe for use by several threads at once.
 */
public final class InMemorySupportService implements SupportService {

  private final Map<String, SessionRequest> requests = new LinkedHashMap<>();
  private @Nullable SupportException failure;

  /** Makes every request fail from now on. */
  public synchronized void failWith(SupportException failure) {
    this.failure = failure;
  }

  /** Grants every request from now on. */
  public synchronized void recover() {
    this.failure = null;
  }

  @Override
  public synchronized URI requestSession(SessionRequest request) {
    if (failure != null) {
      throw failure;
    }
    requests.putIfAbsent(request.reference(), request);
    return URI.create("https://support.example/launch?token=e0-" + request.reference());
  }

  /** Returns what was requested, first to last; a repeat does not count. */
  public synchronized List<SessionRequest> requests() {
    return List.copyOf(requests.values());
  }

  /** Returns what was requested under a reference. */
  public synchronized Optional<SessionRequest> request(String reference) {
    return Optional.ofNullable(requests.get(reference));
  }
}
