package org.deskbridge.adapter.persistence.media.folder;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.deskbridge.adapter.persistence.files.BoundedStream;
import org.deskbridge.adapter.persistence.files.MediaPath;
import org.deskbridge.adapter.persistence.files.OwnerOnly;
import org.deskbridge.adapter.persistence.files.SourceReadException;
import org.deskbridge.adapter.persistence.files.VerifiedInput;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.CorruptUploadException;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.MediaStore;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingNotFoundException;
import org.jspecify.annotations.Nullable;

/** Media in a folder, each in a file of its own. */
public final class FolderMediaStore implements MediaStore {

  private static final String ALL = "*";

  private final AtomicFileStore folder;

  public FolderMediaStore(AtomicFileStore folder) {
    this.folder = folder;
  }

  @Override
  public void put(MediaKey name, InputStream content, long bytes, @Nullable String sha256) {
    try {
      folder.put(
          MediaPath.of(name),
          new VerifiedInput(MediaPath.subject(name), content, bytes, sha256),
          bytes);
    } catch (SourceReadException e) {
      throw new CorruptUploadException(e.getMessage());
    }
  }

  /** The tag is made of the file's time, which no two files share, and its size. */
  @Override
  public Optional<StoredMedia> find(MediaKey name) {
    try {
      var file = Files.readAttributes(path(name), BasicFileAttributes.class);
      var stamp = file.lastModifiedTime().to(TimeUnit.MICROSECONDS);
      return Optional.of(new StoredMedia(file.size(), "%x-%x".formatted(stamp, file.size())));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  @Override
  public InputStream open(MediaKey name, long from, long bytes) {
    try {
      var file = Files.newByteChannel(path(name));
      try {
        return new BoundedStream(Channels.newInputStream(file.position(from)), bytes);
      } catch (IOException e) {
        file.close();
        throw e;
      }
    } catch (NoSuchFileException e) {
      throw new RecordingNotFoundException();
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  @Override
  public void removeChunks(RecordingId recording) {
    try {
      remove(recording, MediaPath.CHUNK + ALL);
    } catch (IOException e) {
      throw unremovable(recording, e);
    }
  }

  @Override
  public void removeAll(RecordingId recording) {
    try {
      remove(recording, ALL);
      removeFolder(folder.path(MediaPath.folder(recording)));
    } catch (IOException e) {
      throw unremovable(recording, e);
    }
  }

  private void remove(RecordingId recording, String glob) throws IOException {
    var media = folder.path(MediaPath.folder(recording));
    if (!Files.isDirectory(media)) {
      return;
    }
    try (var files = Files.newDirectoryStream(media, glob)) {
      for (var file : files) {
        Files.deleteIfExists(file);
      }
    }
    OwnerOnly.flushNames(media);
  }

  private static void removeFolder(Path media) throws IOException {
    try {
      if (Files.deleteIfExists(media)) {
        OwnerOnly.flushNames(requireNonNull(media.getParent()));
      }
    } catch (DirectoryNotEmptyException e) {
      // A file was stored meanwhile, and stays.
      OwnerOnly.flushNames(media);
    }
  }

  private Path path(MediaKey name) {
    return folder.path(MediaPath.of(name));
  }

  private static UnavailableException unreadable(MediaKey name, IOException cause) {
    return new UnavailableException("%s: cannot be read".formatted(MediaPath.of(name)), cause);
  }

  private static UnavailableException unremovable(RecordingId recording, IOException cause) {
    return new UnavailableException(
        "recording %s: its media cannot be removed".formatted(recording), cause);
  }
}
