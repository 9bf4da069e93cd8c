package org.deskbridge.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.deskbridge.session.id.SessionId;
import org.deskbridge.session.id.SessionKey;

/** Sessions where somebody else gets a word in between reading and committing. */
public final class RivalSessions implements Sessions {

  private final Sessions delegate;
  private final Consumer<SessionState> rival;

  /**
   * Creates the record.
   *
   * @param rival acts right before each commit, with what is to be committed
   */
  public RivalSessions(Sessions delegate, Consumer<SessionState> rival) {
    this.delegate = delegate;
    this.rival = rival;
  }

  @Override
  public Optional<SupportSession> byKey(SessionKey key) {
    return delegate.byKey(key);
  }

  @Override
  public Optional<SupportSession> byId(SessionId id) {
    return delegate.byId(id);
  }

  @Override
  public Optional<SupportSession> byStartTokenHash(long hash) {
    return delegate.byStartTokenHash(hash);
  }

  @Override
  public Optional<SupportSession> byJoinCodeHash(String hash) {
    return delegate.byJoinCodeHash(hash);
  }

  @Override
  public void commit(SessionChange change) {
    rival.accept(change.after().state());
    delegate.commit(change);
  }

  @Override
  public List<SessionEvent> history(SessionKey key, int from, int limit) {
    return delegate.history(key, from, limit);
  }

  @Override
  public List<SessionEvent.ChatLine> chat(SessionKey key, int before, int limit) {
    return delegate.chat(key, before, limit);
  }
}
