package org.deskbridge;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.AccountSettings;
import org.deskbridge.account.AccountSettingsStore;
import org.deskbridge.account.RecordingMode;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.memory.InMemoryChunks;
import org.deskbridge.memory.InMemoryRecordings;
import org.deskbridge.recording.Chunks;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.MediaStore;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingQueries;
import org.deskbridge.recording.Recordings;
import org.deskbridge.recording.video.TranscodeQueue;
import org.deskbridge.recording.video.Transcoder;
import org.deskbridge.spi.ForwardingStore;
import org.deskbridge.spi.Media;
import org.deskbridge.spi.Store;
import org.jspecify.annotations.Nullable;

/** A service that records nothing, as it was given no media. */
final class WithoutMedia implements Media {

  @Override
  public MediaStore mediaStore() {
    return new NoMediaStore();
  }

  @Override
  public Transcoder transcoder() {
    return (recording, chunks, media, progress) -> {
      throw unavailable();
    };
  }

  @Override
  public void close() {
    // There is nothing to close.
  }

  private static UnavailableException unavailable() {
    return new UnavailableException("media: none (expected: a service with media)", null);
  }

  /** Returns the store with an empty record of recordings. */
  static Store recordingNothing(Store store) {
    return new StoreWithoutRecordings(store);
  }

  /** Returns the settings of accounts, all of which have recording switched off. */
  static AccountSettingsStore recordingOff(AccountSettingsStore settings) {
    return new RecordingOff(settings);
  }

  private record RecordingOff(AccountSettingsStore settings) implements AccountSettingsStore {

    @Override
    public AccountSettings of(AccountKey account) {
      var decided = settings.of(account);
      return new AccountSettings(
          RecordingMode.OFF, decided.keepSessions(), decided.keepRecordings());
    }

    @Override
    public void set(AccountKey account, AccountSettings decided) {
      settings.set(account, decided);
    }

    @Override
    public Map<AccountKey, AccountSettings> all() {
      return settings.all();
    }
  }

  private static final class StoreWithoutRecordings extends ForwardingStore {

    private final InMemoryRecordings recordings = new InMemoryRecordings();
    private final Chunks chunks = new InMemoryChunks();

    StoreWithoutRecordings(Store store) {
      super(store);
    }

    @Override
    public Recordings recordings() {
      return recordings;
    }

    @Override
    public RecordingQueries recordingQueries() {
      return recordings;
    }

    @Override
    public Chunks chunks() {
      return chunks;
    }

    @Override
    public TranscodeQueue transcodeQueue() {
      return recordings;
    }
  }

  private static final class NoMediaStore implements MediaStore {

    @Override
    public void put(MediaKey name, InputStream content, long bytes, @Nullable String sha256) {
      throw unavailable();
    }

    @Override
    public Optional<StoredMedia> find(MediaKey name) {
      throw unavailable();
    }

    @Override
    public InputStream open(MediaKey name, long from, long bytes) {
      throw unavailable();
    }

    @Override
    public void removeChunks(RecordingId recording) {
      throw unavailable();
    }

    @Override
    public void removeAll(RecordingId recording) {
      throw unavailable();
    }
  }
}
