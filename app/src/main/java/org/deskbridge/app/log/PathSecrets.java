package org.deskbridge.app.log;

import java.util.regex.Pattern;

/**
 * Hides the secrets that stand in addresses: our own messages name no addresses, but those of the
 * web server do when it fails.
 */
final class PathSecrets {

  /** Join tokens and codes, signatures of media links, access tokens, session tokens. */
  private static final Pattern SECRET =
      Pattern.compile(
          "(?<=/join/|/media/[0-9]{1,18}/[0-9]{1,12}/|[?&]token=|[?&]oauth_token=)[^\\s/?&\"']+"
              + "|\\be0-[A-Za-z0-9_-]{43,}");

  private PathSecrets() {}

  static String hiddenIn(String text) {
    return text.indexOf('/') < 0 && !text.contains("e0-")
        ? text
        : SECRET.matcher(text).replaceAll("…");
  }
}
