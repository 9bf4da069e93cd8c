package org.deskbridge.adapter.http.support;

import java.util.ArrayDeque;
import java.util.Locale;

/**
 * The one spelling of a path among those that mean the same.
 *
 * <p>Escapes of characters that need none and dot segments are equivalent by RFC 3986, section
 * 6.2.2; empty segments are tolerated because published listings have them (contract 1).
 */
final class PathSpelling {

  private static final String UNRESERVED_MARKS = "-._~";

  private PathSpelling() {}

  /**
   * Returns the path without needless escapes, dot segments and empty segments.
   *
   * @param rawPath escaped, without a slash in front or with any number of them
   * @return the path without a slash in front
   */
  static String plain(String rawPath) {
    if (rawPath.indexOf('%') < 0 && rawPath.indexOf("//") < 0 && rawPath.indexOf("/.") < 0) {
      return rawPath.startsWith("/") ? rawPath.substring(1) : rawPath;
    }
    var path = unescaped(rawPath);
    var segments = new ArrayDeque<String>();
    for (var each : path.split("/")) {
      if (each.equals("..")) {
        segments.pollLast();
      } else if (!each.isEmpty() && !each.equals(".")) {
        segments.addLast(each);
      }
    }
    var joined = String.join("/", segments);
    return path.endsWith("/") && !segments.isEmpty() ? joined + "/" : joined;
  }

  private static String unescaped(String path) {
    var out = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      var escaped = path.charAt(i) == '%' ? escaped(path, i) : -1;
      if (escaped < 0) {
        out.append(path.charAt(i));
      } else {
        out.append(
            isUnreserved((char) escaped)
                ? String.valueOf((char) escaped)
                : path.substring(i, i + 3).toUpperCase(Locale.ROOT));
        i += 2;
      }
    }
    return out.toString();
  }

  private static int escaped(String path, int percent) {
    if (percent + 2 >= path.length()) {
      return -1;
    }
    var high = Character.digit(path.charAt(percent + 1), 16);
    var low = Character.digit(path.charAt(percent + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static boolean isUnreserved(char each) {
    return (each >= 'a' && each <= 'z')
        || (each >= 'A' && each <= 'Z')
        || (each >= '0' && each <= '9')
        || UNRESERVED_MARKS.indexOf(each) >= 0;
  }
}
