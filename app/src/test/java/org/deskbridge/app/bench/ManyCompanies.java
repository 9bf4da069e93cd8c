package org.deskbridge.app.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.deskbridge.account.AccessScope;
import org.deskbridge.account.AccountKey;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.company.CompanyQuery;
import org.deskbridge.company.PageRequest;

/** An account that supports ten thousand companies, and somebody who leafs through them. */
final class ManyCompanies {

  private static final String EXPERT = "expert@example.com";
  private static final int COUNT = 10_000;
  private static final int PAGES = 20;
  private static final CompanyQuery ALL =
      new CompanyQuery(null, CompanyQuery.Sort.ID, false, PageRequest.FIRST);

  private ManyCompanies() {}

  /** Fills up the account of the demo, in the folder of a server that runs meanwhile. */
  static void add(Path data) {
    try (var store = SqliteStore.open(data, new SimpleMeterRegistry())) {
      var account = store.directory().expertByEmail(EXPERT).orElseThrow().account().key();
      IntStream.range(0, missing(store, account))
          .parallel()
          .forEach(
              number -> store.companies().addCompany(account, "Company %d Ltd".formatted(number)));
    }
  }

  private static int missing(SqliteStore store, AccountKey account) {
    return COUNT - (int) store.companies().companies(AccessScope.of(account), ALL).total();
  }

  /** Returns requests for pages of 50 from all over the list, the first one among them. */
  static List<byte[]> pages(String token) {
    return IntStream.range(0, PAGES)
        .mapToObj(page -> "/G2A/rest/v1/companies?offset=%d".formatted(page * COUNT / PAGES))
        .map(path -> LoadDriver.request("GET", path, token, ""))
        .toList();
  }
}
