package org.deskbridge.app.settings;

import java.util.regex.Pattern;

/** Makes what an operator typed fit for a message: a log keeps no password of an address. */
final class HiddenSecrets {

  private static final String HIDDEN = "…";

  /** A password may hold any character, so the last {@code @} ends it. */
  private static final Pattern LOGIN =
      Pattern.compile("^((?:[a-z0-9+.-]+:)*//)?.*@", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Options of an address that name a secret; what follows may belong to it. */
  private static final Pattern OPTION =
      Pattern.compile(
          "([?&;,\\s][^=&;?]*(?:passw|pwd|secret|token|credential|key)[^=&;?]*=).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private HiddenSecrets() {}

  /** Returns a text without the login and the secret options of an address. */
  static String in(String text) {
    var login = LOGIN.matcher(text);
    var rest = text;
    var start = "";
    if (login.find()) {
      start = (login.group(1) == null ? "" : login.group(1)) + HIDDEN + "@";
      rest = text.substring(login.end());
    }
    return start + OPTION.matcher(rest).replaceFirst("$1" + HIDDEN);
  }
}
