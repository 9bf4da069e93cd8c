package org.deskbridge.adapter.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.RejectedException;
import org.deskbridge.helpdesk.ArchiveFolder.Kind;
import org.deskbridge.helpdesk.RemoteRecordings;
import org.deskbridge.helpdesk.RemoteRecordingsContract;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.RecordingFixtures;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingOrigin;
import org.deskbridge.recording.video.UnplayableRecordingException;
import org.deskbridge.session.id.SessionKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against the resources it was written for. */
class HttpRemoteRecordingsTest implements RemoteRecordingsContract {

  private final ConnectedClient connected = new ConnectedClient(RunningApi.whereItIs());

  @AfterEach
  void stop() {
    connected.close();
  }

  @Test
  void asksForNothingIfNothingIsNamed() {
    connected.refuse();

    remoteRecordings().transcode(List.of());
    remoteRecordings().markArchived(List.of());
    assertThat(remoteRecordings().downloads(List.of())).isEmpty();
  }

  @Test
  void namesNoMoreThanTheContractAllows() {
    var ids = LongStream.rangeClosed(1, 501).boxed().toList();

    assertThatThrownBy(() -> remoteRecordings().transcode(ids))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("501");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://localhost/x", "media/1", "http:x"})
  void opensNothingButWebAddresses(String url) {
    assertThatThrownBy(() -> remoteRecordings().open(URI.create(url)))
        .isInstanceOf(RejectedException.class);
  }

  @Override
  public RemoteRecordings remoteRecordings() {
    return connected.client().recordings();
  }

  @Override
  public long accountKey() {
    return memory().expert().account().key().value();
  }

  @Override
  public long userKey() {
    return memory().expert().key().value();
  }

  @Override
  public long givenRecording(Instant startedAt) {
    memory().setNow(startedAt);
    return memory().recorded().id().value();
  }

  @Override
  public long givenForeignRecording() {
    var stranger = memory().stranger().expert().orElseThrow();
    var id = memory().recordings().newId();
    var origin =
        new RecordingOrigin(
            new SessionKey("foreign"), stranger.account().key(), stranger.key(), null, FIRST_START);
    var started = RecordingFixtures.started(id, origin);
    memory().recordings().commit(started);
    memory().recordings().commit(RecordingFixtures.closed(started));
    return id.value();
  }

  @Override
  public void transcodeAll() {
    var next = memory().desk().recordings();
    while (next.transcodeNext(Caller.service()).isPresent()) {
      // Until none waits.
    }
  }

  @Override
  public void failTranscode(long id) {
    memory().transcoder().failNext(new UnplayableRecordingException("Only sound was captured."));
    memory().desk().recordings().transcodeNext(Caller.service());
  }

  @Override
  public byte[] content(long id, Kind kind) {
    var name =
        switch (kind) {
          case VIDEO -> MediaKey.Kind.VIDEO;
          case EVENTS -> MediaKey.Kind.EVENTS;
          case THUMBNAIL -> MediaKey.Kind.THUMBNAIL;
        };
    return memory().mediaStore().content(MediaKey.of(new RecordingId(id), name)).orElseThrow();
  }

  @Override
  public void refuse() {
    connected.refuse();
  }

  @Override
  public void cutOff() {
    connected.api().stop();
  }

  private InMemoryDesk memory() {
    return connected.memory();
  }
}
