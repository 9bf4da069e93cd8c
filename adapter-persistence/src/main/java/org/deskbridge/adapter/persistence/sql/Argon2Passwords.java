package org.deskbridge.adapter.persistence.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.deskbridge.account.UserKey;
import org.deskbridge.auth.Passwords;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/** The passwords as Argon2id hashes, which hold their parameters and their salt. */
public final class Argon2Passwords implements Passwords {

  /** What OWASP's Password Storage Cheat Sheet asks for at the least. */
  private static final int MEMORY_KIB = 19 * 1024;

  private static final int ITERATIONS = 2;
  private static final int PARALLELISM = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  /** The hash of no known password, to spend as much time on somebody who does not exist. */
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

  /** Each hashing fills 19 MiB: a crowd at the door must not fill the memory. */
  private final Semaphore turns = new Semaphore(2, true);

  public Argon2Passwords(ReadConnectionPool readers, GroupCommitWriter writer, Secrets secrets) {
    this.readers = readers;
    this.writer = writer;
    this.secrets = secrets;
  }

  @Override
  public void set(UserKey user, String password) {
    var salt = secrets.random(SALT_BYTES);
    var hash = inTurn(() -> current().hash(password.getBytes(UTF_8), salt).getResult());
    writer.write(on -> on.update(PUT, user.value(), hash));
  }

  @Override
  public boolean matches(@Nullable UserKey user, String password) {
    var stored = user == null ? NOBODY : stored(user);
    return inTurn(
        () ->
            Argon2Function.getInstanceFromHash(stored)
                .check(password.getBytes(UTF_8), stored.getBytes(UTF_8)));
  }

  private String stored(UserKey user) {
    return readers.read(on -> on.first(HASH, row -> row.getString(1), user.value())).orElse(NOBODY);
  }

  private static Argon2Function current() {
    return Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, PARALLELISM, HASH_BYTES, Argon2.ID);
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
