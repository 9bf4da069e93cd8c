package org.deskbridge.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskbridge.recording.CaptureProgress;
import org.deskbridge.recording.Chunk;
import org.deskbridge.recording.Chunks;
import org.deskbridge.recording.RecordingConflicts;
import org.deskbridge.recording.RecordingId;

/** Which chunks have arrived, in memory. Safe for use by several threads at once. */
public final class InMemoryChunks implements Chunks {

  private final Map<RecordingId, List<Arrived>> recordings = new HashMap<>();

  @Override
  public synchronized void add(RecordingId id, Chunk chunk, Instant at) {
    var next = arrived(id).size();
    if (chunk.number() != next) {
      throw RecordingConflicts.chunkOutOfOrder(chunk.number(), next);
    }
    recordings.computeIfAbsent(id, key -> new ArrayList<>()).add(new Arrived(chunk, at));
  }

  @Override
  public synchronized CaptureProgress capture(RecordingId id) {
    var arrived = arrived(id);
    var bytes = arrived.stream().mapToLong(each -> each.chunk().bytes()).sum();
    return arrived.isEmpty()
        ? CaptureProgress.NONE
        : new CaptureProgress(arrived.size(), bytes, arrived.get(arrived.size() - 1).at());
  }

  @Override
  public synchronized Optional<Chunk> chunk(RecordingId id, int number) {
    return arrived(id).stream().map(Arrived::chunk).skip(number).findFirst();
  }

  @Override
  public synchronized void remove(RecordingId id) {
    recordings.remove(id);
  }

  private List<Arrived> arrived(RecordingId id) {
    return recordings.getOrDefault(id, List.of());
  }

  private record Arrived(Chunk chunk, Instant at) {}
}
