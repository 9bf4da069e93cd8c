package org.deskbridge.helpdesk;

import static org.deskbridge.helpdesk.RemoteSessionFixtures.played;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.deskbridge.auth.InvalidTokenException;
import org.deskbridge.error.UnavailableException;

class InMemoryRemoteSessionsTest implements RemoteSessionsContract {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final InMemoryRemoteSessions service = new InMemoryRemoteSessions();
  private int played;

  @Override
  public RemoteSessions remoteSessions() {
    return service;
  }

  @Override
  public OnRecord onRecord(URI launchUrl) {
    var request = service.request(reference(launchUrl)).orElseThrow();
    return new OnRecord(
        request.ticketId(),
        request.ticketUrl(),
        request.customerName(),
        request.customerEmail(),
        request.callbackUrl());
  }

  private static String reference(URI launchUrl) {
    return launchUrl.getQuery().substring("token=e0-".length());
  }

  @Override
  public String play(URI launchUrl) {
    var id = "s" + ++played;
    var request = service.request(reference(launchUrl)).orElseThrow();
    service.put(
        InMemoryRemoteSessions.token(request.reference()),
        played(id, request.ticketId(), request.ticketUrl(), now().minusSeconds(60)));
    service.put(
        new RemoteTranscript(
            id,
            now().minusSeconds(60),
            now(),
            List.of(new RemoteTranscript.Line(now(), "Carl Cüstomer", "Hello, Büro"))));
    return id;
  }

  @Override
  public Instant now() {
    return NOON;
  }

  @Override
  public int sessionCount() {
    return service.requests().size();
  }

  @Override
  public void refuse() {
    service.failWith(new InvalidTokenException());
  }

  @Override
  public void cutOff() {
    service.failWith(new UnavailableException("support service: cut off", null));
  }
}
