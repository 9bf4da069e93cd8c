package org.deskbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.deskbridge.account.Account;
import org.deskbridge.account.AccountSettings;
import org.deskbridge.account.RecordingMode;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.recording.RecordingFixtures;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingOrigin;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.session.SessionFixtures;
import org.deskbridge.session.id.SessionKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that keeps nothing for longer than its accounts want it. */
class RetentionTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final AccountSettings RULES =
      new AccountSettings(RecordingMode.ASK, Duration.ofDays(30), Duration.ofDays(7));

  @TempDir private Path data;

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  private SessionKey old;
  private SessionKey young;
  private SessionKey unclaimed;
  private RecordingId ofOld;
  private RecordingId ofYoung;
  private RecordingId kept;

  @Test
  void removesWhatItsAccountDoesNotWantToKeep() throws Exception {
    fill();

    try (var server = ServerProcess.start(data, ServerProcess.freePort(), "serve")) {
      await().atMost(SOON).until(() -> server.output().contains("session " + old + ": removed"));
      await()
          .atMost(SOON)
          .until(() -> server.output().contains("session " + unclaimed + ": removed"));

      assertThat(server.output()).doesNotContain("Feldmann");
      assertThat(FolderSearch.filesWith("Nora Feldmann", data)).isEmpty();
      assertThat(FolderSearch.filesWith("seen on the old screen", data)).isEmpty();
      assertThat(FolderSearch.filesWith("seen not long ago", data)).isEmpty();
      assertThat(FolderSearch.filesWith("seen yesterday", data)).isNotEmpty();
    }

    try (var recorded = RecordedData.open(data)) {
      var store = recorded.store();
      assertThat(store.sessions().byKey(old)).isEmpty();
      assertThat(store.sessions().byKey(young)).isPresent();
      assertThat(store.sessions().byKey(unclaimed)).isEmpty();
      assertThat(stage(store, ofOld)).isEqualTo(RecordingStage.Name.ERASED);
      assertThat(stage(store, ofYoung)).isEqualTo(RecordingStage.Name.ERASED);
      assertThat(stage(store, kept)).isEqualTo(RecordingStage.Name.READY_FOR_DOWNLOAD);
    }
  }

  private void fill() {
    try (var recorded = RecordedData.open(data)) {
      var store = recorded.store();
      var account = store.directory().openAccount("Acme");
      store.accountSettingsStore().set(account.key(), RULES);
      var offered = SessionFixtures.offered(daysAgo(2));
      store.sessions().commit(offered);
      unclaimed = offered.after().state().key();
      old = recorded.addSession(account, daysAgo(40), "Nora Feldmann");
      young = recorded.addSession(account, daysAgo(20), "Jonas Young");
      ofOld = recorded.addMade(origin(old, account, 40), "seen on the old screen");
      ofYoung = recorded.addMade(origin(young, account, 20), "seen not long ago");
      kept = recorded.addMade(origin(young, account, 1), "seen yesterday");
    }
  }

  private RecordingOrigin origin(SessionKey session, Account account, int days) {
    return new RecordingOrigin(session, account.key(), RecordingFixtures.USER, null, daysAgo(days));
  }

  private Instant daysAgo(int days) {
    return now.minus(Duration.ofDays(days));
  }

  private static RecordingStage.Name stage(SqliteStore store, RecordingId id) {
    return store.recordings().recording(id).orElseThrow().state().stage().name();
  }
}
