package org.deskbridge.adapter.http.pages.call;

import java.util.regex.Pattern;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.session.room.ConnectedPage;
import org.jspecify.annotations.Nullable;

/** Reads the ids that pages generate for themselves. */
public final class PageId {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private PageId() {}

  /** Returns the page of an expert. */
  public static ConnectedPage ofExpert(@Nullable String text, Caller caller) {
    return ConnectedPage.ofExpert(id("page", text), caller.expert().orElseThrow().key());
  }

  /** Returns the page of a customer. */
  public static ConnectedPage ofCustomer(@Nullable String text) {
    return ConnectedPage.ofCustomer(id("page", text));
  }

  /** Returns the id of a page; the failure for a malformed one names the member. */
  public static String id(String member, @Nullable String text) {
    if (text == null || !NAME.matcher(text).matches()) {
      throw new InvalidValueException(
          member, text == null ? "missing" : "malformed", "1 to 64 letters, digits and dashes");
    }
    return text;
  }
}
