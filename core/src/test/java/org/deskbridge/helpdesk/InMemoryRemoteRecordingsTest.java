package org.deskbridge.helpdesk;

import java.time.Instant;
import org.deskbridge.auth.InvalidTokenException;
import org.deskbridge.error.UnavailableException;

class InMemoryRemoteRecordingsTest implements RemoteRecordingsContract {

  private final InMemoryRemoteRecordings archive = new InMemoryRemoteRecordings(1);

  @Override
  public RemoteRecordings remoteRecordings() {
    return archive;
  }

  @Override
  public long accountKey() {
    return 1;
  }

  @Override
  public long userKey() {
    return 2;
  }

  @Override
  public long givenRecording(Instant startedAt) {
    return archive.add(accountKey(), userKey(), null, startedAt);
  }

  @Override
  public long givenForeignRecording() {
    return archive.add(3, 4, null, FIRST_START);
  }

  @Override
  public void transcodeAll() {
    archive.transcodeAll();
  }

  @Override
  public void failTranscode(long id) {
    archive.failTranscode(id);
  }

  @Override
  public byte[] content(long id, ArchiveFolder.Kind kind) {
    return archive.content(id, kind);
  }

  @Override
  public void refuse() {
    archive.beforeEachCall(
        () -> {
          throw new InvalidTokenException();
        });
  }

  @Override
  public void cutOff() {
    archive.beforeEachCall(
        () -> {
          throw new UnavailableException("support service: cut off", null);
        });
  }
}
