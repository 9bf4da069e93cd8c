package org.deskbridge.spring;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.HttpApi;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.http.support.RateLimits;
import org.deskbridge.adapter.http.support.TrustedProxies;
import org.deskbridge.adapter.persistence.media.LocalMedia;
import org.deskbridge.adapter.persistence.media.MediaSettings;
import org.deskbridge.adapter.webhook.WebhookSettings;
import org.deskbridge.adapter.webhook.Webhooks;
import org.deskbridge.auth.provisioning.Technicians;
import org.deskbridge.helpdesk.TicketSystem;
import org.deskbridge.spi.Media;
import org.deskbridge.spi.Store;
import org.deskbridge.spring.MetersConfiguration.PlatformMeters;
import org.deskbridge.ticket.HelpdeskSystem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The service inside of the platform: a {@link Deskbridge} to call, and pages and API at their own
 * paths.
 *
 * <p>Takes beans of the platform where there are any: its {@link TicketSystem}, its {@link
 * Technicians}, a {@link Store} and a {@link Media} of its own, and {@link HttpSettings} and {@link
 * WebhookSettings} for what has no property.
 */
@AutoConfiguration(after = HelpdeskAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("deskbridge.public-url")
@ConditionalOnMissingBean(HelpdeskAutoConfiguration.class)
@EnableConfigurationProperties(DeskbridgeProperties.class)
@Import(MetersConfiguration.class)
class ServiceAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  HttpSettings deskbridgeHttpSettings(DeskbridgeProperties properties) {
    return new HttpSettings(
        url(properties),
        List.of(),
        null,
        properties.allowedOrigins(),
        false,
        false,
        RateLimits.DEFAULT,
        TrustedProxies.NONE);
  }

  @Bean
  @ConditionalOnMissingBean
  WebhookSettings deskbridgeWebhookSettings(DeskbridgeProperties properties) {
    return new WebhookSettings(properties.allowedTargets());
  }

  /** Closes store, media and webhooks with it. */
  @Bean
  Deskbridge deskbridge(
      DeskbridgeProperties properties,
      HttpSettings httpSettings,
      WebhookSettings webhookSettings,
      Store store,
      ObjectProvider<Media> media,
      ObjectProvider<TicketSystem> tickets,
      ObjectProvider<Technicians> technicians,
      PlatformMeters meters) {
    var builder =
        Deskbridge.builder()
            .store(store)
            .webhooks(Webhooks.open(webhookSettings, store.clock(), meters.registry()))
            .wire(HttpApi.wire(httpSettings))
            .meters(HttpApi.jobMeters(meters.registry()))
            .logContext(HttpApi.logContext());
    media.ifAvailable(builder::media);
    technicians.ifAvailable(builder::technicians);
    var name = new HelpdeskSystem(properties.name(), url(properties).getHost());
    tickets.ifAvailable(each -> builder.tickets(name, each));
    return builder.start();
  }

  @Bean
  HttpApi deskbridgeApi(Deskbridge deskbridge, HttpSettings settings, PlatformMeters meters) {
    return HttpApi.of(deskbridge, settings, meters.registry());
  }

  @Bean
  MountedResources deskbridgeResources(HttpApi api) {
    return new MountedResources(api.resources(), HttpApi.paths());
  }

  @Bean
  OpenPages deskbridgePages(HttpApi api, ApplicationContext context) {
    return new OpenPages(api, context);
  }

  private static URI url(DeskbridgeProperties properties) {
    return requireNonNull(properties.publicUrl(), "publicUrl");
  }

  /** The data folder, unless the platform stores everything itself. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnMissingBean(Store.class)
  @Import(StoreConfiguration.class)
  static class InDataFolder {}

  /** Recordings in a folder, unless the platform keeps them itself. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnMissingBean(Media.class)
  @ConditionalOnProperty("deskbridge.media")
  static class InMediaFolder {

    @Bean
    Media deskbridgeMedia(DeskbridgeProperties properties, PlatformMeters meters) {
      var folder = requireNonNull(properties.media(), "media");
      return LocalMedia.open(MediaSettings.of(folder), meters.registry());
    }
  }
}
