package org.deskbridge.adapter.persistence;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An empty data folder for each test, open. */
final class OpenFolder implements BeforeEachCallback, AfterEachCallback {

  private Path path;
  private MeterRegistry meters;
  private SqlPersistence store;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    path = Files.createTempDirectory("deskbridge-test");
    open();
  }

  private void open() {
    meters = new SimpleMeterRegistry();
    store = SqlPersistence.open(path, meters);
  }

  void reopen() {
    store.close();
    open();
  }

  Path path() {
    return path;
  }

  MeterRegistry meters() {
    return meters;
  }

  SqlPersistence store() {
    return store;
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    store.close();
    remove(path);
  }

  static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(OpenFolder::removeOne);
    }
  }

  private static void removeOne(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
