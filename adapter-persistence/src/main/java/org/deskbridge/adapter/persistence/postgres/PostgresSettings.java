package org.deskbridge.adapter.persistence.postgres;

import org.jspecify.annotations.Nullable;

/**
 * Where a PostgreSQL database is.
 *
 * @param url the address as JDBC writes it, with options but without user and password: {@code
 *     jdbc:postgresql://host:5432/deskbridge}
 * @param user absent for that of the process
 * @param password absent where the server asks for none
 */
public record PostgresSettings(String url, @Nullable String user, @Nullable String password) {

  /** Leaves the password out, and the options of the address, which could hold another one. */
  @Override
  public String toString() {
    return "PostgresSettings[url=%s, user=%s]".formatted(url.split("\\?", 2)[0], user);
  }
}
