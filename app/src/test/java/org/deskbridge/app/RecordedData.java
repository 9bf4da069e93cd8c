package org.deskbridge.app;

import static org.deskbridge.recording.ChunkFixtures.chunk;
import static org.deskbridge.recording.ChunkFixtures.sha256;
import static org.deskbridge.recording.RecordingFixtures.closed;
import static org.deskbridge.recording.RecordingFixtures.requested;
import static org.deskbridge.recording.RecordingFixtures.started;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import org.deskbridge.account.Account;
import org.deskbridge.account.UserKey;
import org.deskbridge.adapter.http.HttpApi;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.persistence.media.LocalMedia;
import org.deskbridge.adapter.persistence.media.MediaSettings;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.auth.Caller;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.RecordingChange;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingOrigin;
import org.deskbridge.recording.video.InMemoryTranscoder;
import org.deskbridge.recording.video.TranscodeNext;
import org.deskbridge.runtime.WatchedClock;
import org.deskbridge.session.Customer;
import org.deskbridge.session.Owner;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionFixtures;
import org.deskbridge.session.id.SessionKey;

/** A data folder that recordings are put into, as if technicians had made them. */
public final class RecordedData implements AutoCloseable {

  private final SqliteStore store;
  private final LocalMedia media;
  private final TranscodeNext transcodeNext;

  private RecordedData(SqliteStore store, LocalMedia media) {
    this.store = store;
    this.media = media;
    this.transcodeNext =
        new TranscodeNext(
            store.recordings(),
            store.transcodeQueue(),
            store.chunks(),
            media.mediaStore(),
            new InMemoryTranscoder(),
            HttpApi.wire(HttpSettings.of(URI.create("http://localhost"))).timelines(),
            store.sessions(),
            WatchedClock.system());
  }

  public static RecordedData open(Path data) {
    var meters = new SimpleMeterRegistry();
    return new RecordedData(
        SqliteStore.open(data, meters),
        LocalMedia.open(MediaSettings.of(data.resolve("media")), meters));
  }

  public SqliteStore store() {
    return store;
  }

  /** Returns where the video of a recording is, for those who want to do it harm. */
  public static Path video(Path data, RecordingId id) {
    var number = "%09d".formatted(id.value());
    return data.resolve("media")
        .resolve(Path.of(number.substring(0, 3), number.substring(3, 6), number.substring(6)))
        .resolve("video.mp4");
  }

  /** Adds a session that somebody joined, and that is over. */
  public SessionKey addSession(Account account, Instant requestedAt, String customer) {
    var owner = new Owner(account, new UserKey(1), "Erika Expert", "erika@example.com");
    var asked = commit(SessionFixtures.requested(requestedAt, owner));
    var begun = commit(SessionFixtures.started(asked));
    var met = commit(SessionFixtures.joined(begun, new Customer(customer, null)));
    return commit(SessionFixtures.ended(met)).after().state().key();
  }

  private SessionChange commit(SessionChange change) {
    store.sessions().commit(change);
    return change;
  }

  /** Adds a recording of one chunk that waits for somebody to ask for its video. */
  RecordingId addCaptured(RecordingOrigin origin, byte[] content) {
    return add(origin, content).after().state().id();
  }

  /** Adds a recording whose video is there, of as many bytes as the content and four. */
  public RecordingId addMade(RecordingOrigin origin, String content) {
    var asked = requested(add(origin, InMemoryTranscoder.capture(content)));
    store.recordings().commit(asked);
    return transcodeNext.transcodeNext(Caller.service()).orElseThrow().id();
  }

  private RecordingChange add(RecordingOrigin origin, byte[] content) {
    var id = store.recordings().newId();
    var begun = started(id, origin);
    store.recordings().commit(begun);
    media
        .mediaStore()
        .put(
            MediaKey.chunk(id, 0),
            new ByteArrayInputStream(content),
            content.length,
            sha256(content));
    store.chunks().add(id, chunk(0, content), origin.startedAt());
    var over = closed(begun);
    store.recordings().commit(over);
    return over;
  }

  @Override
  public void close() {
    media.close();
    store.close();
  }
}
