package org.deskbridge.adapter.persistence.media.folder;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.OptionalLong;
import java.util.Set;
import org.deskbridge.adapter.persistence.files.SourceReadException;
import org.deskbridge.adapter.persistence.files.VerifiedInput;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.ArchiveFolder;
import org.deskbridge.recording.CorruptUploadException;

/** An archive with a folder for each day, as in {@code 2026/11/22/recording-103.mp4}. */
public final class LocalArchiveFolder implements ArchiveFolder {

  /** One number a line. */
  private static final String AWAITED = ".awaited";

  private final AtomicFileStore folder;

  public LocalArchiveFolder(AtomicFileStore folder) {
    this.folder = folder;
  }

  @Override
  public OptionalLong bytes(ArchivedFile name) {
    try {
      return OptionalLong.of(Files.size(folder.path(path(name))));
    } catch (NoSuchFileException e) {
      return OptionalLong.empty();
    } catch (IOException e) {
      throw new UnavailableException(path(name) + ": cannot be read", e);
    }
  }

  @Override
  public void keep(ArchivedFile name, InputStream content, long bytes) {
    put(path(name), content, bytes);
  }

  private void put(String path, InputStream content, long bytes) {
    try {
      folder.put(path, new VerifiedInput(path, content, bytes, null), bytes);
    } catch (CorruptUploadException | SourceReadException e) {
      throw new UnavailableException(path + ": arrived incomplete", e);
    }
  }

  @Override
  public Set<Long> awaited() {
    try (var lines = Files.lines(folder.path(AWAITED), US_ASCII)) {
      return lines.map(Long::valueOf).collect(toUnmodifiableSet());
    } catch (NoSuchFileException e) {
      return Set.of();
    } catch (IOException | UncheckedIOException | NumberFormatException e) {
      throw new UnavailableException(AWAITED + ": cannot be read", e);
    }
  }

  @Override
  public void savePending(Set<Long> recordings) {
    var lines = recordings.stream().sorted().map(id -> id + "\n").collect(joining());
    var bytes = lines.getBytes(US_ASCII);
    put(AWAITED, new ByteArrayInputStream(bytes), bytes.length);
  }

  private static String path(ArchivedFile name) {
    var day = name.day();
    return "%04d/%02d/%02d/recording-%d.%s"
        .formatted(
            day.getYear(),
            day.getMonthValue(),
            day.getDayOfMonth(),
            name.recording(),
            switch (name.kind()) {
              case VIDEO -> "mp4";
              case EVENTS -> "events";
              case THUMBNAIL -> "jpg";
            });
  }
}
