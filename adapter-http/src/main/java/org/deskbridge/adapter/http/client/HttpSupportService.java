package org.deskbridge.adapter.http.client;

import feign.FeignException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.deskbridge.error.SupportException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.SupportService;

/** The support service behind its REST API. */
final class HttpSupportService implements SupportService {

  private final SupportServiceApi api;
  private final ServiceToken token;

  HttpSupportService(SupportServiceApi api, ServiceToken token) {
    this.api = api;
    this.token = token;
  }

  @Override
  public URI requestSession(SessionRequest request) {
    var body = SupportServiceApi.RequestJson.from(request);
    var started =
        call(() -> token.use(each -> api.requestSession(each, request.reference(), body)));
    return Optional.ofNullable(started.startScreenSharing())
        .map(SupportServiceApi.LaunchJson::launchUrl)
        .orElseThrow(
            () -> new UnavailableException("support service: answered without a launch URL", null));
  }

  /**
   * Feign raises what {@link ServiceErrors} decided, or its own failures of connection and JSON.
   */
  private static <T> T call(Supplier<T> call) {
    try {
      return call.get();
    } catch (FeignException e) {
      if (e.getCause() instanceof SupportException decided) {
        throw decided;
      }
      throw new UnavailableException("support service: no answer that makes sense", e);
    }
  }
}
