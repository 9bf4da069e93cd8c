package org.deskbridge.app.arch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The main sources of all modules, for rules about what the compiler leaves out. */
final class Sources {

  private static final List<String> MODULES =
      List.of("core", "adapter-http", "adapter-webhook", "adapter-persistence", "app");

  private Sources() {}

  static Stream<Path> all() {
    return MODULES.stream()
        .map(each -> Path.of("..", each, "src", "main", "java"))
        .flatMap(Sources::filesBelow)
        .filter(each -> each.toString().endsWith(".java"));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> filesBelow(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
