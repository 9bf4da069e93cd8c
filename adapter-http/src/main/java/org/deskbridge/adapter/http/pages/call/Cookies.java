package org.deskbridge.adapter.http.pages.call;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Writes the cookies of the pages.
 *
 * <p>A page in a frame of a foreign site gets its cookie only if it is a cross-site cookie, and
 * then each embedding site has a cookie jar of its own. Such cookies are used only if frames are
 * allowed, and need TLS. Foreign pages are kept out by {@link SameOriginFilter}, not by the cookie.
 */
public final class Cookies {

  public static final String EXPERT = "deskbridge_expert";
  public static final String CUSTOMER = "deskbridge_customer";

  private static final String EXPERT_PATH = "/live";

  private static final int PASS_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final String attributes;

  public Cookies(PageSettings settings) {
    if (!settings.isSecure()) {
      this.attributes = "; HttpOnly; SameSite=Lax";
    } else if (settings.allowedOrigins().isEmpty()) {
      this.attributes = "; HttpOnly; SameSite=Lax; Secure";
    } else {
      this.attributes = "; HttpOnly; SameSite=None; Secure; Partitioned";
    }
  }

  /** Returns the cookie that holds the token of an expert. */
  public String expert(String token) {
    return EXPERT + "=" + token + "; Path=" + EXPERT_PATH + attributes;
  }

  /** Returns the cookie that removes that of an expert. */
  public String noExpert() {
    return EXPERT + "=; Path=" + EXPERT_PATH + "; Max-Age=0" + attributes;
  }

  /** Returns a pass for a browser that has none. */
  public String newPass() {
    var bytes = new byte[PASS_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Returns the cookie of a customer, limited to the session whose join token is in the path. */
  public String customer(String joinToken, String pass) {
    return CUSTOMER + "=" + pass + "; Path=/live/join/" + joinToken + attributes;
  }
}
