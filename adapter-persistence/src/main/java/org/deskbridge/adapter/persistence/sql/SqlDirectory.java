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
import org.deskbridge.account.ExpertProfile;
import org.deskbridge.account.Experts;
import org.deskbridge.account.Role;
import org.deskbridge.account.UserKey;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/** The accounts and experts in their tables. */
public final class SqlDirectory implements Directory, Experts {

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

  private static final String UPDATE_EXPERT =
      "update expert set first_name = ?, last_name = ?, email = ?, roles = ? where user_key = ?";
  private static final String EMAIL_OF_ANOTHER =
      "select user_key from expert where email = ? and user_key <> ?";
  private static final String ENABLE_EXPERT =
      "update expert set is_enabled = ? where user_key = ? and is_enabled <> ?";

  private static final String EXPERTS =
      """
      select a.account_key, a.name, e.user_key, e.first_name, e.last_name, e.email, e.roles,
        e.is_enabled
      from expert e
      join account a on a.account_key = e.account_key
      """;
  private static final String AN_ENABLED_EXPERT =
      "select user_key from expert where is_enabled = 1 limit 1";
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
            throw emailTaken();
          }
          return on.first(EXPERT_BY_EMAIL, SqlDirectory::expert, address).orElseThrow();
        });
  }

  private static ConflictException emailTaken() {
    return new ConflictException(
        ErrorCode.EXPERT_EMAIL_TAKEN,
        "email: already in use (expected: an address no expert signs in with)");
  }

  @Override
  public boolean anyEnabled() {
    return readers
        .read(on -> on.first(AN_ENABLED_EXPERT, row -> row.getLong("user_key")))
        .isPresent();
  }

  @Override
  public Expert update(UserKey user, ExpertProfile profile) {
    return writer.write(on -> update(on, user, profile), recall::forget);
  }

  private static Expert update(PreparedConnection on, UserKey user, ExpertProfile profile)
      throws SQLException {
    var email = profile.email();
    if (on.first(EMAIL_OF_ANOTHER, row -> row.getLong("user_key"), email, user.value())
        .isPresent()) {
      throw emailTaken();
    }
    on.update(
        UPDATE_EXPERT,
        profile.firstName(),
        profile.lastName(),
        email,
        words(profile.roles()),
        user.value());
    return on.first(EXPERT, SqlDirectory::expert, user.value())
        .orElseThrow(
            () ->
                new RejectedException(
                    ErrorCode.EXPERT_NOT_FOUND,
                    "expert: %s is unknown (expected: the key of an expert)".formatted(user)));
  }

  @Override
  public boolean disable(UserKey user) {
    return enable(user, 0);
  }

  @Override
  public boolean enable(UserKey user) {
    return enable(user, 1);
  }

  private boolean enable(UserKey user, int isEnabled) {
    return writer.write(
            on -> on.update(ENABLE_EXPERT, isEnabled, user.value(), isEnabled), recall::forget)
        > 0;
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
        roles(row.getString("roles")),
        row.getBoolean("is_enabled"));
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
