package org.deskbridge.helpdesk;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.deskbridge.error.UnavailableException;

/** A shelf in memory. Safe for use by several threads at once. */
public final class InMemoryArchiveFolder implements ArchiveFolder {

  private final Map<ArchivedFile, byte[]> files = new HashMap<>();
  private final List<ArchivedFile> kept = new ArrayList<>();
  private final Set<Long> awaited = new TreeSet<>();
  private volatile Runnable beforeEachCall = () -> {};

  /** Runs an action before every call from now on; what it throws, the call throws. */
  public void beforeEachCall(Runnable action) {
    beforeEachCall = action;
  }

  @Override
  public OptionalLong bytes(ArchivedFile name) {
    beforeEachCall.run();
    return content(name).stream().mapToLong(each -> each.length).findFirst();
  }

  @Override
  public void keep(ArchivedFile name, InputStream content, long bytes) {
    beforeEachCall.run();
    var read = read(name, content);
    if (read.length != bytes) {
      throw new UnavailableException(
          "recording %d: %d bytes (expected: %d)".formatted(name.recording(), read.length, bytes),
          null);
    }
    synchronized (files) {
      files.put(name, read);
      kept.add(name);
    }
  }

  private static byte[] read(ArchivedFile name, InputStream content) {
    try {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UnavailableException("recording %d: cannot be read".formatted(name.recording()), e);
    }
  }

  @Override
  public Set<Long> awaited() {
    beforeEachCall.run();
    synchronized (files) {
      return Set.copyOf(awaited);
    }
  }

  @Override
  public void savePending(Set<Long> recordings) {
    beforeEachCall.run();
    synchronized (files) {
      awaited.clear();
      awaited.addAll(recordings);
    }
  }

  /** Returns a file, empty if it is not there. */
  public Optional<byte[]> content(ArchivedFile name) {
    synchronized (files) {
      return Optional.ofNullable(files.get(name));
    }
  }

  /** Puts a file there that nobody brought, such as one of an earlier run. */
  public void put(ArchivedFile name, byte[] content) {
    synchronized (files) {
      files.put(name, content);
    }
  }

  /** Returns the names of the files that are there. */
  public Set<ArchivedFile> names() {
    synchronized (files) {
      return Set.copyOf(files.keySet());
    }
  }

  /** Returns the name of every file that was kept, as often as it was, in that order. */
  public List<ArchivedFile> kept() {
    synchronized (files) {
      return List.copyOf(kept);
    }
  }
}
