package org.deskbridge.recording;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * What recordings consist of, in memory: for tests, which have little of it.
 *
 * <p>Safe for use by several threads at once.
 */
public final class InMemoryMediaStore implements MediaStore {

  private final Map<MediaKey, byte[]> contents = new ConcurrentHashMap<>();
  private final AtomicLong capacity = new AtomicLong(Long.MAX_VALUE);
  private final Set<RecordingId> locked = ConcurrentHashMap.newKeySet();

  /** Leaves room for that many bytes in all; nothing that is stored is lost by it. */
  public void capacity(long bytes) {
    capacity.set(bytes);
  }

  /** Lets go of nothing of a recording from now on. */
  public void lock(RecordingId recording) {
    locked.add(recording);
  }

  @Override
  public void put(MediaKey name, InputStream content, long bytes, @Nullable String sha256) {
    var read = read(content, bytes);
    if (read.length != bytes) {
      throw new CorruptUploadException(
          "content: %s bytes (expected: %d)"
              .formatted(read.length > bytes ? "more" : read.length, bytes));
    }
    if (sha256 != null && !sha256.equals(ChunkFixtures.sha256(read))) {
      throw new CorruptUploadException("content: damaged (expected: SHA-256 %s)".formatted(sha256));
    }
    synchronized (this) {
      if (bytesBut(name) + bytes > capacity.get()) {
        throw new StorageFullException(null);
      }
      contents.put(name, read);
    }
  }

  private static byte[] read(InputStream content, long bytes) {
    try {
      return content.readNBytes(Math.toIntExact(bytes + 1));
    } catch (IOException e) {
      throw new CorruptUploadException("content: broke off");
    }
  }

  private long bytesBut(MediaKey name) {
    return contents.entrySet().stream()
        .filter(each -> !each.getKey().equals(name))
        .mapToLong(each -> each.getValue().length)
        .sum();
  }

  @Override
  public Optional<StoredMedia> find(MediaKey name) {
    return content(name)
        .map(each -> new StoredMedia(each.length, ChunkFixtures.sha256(each).substring(0, 32)));
  }

  @Override
  public InputStream open(MediaKey name, long from, long bytes) {
    var content = content(name).orElseThrow(RecordingNotFoundException::new);
    var start = (int) Math.min(from, content.length);
    return new ByteArrayInputStream(content, start, (int) Math.min(bytes, content.length - start));
  }

  /** Returns a whole content, empty if nothing is stored under the name. */
  public Optional<byte[]> content(MediaKey name) {
    return Optional.ofNullable(contents.get(name));
  }

  /** Returns the names of everything that is stored of a recording. */
  public Set<MediaKey> names(RecordingId recording) {
    return contents.keySet().stream()
        .filter(each -> each.recording().equals(recording))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void removeChunks(RecordingId recording) {
    removeIf(each -> each.recording().equals(recording) && each.kind() == MediaKey.Kind.CHUNK);
  }

  @Override
  public void removeAll(RecordingId recording) {
    if (locked.contains(recording)) {
      throw new UnavailableException("recording %s: locked".formatted(recording), null);
    }
    removeIf(each -> each.recording().equals(recording));
  }

  private void removeIf(Predicate<MediaKey> unwanted) {
    contents.keySet().removeIf(unwanted);
  }
}
