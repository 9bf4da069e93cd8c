package org.deskbridge.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks for a text in every byte of a folder, as somebody would who stole the disk. */
public final class FolderSearch {

  private FolderSearch() {}

  /** Returns the files that hold the text, whatever else they hold. */
  public static List<Path> filesWith(String text, Path folder) throws IOException {
    // One character a byte, so that nothing is lost on the way.
    var bytes = new String(text.getBytes(UTF_8), ISO_8859_1);
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(each -> read(each).contains(bytes)).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
