package org.deskbridge.adapter.http.client;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.deskbridge.adapter.http.wire.SystemLinkJson;
import org.deskbridge.helpdesk.RemoteLinks;
import org.deskbridge.ticket.HelpdeskLink;
import org.deskbridge.ticket.HelpdeskSystem;
import org.deskbridge.ticket.HelpdeskUserToken;

/** The links of a helpdesk at a support service behind its REST API. */
final class HttpRemoteLinks implements RemoteLinks {

  private final DeskbridgeApi api;
  private final CallExecutor calls;

  HttpRemoteLinks(DeskbridgeApi api, CallExecutor calls) {
    this.api = api;
    this.calls = calls;
  }

  @Override
  public void register(HelpdeskLink link) {
    var body = SystemLinkJson.toRegister(link);
    calls.answer(
        token -> {
          api.registerLink(token, body);
          return body;
        },
        registered -> registered);
  }

  @Override
  public List<HelpdeskLink> links(String systemDomain) {
    return calls.answer(
        token -> api.links(token, systemDomain),
        ListReader.reading(
            (links, lists) ->
                lists.required("systemLinks", Arrays.asList(links), HttpRemoteLinks::link)));
  }

  private static HelpdeskLink link(SystemLinkJson link) {
    var callbacks = link.supportedCallbacks();
    return new HelpdeskLink(
        new HelpdeskSystem(
            ResponseFields.required("systemName", link.systemName()),
            ResponseFields.required("systemDomain", link.systemDomain())),
        ResponseFields.required("userEmail", link.userEmail()),
        new HelpdeskUserToken(ResponseFields.required("userToken", link.userToken())),
        ResponseFields.requiredUrl("callbackURL", link.callbackUrl()),
        callbacks == null ? Set.of() : callbacks.calls());
  }
}
