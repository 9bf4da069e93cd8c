package org.deskbridge.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** Accounts and experts in memory. Safe for use by several threads at once. */
public final class InMemoryDirectory implements Directory, Experts {

  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private final Map<UserKey, Expert> experts = new LinkedHashMap<>();
  private long lastKey;

  @Override
  public synchronized Account openAccount(String name) {
    return accounts.computeIfAbsent(name, each -> new Account(new AccountKey(++lastKey), each));
  }

  @Override
  public synchronized Optional<Account> account(AccountKey key) {
    return accounts.values().stream().filter(each -> each.key().equals(key)).findFirst();
  }

  @Override
  public synchronized List<Account> accounts() {
    return List.copyOf(accounts.values());
  }

  @Override
  public synchronized Optional<Account> accountByName(String name) {
    return Optional.ofNullable(accounts.get(name));
  }

  @Override
  public synchronized Expert addExpert(
      AccountKey account, String firstName, String lastName, String email, Set<Role> roles) {
    if (expertByEmail(email).isPresent()) {
      throw emailTaken();
    }
    var expert =
        new Expert(
            new UserKey(++lastKey),
            account(account).orElseThrow(),
            firstName,
            lastName,
            normalized(email),
            roles);
    experts.put(expert.key(), expert);
    return expert;
  }

  private static ConflictException emailTaken() {
    return new ConflictException(
        ErrorCode.EXPERT_EMAIL_TAKEN,
        "email: already in use (expected: an address no expert signs in with)");
  }

  private static String normalized(String email) {
    return email.toLowerCase(Locale.ROOT);
  }

  @Override
  public synchronized Optional<Expert> expert(UserKey key) {
    return Optional.ofNullable(experts.get(key));
  }

  @Override
  public synchronized Optional<Expert> expertByEmail(String email) {
    return experts.values().stream()
        .filter(each -> each.email().equals(normalized(email)))
        .findFirst();
  }

  @Override
  public synchronized boolean anyEnabled() {
    return experts.values().stream().anyMatch(Expert::isEnabled);
  }

  @Override
  public synchronized Expert update(UserKey user, ExpertProfile profile) {
    var before =
        expert(user)
            .orElseThrow(
                () ->
                    new RejectedException(
                        ErrorCode.EXPERT_NOT_FOUND,
                        "expert: %s is unknown (expected: the key of an expert)".formatted(user)));
    if (expertByEmail(profile.email()).filter(each -> !each.key().equals(user)).isPresent()) {
      throw emailTaken();
    }
    var after =
        new Expert(
            user,
            before.account(),
            profile.firstName(),
            profile.lastName(),
            profile.email(),
            profile.roles(),
            before.isEnabled());
    experts.put(user, after);
    return after;
  }

  @Override
  public synchronized boolean disable(UserKey user) {
    return enable(user, false);
  }

  @Override
  public synchronized boolean enable(UserKey user) {
    return enable(user, true);
  }

  private boolean enable(UserKey user, boolean isEnabled) {
    var before = experts.get(user);
    if (before == null || before.isEnabled() == isEnabled) {
      return false;
    }
    experts.put(
        user,
        new Expert(
            user,
            before.account(),
            before.firstName(),
            before.lastName(),
            before.email(),
            before.roles(),
            isEnabled));
    return true;
  }
}
