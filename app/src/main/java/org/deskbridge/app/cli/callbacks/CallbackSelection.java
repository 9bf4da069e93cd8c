package org.deskbridge.app.cli.callbacks;

import java.time.Instant;
import org.deskbridge.Deskbridge;
import org.deskbridge.app.cli.AccountName;
import org.deskbridge.auth.Caller;
import org.deskbridge.callback.CallbackQuery;
import org.deskbridge.callback.LoggedCallback.State;
import org.deskbridge.callback.ReportedEvent;
import org.deskbridge.spi.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that select callbacks, as the parameters of the API do. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
final class CallbackSelection {

  @Option(
      names = "--account",
      paramLabel = "NAME|KEY",
      description = "Account whose sessions they report; all accounts if left out.")
  private @Nullable String account;

  @Option(names = "--session", paramLabel = "ID", description = "Only those of one session.")
  private @Nullable String session;

  @Option(
      names = "--state",
      description = "Only those that are waiting, delivered, failed, stopped or dropped.")
  private @Nullable String state;

  @Option(
      names = "--event",
      description =
          "Only those of one kind: session.started, session.joined, session.ended or"
              + " session.notes-written.")
  private @Nullable String event;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "First change, such as 2026-11-21T12:00:00Z.")
  private @Nullable Instant from;

  @Option(names = "--to", paramLabel = "TIME", description = "Change to end before.")
  private @Nullable Instant to;

  /** Returns whether a session or the beginning of a period is named. */
  boolean isLimited() {
    return session != null || from != null;
  }

  Caller caller(Store store) {
    return account == null
        ? Caller.service()
        : Caller.operatorOf(new AccountName(account).in(store.directory()).key());
  }

  CallbackQuery query(Deskbridge desk, Caller caller) {
    return new CallbackQuery(
        session == null ? null : desk.sessions().get(caller, session).state().key(),
        state == null ? null : State.parse("--state", state),
        event == null ? null : ReportedEvent.parse("--event", event),
        from == null ? Instant.MIN : from,
        to == null ? Instant.MAX : to);
  }
}
