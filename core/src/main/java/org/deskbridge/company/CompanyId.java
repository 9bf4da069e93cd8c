package org.deskbridge.company;

/**
 * Names a company, over all accounts.
 *
 * @param value positive
 */
public record CompanyId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
