package org.deskbridge.adapter.webhook.ticket;

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
import org.deskbridge.adapter.webhook.outbound.BasicLogin;
import org.deskbridge.session.TicketRef;
import org.deskbridge.ticket.HelpdeskLink;
import org.deskbridge.ticket.HelpdeskLinks;
import org.deskbridge.ticket.HelpdeskSystem;
import org.deskbridge.ticket.HelpdeskUser;
import org.deskbridge.ticket.NewTicket;
import org.deskbridge.ticket.TicketCapabilities;
import org.deskbridge.ticket.TicketGateway;
import org.deskbridge.ticket.TicketHit;
import org.deskbridge.ticket.TicketOperation;
import org.deskbridge.ticket.TicketSearch;

/**
 * Calls helpdesks at the addresses they registered (contract 3, ticket callbacks).
 *
 * <p>Feign's templates are left out here too: a query in the partner's URL is kept as it is.
 */
public final class HttpTicketGateway implements TicketGateway {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern FIT_FOR_A_HEADER = Pattern.compile("[!-~]+");

  private final HelpdeskLinks links;
  private final TicketCallExecutor guard;
  private final String userAgent;

  public HttpTicketGateway(HelpdeskLinks links, TicketCallExecutor guard, String userAgent) {
    this.links = links;
    this.guard = guard;
    this.userAgent = userAgent;
  }

  @Override
  public List<TicketCapabilities> offers(HelpdeskUser user) {
    return links.ofUser(user).stream().map(HelpdeskLink::offer).toList();
  }

  @Override
  public List<TicketHit> search(HelpdeskUser user, HelpdeskSystem system, TicketSearch search) {
    var link = link(user, system, TicketOperation.SEARCH);
    var request =
        Request.create(
            HttpMethod.GET, searchUrl(link, search), headers(link), Request.Body.empty(), null);
    return guard.call(
        TicketOperation.SEARCH,
        LinkKey.of(user, link),
        request,
        (status, body, location) -> TicketReader.hits(status, body, search.limit()));
  }

  @Override
  public TicketRef create(
      HelpdeskUser user, HelpdeskSystem system, String sessionId, NewTicket ticket) {
    var link = link(user, system, TicketOperation.CREATE);
    var headers = headers(link);
    if (ticket.requestId() != null) {
      headers.put("Idempotency-Key", List.of(headerValue(ticket.requestId())));
    }
    var content =
        new NewTicketJson(sessionId, link.userToken().value(), ticket.title(), ticket.body());
    var request = request(HttpMethod.POST, link, headers, content);
    var reader = new OpenedTicketReader(request.url());
    return guard.call(
        TicketOperation.CREATE,
        LinkKey.of(user, link),
        request,
        (status, body, location) -> reader.read(body, location));
  }

  @Override
  public void associate(
      HelpdeskUser user, HelpdeskSystem system, String sessionId, TicketRef ticket) {
    put(user, system, sessionId, requireNonNull(ticket.id(), "a ticket is linked by its id"));
  }

  @Override
  public void dissociate(HelpdeskUser user, HelpdeskSystem system, String sessionId) {
    put(user, system, sessionId, "");
  }

  private void put(HelpdeskUser user, HelpdeskSystem system, String sessionId, String ticketId) {
    var link = link(user, system, TicketOperation.ASSOCIATE);
    var content = new AssociationJson(sessionId, link.userToken().value(), ticketId);
    guard.call(
        TicketOperation.ASSOCIATE,
        LinkKey.of(user, link),
        request(HttpMethod.PUT, link, headers(link), content),
        (status, body, location) -> ticketId);
  }

  private HelpdeskLink link(HelpdeskUser user, HelpdeskSystem system, TicketOperation call) {
    return links.ofUser(user).stream()
        .filter(link -> link.system().isSame(system) && link.calls().contains(call))
        .findFirst()
        .orElseThrow(() -> call.notOfferedBy(system));
  }

  private static String searchUrl(HelpdeskLink link, TicketSearch search) {
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

  /** Drops the fragment, which is not sent and would swallow the appended query. */
  private static String address(HelpdeskLink link) {
    var text = BasicLogin.in(link.callbackUrl()).address().toString();
    var end = text.indexOf('#');
    return end < 0 ? text : text.substring(0, end);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  private static Request request(
      HttpMethod method,
      HelpdeskLink link,
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

  private Map<String, Collection<String>> headers(HelpdeskLink link) {
    var headers = new HashMap<String, Collection<String>>();
    BasicLogin.in(link.callbackUrl()).addTo(headers);
    headers.put("Accept", List.of("application/json"));
    headers.put("User-Agent", List.of(userAgent));
    return headers;
  }

  /** Encodes the request id as a header, the same one for each retry, whatever its characters. */
  private static String headerValue(String requestId) {
    return FIT_FOR_A_HEADER.matcher(requestId).matches()
        ? requestId
        : UUID.nameUUIDFromBytes(requestId.getBytes(UTF_8)).toString();
  }
}
