package org.deskbridge.adapter.webhook.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The addresses that begin with the same bits; a single address is a block too.
 *
 * @param network the first address
 * @param bits how many bits the addresses share, at most 32 for IPv4 and 128 for IPv6
 */
record AddressBlock(InetAddress network, int bits) {

  private static final Pattern FORM = Pattern.compile("([^/]+)(?:/([0-9]{1,3}))?");

  /** Only certain addresses are passed to Java, which would look up anything else. */
  private static final Pattern LITERAL =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");

  /** Parses a block such as {@code 10.0.0.0/8} or {@code ::1}; empty if the text is none. */
  static Optional<AddressBlock> parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches() || !LITERAL.matcher(form.group(1)).matches()) {
      return Optional.empty();
    }
    try {
      var network = InetAddress.getByName(form.group(1));
      var widest = network.getAddress().length * Byte.SIZE;
      var bits = form.group(2) == null ? widest : Integer.parseInt(form.group(2));
      return bits > widest ? Optional.empty() : Optional.of(new AddressBlock(network, bits));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  boolean contains(InetAddress address) {
    var ours = network.getAddress();
    var theirs = address.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      var mask = 1 << (Byte.SIZE - 1 - bit % Byte.SIZE);
      if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
