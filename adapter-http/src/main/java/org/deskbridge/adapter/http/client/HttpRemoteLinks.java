package org.deskbridge.adapter.http.client;

import java.util.Arrays;
import java.util.List;
import org.deskbridge.helpdesk.RemoteLinks;
import org.deskbridge.ticket.HelpdeskLink;

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
    var body = LinkJson.from(link);
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
                lists.required("systemLinks", Arrays.asList(links), LinkJson::toLink)));
  }
}
