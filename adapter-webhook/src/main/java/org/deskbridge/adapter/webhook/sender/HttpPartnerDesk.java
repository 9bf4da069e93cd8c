package org.deskbridge.adapter.webhook.sender;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import feign.Request;
import feign.Request.HttpMethod;
import java.net.URLEncoder;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.deskbridge.ticket.CallNotOfferedException;
import org.deskbridge.ticket.NewTicket;
import org.deskbridge.ticket.PartnerCall;
import org.deskbridge.ticket.PartnerDesk;
import org.deskbridge.ticket.PartnerLink;
import org.deskbridge.ticket.PartnerLinks;
import org.deskbridge.ticket.PartnerOffer;
import org.deskbridge.ticket.PartnerSystem;
import org.deskbridge.ticket.PartnerUser;
import org.deskbridge.ticket.TicketHit;
import org.deskbridge.ticket.TicketRef;
import org.deskbridge.ticket.TicketSearch;

/**
 * Asks helpdesks at the addresses they registered (contract 3, ticket callbacks).
 *
 * <p>Feign's templates are left out here too: a query in the partner's URL is kept as it is.
 */
final class HttpPartnerDesk implements PartnerDesk {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern FIT_FOR_A_HEADER = Pattern.compile("[!-~]+");

  private final PartnerLinks links;
  private final PartnerGuard guard;
  private final String userAgent;

  HttpPartnerDesk(PartnerLinks links, PartnerGuard guard, String userAgent) {
    this.links = links;
    this.guard = guard;
    this.userAgent = userAgent;
  }

  @Override
  public List<PartnerOffer> offers(PartnerUser user) {
    return links.ofUser(user).stream().map(PartnerLink::offer).toList();
  }

  @Override
  public List<TicketHit> search(PartnerUser user, PartnerSystem system, TicketSearch search) {
    var link = link(user, system, PartnerCall.SEARCH);
    var request =
        Request.create(
            HttpMethod.GET, searchUrl(link, search), headers(link), Request.Body.empty(), null);
    return guard.call(
        PartnerCall.SEARCH,
        LinkKey.of(user, link),
        request,
        (status, body, location) -> TicketReader.hits(status, body, search.limit()));
  }

  @Override
  public TicketRef create(
      PartnerUser user, PartnerSystem system, String sessionId, NewTicket ticket) {
    var link = link(user, system, PartnerCall.CREATE);
    var headers = headers(link);
    if (ticket.requestId() != null) {
      headers.put("Idempotency-Key", List.of(headerValue(ticket.requestId())));
    }
    var content =
        new NewTicketJson(sessionId, link.userToken().value(), ticket.title(), ticket.body());
    var request = request(HttpMethod.POST, link, headers, content);
    var reader = new OpenedTicketReader(request.url());
    return guard.call(
        PartnerCall.CREATE,
        LinkKey.of(user, link),
        request,
        (status, body, location) -> reader.read(body, location));
  }

  @Override
  public void associate(
      PartnerUser user, PartnerSystem system, String sessionId, TicketRef ticket) {
    var link = link(user, system, PartnerCall.ASSOCIATE);
    var id = requireNonNull(ticket.id(), "a ticket is linked by its id");
    var content = new AssociationJson(sessionId, link.userToken().value(), id);
    guard.call(
        PartnerCall.ASSOCIATE,
        LinkKey.of(user, link),
        request(HttpMethod.PUT, link, headers(link), content),
        (status, body, location) -> ticket);
  }

  private PartnerLink link(PartnerUser user, PartnerSystem system, PartnerCall call) {
    return links.ofUser(user).stream()
        .filter(link -> link.system().isSame(system) && link.calls().contains(call))
        .findFirst()
        .orElseThrow(() -> new CallNotOfferedException(system, call));
  }

  private static String searchUrl(PartnerLink link, TicketSearch search) {
    var url = address(link);
    var separator = url.indexOf('?') < 0 ? "?" : "&";
    return url
        + (url.endsWith("?") || url.endsWith("&") ? "" : separator)
        + "userToken="
        + encoded(link.userToken().value())
        + "&q="
        + encoded(search.text())
        + "&limit="
        + search.limit()
        + "&offset="
        + search.offset();
  }

  /** A fragment is not sent, and would take with it whatever is appended. */
  private static String address(PartnerLink link) {
    var text = BasicLogin.in(link.callbackUrl()).address().toString();
    var end = text.indexOf('#');
    return end < 0 ? text : text.substring(0, end);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  private static Request request(
      HttpMethod method,
      PartnerLink link,
      Map<String, Collection<String>> headers,
      Object content) {
    headers.put("Content-Type", List.of("application/json"));
    return Request.create(
        method, address(link), headers, Request.Body.create(bytes(content)), null);
  }

  private static byte[] bytes(Object content) {
    try {
      return JSON.writeValueAsBytes(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts can always be written", e);
    }
  }

  private Map<String, Collection<String>> headers(PartnerLink link) {
    var headers = new HashMap<String, Collection<String>>();
    BasicLogin.in(link.callbackUrl()).addTo(headers);
    headers.put("Accept", List.of("application/json"));
    headers.put("User-Agent", List.of(userAgent));
    return headers;
  }

  /** A repeat has to have the same header, whatever characters the request id is made of. */
  private static String headerValue(String requestId) {
    return FIT_FOR_A_HEADER.matcher(requestId).matches()
        ? requestId
        : UUID.nameUUIDFromBytes(requestId.getBytes(UTF_8)).toString();
  }
}
