package org.deskbridge.spring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.InstantSource;
import org.deskbridge.Helpdesk;
import org.deskbridge.adapter.http.HttpApi;
import org.deskbridge.adapter.http.client.DeskbridgeClient;
import org.deskbridge.adapter.http.client.DeskbridgeClientSettings;
import org.deskbridge.adapter.http.client.DeskbridgeClientSettings.FixedToken;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.adapter.webhook.receiver.ReceiverSettings;
import org.deskbridge.adapter.webhook.receiver.WebhookReceiver;
import org.deskbridge.adapter.webhook.signature.UserTokens;
import org.deskbridge.callback.SigningSecret;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.helpdesk.AdoptSession;
import org.deskbridge.helpdesk.FeedPosition;
import org.deskbridge.helpdesk.MoveSession;
import org.deskbridge.helpdesk.TicketSessions;
import org.deskbridge.helpdesk.TicketSystem;
import org.deskbridge.spi.RemoteService;
import org.deskbridge.spring.MetersConfiguration.PlatformMeters;
import org.deskbridge.ticket.HelpdeskSystem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The helpdesk's side of a service that runs elsewhere: a {@link Helpdesk} to launch sessions by,
 * and receivers of what the service reports and asks.
 *
 * <p>Takes the {@link TicketSystem} of the platform, and its {@link TicketSessions} and {@link
 * FeedPosition} if there are any. Every change of a session is published as an event of the
 * application, the {@link org.deskbridge.helpdesk.TicketSession} itself.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("deskbridge.service")
@EnableConfigurationProperties(DeskbridgeProperties.class)
@Import(MetersConfiguration.class)
class HelpdeskAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(RemoteService.class)
  DeskbridgeClient deskbridgeClient(DeskbridgeProperties properties) {
    var service = required("service", properties.service(), "where the service runs");
    var token = required("token", properties.token(), "an API token that the service made");
    return DeskbridgeClient.connect(DeskbridgeClientSettings.of(service, new FixedToken(token)));
  }

  @Bean
  WebhookReceiver deskbridgeReceiver(DeskbridgeProperties properties) {
    var signing = properties.signingSecrets().stream().map(SigningSecret::new).toList();
    var secret =
        required("user-token-secret", properties.userTokenSecret(), "32 random characters");
    return WebhookReceiver.at(
        ours(properties), new ReceiverSettings(signing), UserTokens.of(secret.getBytes(UTF_8)));
  }

  @Bean
  Helpdesk helpdesk(
      DeskbridgeProperties properties,
      RemoteService service,
      WebhookReceiver receiver,
      TicketSessions sessions,
      ObjectProvider<FeedPosition> feedPosition,
      TicketSystem tickets,
      ApplicationEventPublisher events,
      PlatformMeters meters) {
    var name = new HelpdeskSystem(properties.name(), ours(properties).getHost());
    var builder =
        Helpdesk.builder()
            .service(service)
            .address(receiver.address())
            .sessions(sessions)
            .tickets(name, tickets)
            .observer(events::publishEvent)
            .meters(HttpApi.jobMeters(meters.registry()));
    feedPosition.ifAvailable(builder::feedPosition);
    var helpdesk = builder.build();
    properties.technicians().forEach(helpdesk::register);
    return helpdesk;
  }

  @Bean
  HelpdeskStart helpdeskStart(Helpdesk helpdesk) {
    return new HelpdeskStart(helpdesk);
  }

  /** For the tickets of the platform, to move a session to the ticket that it was linked to. */
  @Bean
  MoveSession moveSession(TicketSessions sessions) {
    return new MoveSession(sessions);
  }

  /** For the tickets of the platform, to take in a session that was requested elsewhere. */
  @Bean
  AdoptSession adoptSession(RemoteService service, TicketSessions sessions) {
    return new AdoptSession(service.sessions(), sessions, InstantSource.system());
  }

  @Bean
  MountedResources deskbridgeResources(WebhookReceiver receiver, Helpdesk helpdesk) {
    return new MountedResources(receiver.resources(helpdesk), WebhookReceiver.paths());
  }

  private static URI ours(DeskbridgeProperties properties) {
    return required("public-url", properties.publicUrl(), "where the service reaches us");
  }

  private static <T> T required(String name, @Nullable T value, String expected) {
    if (value == null) {
      throw new InvalidValueException("deskbridge." + name, "missing", expected);
    }
    return value;
  }

  /** The sessions on tickets in the data folder, unless the platform keeps them itself. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnMissingBean(TicketSessions.class)
  @Import(StoreConfiguration.class)
  static class InDataFolder {

    @Bean
    TicketSessions ticketSessions(SqliteStore store) {
      return store.ticketSessions();
    }

    @Bean
    @ConditionalOnMissingBean
    FeedPosition feedPosition(SqliteStore store) {
      return store.feedPosition();
    }
  }
}
