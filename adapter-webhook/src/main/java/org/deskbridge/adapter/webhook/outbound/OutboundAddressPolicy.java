package org.deskbridge.adapter.webhook.outbound;

import static java.util.Locale.ROOT;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskbridge.error.InvalidValueException;

/**
 * Decides which addresses may be called: public ones, and those on the allow-list.
 *
 * <p>Partners choose the targets of callbacks. Without this policy, a partner could make the server
 * call hosts of its own network.
 */
public final class OutboundAddressPolicy {

  /** Message for a refused target, in whatever exception. */
  public static final String REFUSED =
      "target: address is not public (expected: a public address, or one of the allowed targets)";

  /** Non-public addresses of IPv4: the special-purpose registry of IANA, multicast and class E. */
  private static final List<AddressBlock> SPECIAL_IPV4 =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  /** The only part of IPv6 that is allocated for public use. */
  private static final List<AddressBlock> PUBLIC_IPV6 = blocks("2000::/3");

  /** Exceptions within it: Teredo and other protocol assignments, documentation, 6to4. */
  private static final List<AddressBlock> SPECIAL_IPV6 =
      blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  /** NAT64: packets go to the IPv4 address in the last 32 bits. */
  private static final List<AddressBlock> TRANSLATED = blocks("64:ff9b::/96");

  private static final Pattern HOST_NAME =
      Pattern.compile("(?=.*[a-z])[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?");

  private final List<AddressBlock> allowedBlocks;
  private final Set<String> allowedHosts;

  private OutboundAddressPolicy(List<AddressBlock> allowedBlocks, Set<String> allowedHosts) {
    this.allowedBlocks = allowedBlocks;
    this.allowedHosts = allowedHosts;
  }

  /**
   * Returns the policy with an allow-list.
   *
   * @throws InvalidValueException if an entry names neither a host nor addresses
   */
  public static OutboundAddressPolicy of(List<String> allowedTargets) {
    var blocks =
        allowedTargets.stream().flatMap(entry -> AddressBlock.parse(entry).stream()).toList();
    var hosts =
        allowedTargets.stream()
            .filter(entry -> AddressBlock.parse(entry).isEmpty())
            .map(OutboundAddressPolicy::host)
            .collect(Collectors.toUnmodifiableSet());
    return new OutboundAddressPolicy(blocks, hosts);
  }

  private static String host(String entry) {
    var host = entry.toLowerCase(ROOT);
    if (!HOST_NAME.matcher(host).matches()) {
      throw new InvalidValueException(
          "allowedTargets", entry, "a host name, an address or a block like 10.0.0.0/8");
    }
    return host;
  }

  /** Returns whether an address of a host may be called. */
  boolean allows(String host, InetAddress address) {
    return allowedHosts.contains(host.toLowerCase(ROOT))
        || isIn(allowedBlocks, address)
        || isPublic(address);
  }

  /** Returns whether a host is refused for what it says alone: an address, or this machine. */
  public boolean refusesAtSight(String host) {
    return literal(host).filter(address -> !allows(host, address)).isPresent();
  }

  private static Optional<InetAddress> literal(String host) {
    return host.equalsIgnoreCase("localhost")
        ? Optional.of(InetAddress.getLoopbackAddress())
        : AddressBlock.parse(host).map(AddressBlock::network);
  }

  /** Returns whether a call failed because its target was refused. */
  public static boolean refused(Exception failure) {
    return REFUSED.equals(failure.getMessage());
  }

  private static boolean isPublic(InetAddress address) {
    if (address instanceof Inet4Address) {
      return !isIn(SPECIAL_IPV4, address);
    }
    return isIn(TRANSLATED, address)
        ? isPublic(lastFourBytes(address))
        : isIn(PUBLIC_IPV6, address) && !isIn(SPECIAL_IPV6, address);
  }

  private static InetAddress lastFourBytes(InetAddress address) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), 12, 16));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are always an address", e);
    }
  }

  private static boolean isIn(List<AddressBlock> blocks, InetAddress address) {
    return blocks.stream().anyMatch(block -> block.contains(address));
  }

  private static List<AddressBlock> blocks(String... texts) {
    return Stream.of(texts).flatMap(text -> AddressBlock.parse(text).stream()).toList();
  }
}
