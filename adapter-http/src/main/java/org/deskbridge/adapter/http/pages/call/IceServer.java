package org.deskbridge.adapter.http.pages.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A STUN or TURN server.
 *
 * @param urls such as {@code stun:stun.example.com:3478}
 * @param username absent if the server needs none, or gets short-lived ones
 * @param credential the password to the user name
 */
public record IceServer(List<String> urls, @Nullable String username, @Nullable String credential) {

  public IceServer {
    urls = List.copyOf(urls);
  }

  /** Returns whether it relays connections. */
  public boolean isTurn() {
    return urls.stream().anyMatch(each -> each.startsWith("turn"));
  }

  @Override
  public String toString() {
    return "IceServer" + urls;
  }
}
