package org.deskbridge.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.deskbridge.account.AccountKey;
import org.deskbridge.adapter.http.ApiDocument;
import org.deskbridge.adapter.webhook.WebhookSettings;
import org.deskbridge.adapter.webhook.Webhooks;
import org.deskbridge.adapter.webhook.receiver.TicketReceiverSettings;
import org.deskbridge.adapter.webhook.receiver.WebhookReceiver;
import org.deskbridge.adapter.webhook.signature.UserTokens;
import org.deskbridge.app.server.WebServer;
import org.deskbridge.helpdesk.InMemoryTicketSystem;
import org.deskbridge.memory.InMemoryHelpdeskLinks;
import org.deskbridge.session.TicketRef;
import org.deskbridge.ticket.HelpdeskFailedException;
import org.deskbridge.ticket.HelpdeskLink;
import org.deskbridge.ticket.HelpdeskSystem;
import org.deskbridge.ticket.HelpdeskUser;
import org.deskbridge.ticket.NewTicket;
import org.deskbridge.ticket.TicketGateway;
import org.deskbridge.ticket.TicketOperation;
import org.deskbridge.ticket.TicketSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What both ends of the ticket calls send is what the document of the API says of them. */
class TicketCallsDocumentTest {

  private static final ApiDocument DOCUMENT = ApiDocument.ofThisBuild();
  private static final HelpdeskUser USER = new HelpdeskUser(new AccountKey(1), "erika@example.com");
  private static final HelpdeskSystem SYSTEM = new HelpdeskSystem("Desk", "desk.example");

  private final Overheard overheard = new Overheard();
  private final InMemoryTicketSystem tickets = new InMemoryTicketSystem();
  private final WebServer helpdesk = WebServer.bind("127.0.0.1", ServerProcess.freePort());
  private final Webhooks sender =
      Webhooks.open(
          new WebhookSettings(List.of("127.0.0.1")),
          InstantSource.system(),
          new SimpleMeterRegistry());
  private TicketGateway desk;

  @BeforeEach
  void serve() {
    var tokens = UserTokens.of(new byte[UserTokens.LEAST_SECRET_BYTES]);
    var resources = new HashSet<Object>();
    resources.add(overheard);
    resources.addAll(WebhookReceiver.ticketResources(new TicketReceiverSettings(tokens), tickets));
    helpdesk.serve(resources);
    var links = new InMemoryHelpdeskLinks();
    links.put(
        USER.account(),
        new HelpdeskLink(
            SYSTEM,
            USER.email(),
            tokens.issue(USER.email()),
            URI.create("http://127.0.0.1:%d/callbacks/tickets".formatted(helpdesk.port())),
            Set.of(TicketOperation.values())));
    desk = sender.ticketGateway(links);
  }

  @AfterEach
  void stop() {
    sender.close();
    helpdesk.close();
  }

  @Test
  void saysWhatIsSentAndWhatIsAnswered() {
    var opened = desk.create(USER, SYSTEM, "s1", new NewTicket("request-1", "Printer jams", "Oh"));
    desk.create(USER, SYSTEM, "s1", new NewTicket(null, "Screen stays black", ""));
    desk.search(USER, SYSTEM, new TicketSearch("jams", 5, 0));
    desk.associate(USER, SYSTEM, "s1", opened);
    desk.dissociate(USER, SYSTEM, "s1");
    assertThatThrownBy(() -> desk.associate(USER, SYSTEM, "s1", new TicketRef("none", null)))
        .isInstanceOf(HelpdeskFailedException.class);

    assertThat(overheard.calls)
        .containsExactly("POST 200", "POST 200", "GET 200", "PUT 200", "PUT 200", "PUT 404");
    assertThat(overheard.complaints).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[{\"partnerObject\":\"T-1\"},{\"partnerObject\":12345678901234567890}]",
        "[{\"partnerObjectUrl\":\"https://desk.example/1\",\"title\":\"Printer\"}]",
        "{\"total\":1,\"tickets\":[{\"partnerObject\":1}]}"
      })
  void allowsWhatIsUnderstood(String answer) {
    assertThat(DOCUMENT.complaintsAboutTicketAnswer("GET", 200, answer)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"T-1\"", "[7]", "[{\"title\":\"Printer\"}]"})
  void doesNotAllowWhatNamesNoTicket(String answer) {
    assertThat(DOCUMENT.complaintsAboutTicketAnswer("GET", 200, answer)).isNotEmpty();
  }

  /** Holds calls and answers against the document, on the helpdesk's side. */
  private static final class Overheard implements ContainerRequestFilter, ContainerResponseFilter {

    /** What a client sends with every request, whatever it is for. */
    private static final Set<String> USUAL =
        Set.of(
            "accept",
            "accept-encoding",
            "connection",
            "content-length",
            "content-type",
            "host",
            "user-agent");

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
      var body = request.getEntityStream().readAllBytes();
      request.setEntityStream(new ByteArrayInputStream(body));
      var headers = new ArrayList<>(request.getHeaders().keySet());
      headers.removeIf(each -> USUAL.contains(each.toLowerCase(Locale.ROOT)));
      var query = request.getUriInfo().getQueryParameters();
      complaints.addAll(
          DOCUMENT.complaintsAboutTicketCall(
              request.getMethod(),
              query.keySet().stream().collect(Collectors.toMap(each -> each, query::getFirst)),
              headers.stream().collect(Collectors.toMap(each -> each, request::getHeaderString)),
              new String(body, UTF_8)));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      calls.add(request.getMethod() + " " + response.getStatus());
      complaints.addAll(
          DOCUMENT.complaintsAboutTicketAnswer(
              request.getMethod(), response.getStatus(), String.valueOf(response.getEntity())));
    }
  }
}
