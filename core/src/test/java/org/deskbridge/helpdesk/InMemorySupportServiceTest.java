package org.deskbridge.helpdesk;

import java.net.URI;
import org.deskbridge.access.InvalidTokenException;
import org.deskbridge.error.UnavailableException;

class InMemorySupportServiceTest implements SupportServiceContract {

  private final InMemorySupportService service = new InMemorySupportService();

  @Override
  public SupportService supportService() {
    return service;
  }

  @Override
  public OnRecord onRecord(URI launchUrl) {
    var reference = launchUrl.getQuery().substring("token=e0-".length());
    var request = service.request(reference).orElseThrow();
    return new OnRecord(
        request.ticketId(),
        request.ticketUrl(),
        request.customerName(),
        request.customerEmail(),
        request.callbackUrl());
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
