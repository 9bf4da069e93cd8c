package org.deskbridge.adapter.persistence.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.deskbridge.account.UserKey;
import org.deskbridge.adapter.persistence.crypto.Argon2id;
import org.deskbridge.auth.Passwords;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/** Stores passwords as Argon2id hashes, which include parameters and salt. */
public final class Argon2Passwords implements Passwords {

  private static final int SALT_BYTES = 16;

  /** The hash of an unknown password, so that a check takes as long for an unknown user. */
  private static final String NOBODY =
      "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA"
          + "$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

  private static final String PUT =
      """
      insert into password (user_key, hash) values (?, ?)
      on conflict (user_key) do update set hash = excluded.hash
      """;
  private static final String HASH = "select hash from password where user_key = ?";

  private final ReadConnectionPool readers;
  private final GroupCommitWriter writer;
  private final Secrets secrets;

  /** Bounds the memory: each hash needs 19 MiB. */
  private final Semaphore turns = new Semaphore(2, true);

  public Argon2Passwords(ReadConnectionPool readers, GroupCommitWriter writer, Secrets secrets) {
    this.readers = readers;
    this.writer = writer;
    this.secrets = secrets;
  }

  @Override
  public void set(UserKey user, String password) {
    var salt = secrets.random(SALT_BYTES);
    var hash = inTurn(() -> Argon2id.hash(password.getBytes(UTF_8), salt));
    writer.write(on -> on.update(PUT, user.value(), hash));
  }

  @Override
  public boolean matches(@Nullable UserKey user, String password) {
    var stored = user == null ? NOBODY : stored(user);
    return inTurn(() -> Argon2id.matches(stored, password.getBytes(UTF_8)));
  }

  private String stored(UserKey user) {
    return readers
        .read(on -> on.first(HASH, row -> row.getString("hash"), user.value()))
        .orElse(NOBODY);
  }

  private <T> T inTurn(Supplier<T> hashing) {
    try {
      turns.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("The password was not checked.", e);
    }
    try {
      return hashing.get();
    } finally {
      turns.release();
    }
  }
}
