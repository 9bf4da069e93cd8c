package org.deskbridge.adapter.http.client;

import static java.util.Objects.requireNonNull;

import feign.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.deskbridge.adapter.http.wire.Times;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.helpdesk.RemoteSession;
import org.deskbridge.helpdesk.RemoteSessionPage;
import org.deskbridge.helpdesk.RemoteSessionQuery;
import org.deskbridge.helpdesk.RemoteSessions;
import org.deskbridge.helpdesk.RemoteTranscript;

/** The sessions of a support service behind its REST API. */
final class HttpRemoteSessions implements RemoteSessions {

  /**
   * The most sessions of an extended page. With the longest notes, they take half of the size that
   * {@link ResponseDecoder} reads.
   */
  private static final int MAX_EXTENDED_PAGE = 200;

  /**
   * Characters that need no escape in a path; the names of sessions are of letters, digits and
   * hyphens.
   */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,255}");

  private final DeskbridgeApi api;
  private final CallExecutor calls;

  HttpRemoteSessions(DeskbridgeApi api, CallExecutor calls) {
    this.api = api;
    this.calls = calls;
  }

  @Override
  public Requested requestSession(LaunchRequest request) {
    var body = RemoteSessionMapper.request(request);
    return calls.answer(
        token -> api.requestSession(token, request.reference(), body),
        RemoteSessionMapper::requested);
  }

  @Override
  public URI requestAnonymousSession(SessionOffer offer) {
    var callbackUrl = offer.callbackUrl() == null ? null : offer.callbackUrl().toString();
    return calls.send(
        () -> {
          try (var answer =
              api.requestAnonymousSession(
                  offer.isCompact() ? "iFrame" : null,
                  offer.ticketId(),
                  offer.ticketUrl(),
                  callbackUrl)) {
            return CallExecutor.understood(answer, HttpRemoteSessions::launchUrl);
          }
        });
  }

  /** Returns the target of a redirect; the sign-in page of a proxy is no launch page. */
  private static URI launchUrl(Response answer) {
    if (answer.status() >= 400) {
      throw ServiceErrorDecoder.failure(answer);
    }
    var location = answer.headers().getOrDefault("Location", List.of()).stream().findFirst();
    var url = ResponseFields.requiredUrl("Location", location.orElse(null));
    var query = url.getQuery();
    if (answer.status() != 302 || query == null || !query.contains("token=")) {
      throw new InvalidValueException("Location", "not usable", "a launch page");
    }
    return url;
  }

  @Override
  public Optional<RemoteSession> session(String name) {
    return isName(name)
        ? calls.found(
            token -> api.session(token, name), ListReader.reading(RemoteSessionMapper::session))
        : Optional.empty();
  }

  @Override
  public RemoteSessionPage sessions(RemoteSessionQuery window) {
    return calls.answer(
        token ->
            api.sessions(
                token, text(window.from()), text(window.to()), window.limit(), window.next()),
        ListReader.reading(RemoteSessionMapper::page));
  }

  @Override
  public RemoteSessionPage extendedSessions(RemoteSessionQuery window) {
    var limit = Math.min(window.limit(), MAX_EXTENDED_PAGE);
    return calls.answer(
        token ->
            api.extendedSessions(
                token, text(window.from()), text(window.to()), limit, window.next()),
        ListReader.reading(RemoteSessionMapper::page));
  }

  @Override
  public Optional<RemoteTranscript> transcript(String name) {
    return isName(name)
        ? calls.found(
            token -> api.events(token, name), ListReader.reading(RemoteSessionMapper::transcript))
        : Optional.empty();
  }

  private static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** The wire has whole seconds, and both ends of a window are inclusive there. */
  private static String text(Instant at) {
    return requireNonNull(Times.seconds(at));
  }
}
