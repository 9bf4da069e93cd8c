package org.deskbridge.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import org.deskbridge.adapter.persistence.sqlite.DataDirectory;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.error.UnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDataTest {

  @TempDir Path folder;

  private DataDirectory directory;
  private SqliteStore store;

  @BeforeEach
  void open() {
    directory = DataDirectory.at(folder);
    store = SqliteStore.open(folder, new SimpleMeterRegistry());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void isNotServed() {
    DemoData.claim(directory, store);

    assertThatThrownBy(() -> DemoData.refuse(directory, store))
        .isInstanceOf(UnavailableException.class)
        .hasMessage(
            "data folder %s: was used by the demo, whose password is public (expected: a folder of"
                + " its own; name another one with --data, or move this one away)",
            folder);
  }

  @Test
  void isKnownWithoutTheMarkThatOlderVersionsDidNotMake() {
    DemoDirectory.fill(store);

    assertThatThrownBy(() -> DemoData.refuse(directory, store))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("was used by the demo");
    assertThatCode(() -> DemoData.claim(directory, store)).doesNotThrowAnyException();
  }

  @Test
  void keepsAwayFromARealInstallation() {
    store.directory().openAccount("Acme Support");

    assertThatThrownBy(() -> DemoData.claim(directory, store))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("holds a real installation");
    assertThat(folder.resolve("DEMO.txt")).doesNotExist();
    assertThatCode(() -> DemoData.refuse(directory, store)).doesNotThrowAnyException();
  }
}
