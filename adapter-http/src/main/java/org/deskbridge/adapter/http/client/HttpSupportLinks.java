package org.deskbridge.adapter.http.client;

import java.util.Arrays;
import java.util.List;
import org.deskbridge.helpdesk.SupportLinks;
import org.deskbridge.ticket.PartnerLink;

/** The links of a helpdesk at a support service behind its REST API. */
final class HttpSupportLinks implements SupportLinks {

  private final SupportServiceApi api;
  private final ServiceCalls calls;

  HttpSupportLinks(SupportServiceApi api, ServiceCalls calls) {
    this.api = api;
    this.calls = calls;
  }

  @Override
  public void register(PartnerLink link) {
    var body = LinkJson.from(link);
    calls.answer(
        token -> {
          api.registerLink(token, body);
          return body;
        },
        registered -> registered);
  }

  @Override
  public List<PartnerLink> links(String systemDomain) {
    return calls.answer(
        token -> api.links(token, systemDomain),
        ListReader.reading(
            (links, lists) ->
                lists.required("systemLinks", Arrays.asList(links), LinkJson::toLink)));
  }
}
