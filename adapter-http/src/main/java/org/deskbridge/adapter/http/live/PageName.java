package org.deskbridge.adapter.http.live;

import java.util.regex.Pattern;
import org.deskbridge.access.Caller;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.session.Page;
import org.jspecify.annotations.Nullable;

/** Reads the names that pages give themselves. */
final class PageName {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private PageName() {}

  static Page ofExpert(@Nullable String text, Caller caller) {
    return Page.ofExpert(id("page", text), caller.expert().orElseThrow().key());
  }

  static Page ofCustomer(@Nullable String text) {
    return Page.ofCustomer(id("page", text));
  }

  static String id(String member, @Nullable String text) {
    if (text == null || !NAME.matcher(text).matches()) {
      throw new InvalidValueException(
          member, text == null ? "missing" : "malformed", "1 to 64 letters, digits and dashes");
    }
    return text;
  }
}
