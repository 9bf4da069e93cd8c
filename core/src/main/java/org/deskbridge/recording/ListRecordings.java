package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.Directory;
import org.deskbridge.account.UserKey;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.company.Companies;
import org.deskbridge.company.Company;
import org.deskbridge.company.CompanyId;

/**
 * Lists the recordings that wait for their video, that can be downloaded, and that are unplayable.
 */
@UseCase
public final class ListRecordings {

  /** The most recordings in one list: contract 2, GET /archive/recordings. */
  private static final int LIMIT = 500;

  private final RecordingQueries lists;
  private final Directory directory;
  private final Companies companies;

  public ListRecordings(RecordingQueries lists, Directory directory, Companies companies) {
    this.lists = requireNonNull(lists, "lists");
    this.directory = requireNonNull(directory, "directory");
    this.companies = requireNonNull(companies, "companies");
  }

  /**
   * Returns the recordings, at most 500 in each list.
   *
   * @throws AccessDeniedException if the query names an account, an expert or a company that is
   *     unknown or foreign
   */
  public Listed list(Caller caller, RecordingQuery query) {
    requireReach(caller, query);
    return new Listed(
        lists.page(query, RecordingStage.Name.READY_FOR_TRANSCODE, LIMIT),
        lists.page(query, RecordingStage.Name.READY_FOR_DOWNLOAD, LIMIT),
        lists.page(query, RecordingStage.Name.FAILED, LIMIT));
  }

  private void requireReach(Caller caller, RecordingQuery query) {
    if (!caller.reach().includes(query.account())) {
      throw AccessDeniedException.outOfReach("accountKey", query.account().value());
    }
    var user = query.user();
    if (user != null && !accountOf(user).equals(Optional.of(query.account()))) {
      throw AccessDeniedException.outOfReach("userKey", user.value());
    }
    var company = query.company();
    if (company != null && !accountOf(company).equals(Optional.of(query.account()))) {
      throw AccessDeniedException.outOfReach("companyId", company.value());
    }
  }

  private Optional<AccountKey> accountOf(UserKey user) {
    return directory.expert(user).map(each -> each.account().key());
  }

  private Optional<AccountKey> accountOf(CompanyId company) {
    return companies.company(company).map(Company::account);
  }

  /**
   * The recordings by state, each list in ascending order of starts.
   *
   * @param unplayable recordings that no video can be made of: only sound, nothing captured,
   *     damaged
   */
  public record Listed(
      List<RecordingId> readyForTranscode,
      List<RecordingId> readyForDownload,
      List<RecordingId> unplayable) {

    public Listed {
      readyForTranscode = List.copyOf(readyForTranscode);
      readyForDownload = List.copyOf(readyForDownload);
      unplayable = List.copyOf(unplayable);
    }
  }
}
