package org.deskbridge.app.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.deskbridge.account.AccessScope;
import org.deskbridge.account.Account;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.AccountSettings;
import org.deskbridge.account.RecordingMode;
import org.deskbridge.account.Role;
import org.deskbridge.auth.ClientId;
import org.deskbridge.auth.OAuthClient;
import org.deskbridge.company.Companies;
import org.deskbridge.company.Company;
import org.deskbridge.company.CompanyQuery;
import org.deskbridge.company.Machine;
import org.deskbridge.company.MachineStatus;
import org.deskbridge.company.MachineUuid;
import org.deskbridge.company.PageRequest;
import org.deskbridge.spi.Store;
import org.jspecify.annotations.Nullable;

/** The data of the demo: an expert, an application, and companies with their machines. */
final class DemoDirectory {

  static final String EMAIL = "expert@example.com";
  static final String COLLEAGUE = "colleague@example.com";
  static final String PASSWORD = "demo";
  static final ClientId CLIENT = new ClientId("demo");
  static final String CLIENT_NAME = "Demo helpdesk";

  private static final String ACCOUNT = "Example Support";

  private DemoDirectory() {}

  /** Adds missing data and returns the account of the expert. */
  static Account fill(Store store) {
    var account = store.directory().openAccount(ACCOUNT);
    addExpert(store, account, "Robin", "Expert", EMAIL);
    addExpert(store, account, "Kim", "Colleague", COLLEAGUE);
    decide(store, account);
    store.clients().put(new OAuthClient(CLIENT, CLIENT_NAME, null));
    load().forEach(each -> each.addTo(store.companies(), account.key()));
    return account;
  }

  /** Enables recording with consent, unless the setting was changed before. */
  private static void decide(Store store, Account account) {
    if (!store.accountSettingsStore().all().containsKey(account.key())) {
      store
          .accountSettingsStore()
          .set(account.key(), new AccountSettings(RecordingMode.ASK, null, null));
    }
  }

  private static void addExpert(
      Store store, Account account, String firstName, String lastName, String email) {
    if (store.directory().expertByEmail(email).isEmpty()) {
      var roles = Set.of(Role.EXPERT, Role.MANAGER);
      var expert = store.directory().addExpert(account.key(), firstName, lastName, email, roles);
      store.passwords().set(expert.key(), PASSWORD);
    }
  }

  private static List<Told> load() {
    try (var file = DemoDirectory.class.getResourceAsStream("companies.json")) {
      return JsonMapper.builder().build().readValue(file, new TypeReference<List<Told>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("companies.json is part of this jar", e);
    }
  }

  /** A company in the file. */
  private record Told(String name, List<ToldMachine> machines) {

    private void addTo(Companies companies, AccountKey account) {
      var company = openIn(companies, account);
      machines.stream()
          .map(each -> each.of(company))
          .filter(each -> companies.machine(each.uuid()).isEmpty())
          .forEach(companies::putMachine);
    }

    private Company openIn(Companies companies, AccountKey account) {
      var search = new CompanyQuery(name, CompanyQuery.Sort.ID, false, PageRequest.FIRST);
      return companies.companies(AccessScope.of(account), search).items().stream()
          .filter(each -> each.name().equals(name))
          .findFirst()
          .orElseGet(() -> companies.addCompany(account, name));
    }
  }

  /** A machine in the file. */
  private record ToldMachine(
      String uuid,
      String name,
      @Nullable String dnsName,
      List<String> ipAddresses,
      MachineStatus status) {

    private Machine of(Company company) {
      return new Machine(new MachineUuid(uuid), company, name, dnsName, ipAddresses, status);
    }
  }
}
