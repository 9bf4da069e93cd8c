package org.deskbridge.adapter.http.oauth;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Set;
import org.deskbridge.SupportDesk;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.http.internal.Json;
import org.deskbridge.adapter.http.internal.OauthErrors;
import org.deskbridge.adapter.http.internal.SignInLimits;

/** Puts the resources of chapter 4 together. */
public final class OauthResources {

  private OauthResources() {}

  /** Returns the resources. */
  public static Set<Object> of(SupportDesk desk, HttpSettings settings, SignInLimits limits) {
    var legacy =
        new TokenEndpoint(
            desk,
            settings,
            limits,
            OauthErrors.LEGACY,
            tokens -> Json.bytes(LegacyTokenJson.WRITER, LegacyTokenJson.from(tokens)));
    var current =
        new TokenEndpoint(
            desk,
            settings,
            limits,
            OauthErrors.STANDARD,
            tokens -> Json.bytes(TokenJson.WRITER, TokenJson.from(tokens)));
    return Set.of(
        new LegacyTokenResource(legacy), new TokenResource(current), new TokenAlias(current));
  }

  static boolean isForm(HttpHeaders headers) {
    var type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
    return type != null
        && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED);
  }
}
