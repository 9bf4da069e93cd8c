package org.deskbridge.session.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.id.SessionTokens;

/** Returns a bounded part of a session's chat. */
@UseCase
public final class GetChat {

  /** The {@code before} of the newest part. */
  public static final int NEWEST = Integer.MAX_VALUE;

  /** The most lines of a part. */
  public static final int MOST = 200;

  private final Sessions sessions;
  private final SessionAccess finder;

  public GetChat(Sessions sessions, Secrets secrets) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.finder = new SessionAccess(sessions, new SessionTokens(secrets));
  }

  /**
   * Returns the last 200 lines before a revision; erased ones are left out.
   *
   * @param before the revision of a line, exclusive; {@link #NEWEST} for the end of the chat
   * @throws SessionNotFoundException if there is no such session in the caller's scope
   */
  public Part show(Caller caller, SessionKey key, int before) {
    var lines = sessions.chat(finder.byKey(caller, key).state().key(), before, MOST + 1);
    return lines.size() > MOST
        ? new Part(lines.subList(lines.size() - MOST, lines.size()), true)
        : new Part(lines, false);
  }

  /**
   * A part of a chat, oldest line first.
   *
   * @param hasEarlier whether there are lines before the first of these
   */
  public record Part(List<SessionEvent.ChatLine> lines, boolean hasEarlier) {

    public Part {
      lines = List.copyOf(lines);
    }
  }
}
