package org.deskbridge.account;

/**
 * The key of an account.
 *
 * @param value positive; keys from elsewhere may use all 63 bits (contract 1)
 */
public record AccountKey(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
