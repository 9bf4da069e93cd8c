package org.deskbridge.adapter.persistence.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskbridge.account.Account;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.Directory;
import org.deskbridge.account.Expert;
import org.deskbridge.account.Role;
import org.deskbridge.account.UserKey;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.ErrorCode;

/** The accounts and experts in their tables. */
public final class SqlDirectory implements Directory {

  private static final String INSERT_ACCOUNT =
      "insert into account (name) values (?) on conflict (name) do nothing";
  private static final String ACCOUNT_BY_NAME =
      "select account_key, name from account where name = ?";
  private static final String ACCOUNTS =
      "select account_key, name from account order by account_key";
  private static final String ACCOUNT =
      "select account_key, name from account where account_key = ?";

  private static final String INSERT_EXPERT =
      """
      insert into expert (account_key, first_name, last_name, email, roles)
      values (?, ?, ?, ?, ?)
      on conflict (email) do nothing
      """;

  private static final String EXPERTS =
      """
      select a.account_key, a.name, e.user_key, e.first_name, e.last_name, e.email, e.roles
      from expert e
      join account a on a.account_key = e.account_key
      """;
  private static final String EXPERT = EXPERTS + "where e.user_key = ?";
  private static final String EXPERT_BY_EMAIL = EXPERTS + "where e.email = ?";

  private final ReadConnectionPool readers;
  private final GroupCommitWriter writer;
  private final ReadThroughCache<UserKey, Expert> recall =
      new ReadThroughCache<>(this::lookUp, System::nanoTime);

  public SqlDirectory(ReadConnectionPool readers, GroupCommitWriter writer) {
    this.readers = readers;
    this.writer = writer;
  }

  @Override
  public Account openAccount(String name) {
    return writer.write(
        on -> {
          on.update(INSERT_ACCOUNT, name);
          return on.first(ACCOUNT_BY_NAME, SqlDirectory::account, name).orElseThrow();
        });
  }

  @Override
  public Optional<Account> account(AccountKey key) {
    return readers.read(on -> on.first(ACCOUNT, SqlDirectory::account, key.value()));
  }

  @Override
  public List<Account> accounts() {
    return readers.read(on -> on.all(ACCOUNTS, SqlDirectory::account));
  }

  @Override
  public Optional<Account> accountByName(String name) {
    return readers.read(on -> on.first(ACCOUNT_BY_NAME, SqlDirectory::account, name));
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(new AccountKey(row.getLong("account_key")), row.getString("name"));
  }

  @Override
  public Expert addExpert(
      AccountKey account, String firstName, String lastName, String email, Set<Role> roles) {
    var address = lowerCase(email);
    return writer.write(
        on -> {
          if (on.update(INSERT_EXPERT, account.value(), firstName, lastName, address, words(roles))
              == 0) {
            throw new ConflictException(
                ErrorCode.EXPERT_EMAIL_TAKEN,
                "email: already in use (expected: an address no expert signs in with)");
          }
          return on.first(EXPERT_BY_EMAIL, SqlDirectory::expert, address).orElseThrow();
        });
  }

  @Override
  public Optional<Expert> expert(UserKey key) {
    return recall.find(key);
  }

  private Optional<Expert> lookUp(UserKey key) {
    return readers.read(on -> on.first(EXPERT, SqlDirectory::expert, key.value()));
  }

  @Override
  public Optional<Expert> expertByEmail(String email) {
    return readers.read(on -> on.first(EXPERT_BY_EMAIL, SqlDirectory::expert, lowerCase(email)));
  }

  private static Expert expert(ResultSet row) throws SQLException {
    return new Expert(
        new UserKey(row.getLong("user_key")),
        account(row),
        row.getString("first_name"),
        row.getString("last_name"),
        row.getString("email"),
        roles(row.getString("roles")));
  }

  private static String lowerCase(String email) {
    return email.toLowerCase(Locale.ROOT);
  }

  private static String words(Set<Role> roles) {
    return roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
  }

  private static Set<Role> roles(String words) {
    return Arrays.stream(words.split(" "))
        .filter(word -> !word.isEmpty())
        .map(Role::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
