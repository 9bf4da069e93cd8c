package org.deskbridge.spring;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the platform says of Deskbridge. With {@code public-url} alone the service runs inside of
 * the platform; with {@code service} too, the platform is the helpdesk of a service elsewhere.
 *
 * @param publicUrl where browsers and partners reach this platform: scheme, host and port, no path
 * @param name what technicians know the platform's tickets by
 * @param data the folder of the database and the master key, made where there is none; this process
 *     alone uses it
 * @param media the folder that recordings are kept in; without it nothing is recorded
 * @param allowedOrigins which foreign pages may call the API and show the pages in a frame
 * @param allowedTargets which hosts and networks callbacks may go to although they are not public
 * @param signInPage the platform's page to sign in, such as /login; a technician who is not signed
 *     in is sent there and back; without it our own page asks for a password
 * @param service the support service that runs elsewhere: scheme, host and port
 * @param token the API token that the service made for this helpdesk
 * @param signingSecrets what the service signs callbacks with: one, or two while one replaces the
 *     other
 * @param userTokenSecret what the tokens of technicians in ticket calls are made with: at least 32
 *     random characters, the same after a restart, known to this helpdesk alone
 * @param technicians the addresses of the technicians who may reach tickets from inside a session
 */
@ConfigurationProperties("deskbridge")
public record DeskbridgeProperties(
    @Nullable URI publicUrl,
    @DefaultValue("Helpdesk") String name,
    @DefaultValue("deskbridge") Path data,
    @Nullable Path media,
    @DefaultValue List<String> allowedOrigins,
    @DefaultValue List<String> allowedTargets,
    @Nullable String signInPage,
    @Nullable URI service,
    @Nullable String token,
    @DefaultValue List<String> signingSecrets,
    @Nullable String userTokenSecret,
    @DefaultValue List<String> technicians) {

  /** Takes the properties as they are bound. */
  public DeskbridgeProperties {
    allowedOrigins = List.copyOf(allowedOrigins);
    allowedTargets = List.copyOf(allowedTargets);
    signingSecrets = List.copyOf(signingSecrets);
    technicians = List.copyOf(technicians);
  }

  /** Shows what is fit for logs. */
  @Override
  public String toString() {
    return "DeskbridgeProperties[publicUrl=%s, service=%s]".formatted(publicUrl, service);
  }
}
