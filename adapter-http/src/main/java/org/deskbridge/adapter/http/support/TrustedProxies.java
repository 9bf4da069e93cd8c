package org.deskbridge.adapter.http.support;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that are believed when they say for whom they ask: the hosts that the service is
 * reached through, and no others, as any client could make up an address.
 */
public final class TrustedProxies {

  /** For a service that clients reach directly. */
  public static final TrustedProxies NONE = new TrustedProxies(List.of());

  private final List<Block> blocks;

  private TrustedProxies(List<Block> blocks) {
    this.blocks = blocks;
  }

  /**
   * Returns the proxies in some networks.
   *
   * @param networks addresses such as {@code 127.0.0.1} and {@code ::1}, and blocks such as {@code
   *     10.0.0.0/8} and {@code fd00::/8}
   * @throws InvalidValueException for the first that is neither
   */
  public static TrustedProxies of(List<String> networks) {
    return new TrustedProxies(networks.stream().map(Block::parse).toList());
  }

  /**
   * Returns the key of a client for rate limits: its IPv4 address, or its network of IPv6, because
   * an IPv6 client usually has a whole /64 of addresses.
   *
   * <p>Each proxy appends the address that it was called from, so the addresses are read from the
   * last one to the first for as long as they are those of trusted proxies. What a client made up
   * stands before its own address, where it is not read any more. Where the way ends at something
   * that is no address, the client is the proxy that passed that on.
   *
   * @param peer from where the request came, in any form
   * @param forwarded the values of {@code X-Forwarded-For} by commas, absent for none
   */
  String clientOf(String peer, @Nullable String forwarded) {
    if (blocks.isEmpty() && peer.indexOf(':') < 0) {
      return peer;
    }
    var client = IpLiteral.parse(peer);
    if (client == null) {
      return peer;
    }
    if (forwarded != null && !blocks.isEmpty()) {
      var end = forwarded.length();
      while (end >= 0 && isTrusted(client)) {
        var comma = forwarded.lastIndexOf(',', end - 1);
        var before = IpLiteral.parse(forwarded.substring(comma + 1, end).strip());
        if (before == null) {
          break;
        }
        client = before;
        end = comma;
      }
    }
    return key(client);
  }

  private boolean isTrusted(InetAddress address) {
    return blocks.stream().anyMatch(each -> each.contains(address));
  }

  private static String key(InetAddress client) {
    var bytes = client.getAddress();
    return bytes.length == 16
        ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8))
        : client.getHostAddress();
  }

  /** The addresses that begin with the same bits. */
  private record Block(InetAddress first, int bits) {

    static Block parse(String text) {
      var slash = text.indexOf('/');
      var first = IpLiteral.parse(slash < 0 ? text : text.substring(0, slash));
      if (first != null) {
        var most = first.getAddress().length * Byte.SIZE;
        var bits = slash < 0 ? most : bits(text.substring(slash + 1));
        if (bits >= 0 && bits <= most) {
          return new Block(first, bits);
        }
      }
      throw new InvalidValueException(
          "trustedProxies", text, "an address, or a block such as 10.0.0.0/8 or fd00::/8");
    }

    /** Returns a negative number for a text that is none. */
    private static int bits(String text) {
      return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
    }

    boolean contains(InetAddress address) {
      var ours = first.getAddress();
      var theirs = address.getAddress();
      if (ours.length != theirs.length) {
        return false;
      }
      for (int i = 0; i < bits; i++) {
        var mask = 0x80 >> i % Byte.SIZE;
        if (((ours[i / Byte.SIZE] ^ theirs[i / Byte.SIZE]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
