package org.deskbridge.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.recording.RecordingFixtures.closed;
import static org.deskbridge.recording.RecordingFixtures.started;

import java.sql.SQLException;
import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.recording.Recordings;
import org.deskbridge.recording.RecordingsContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlRecordingsTest implements RecordingsContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public Recordings recordings() {
    return folder.store().recordings();
  }

  @Test
  void keepsEverythingWhenItIsClosedAndOpenedAgain() {
    var started = started(recordings().newId());
    var closed = closed(started);
    recordings().commit(started);
    recordings().commit(closed);

    folder.reopen();

    var id = started.after().state().id();
    assertThat(recordings().history(id)).containsExactly(started.event(), closed.event());
    assertThat(recordings().recording(id).orElseThrow().state()).isEqualTo(closed.after().state());
  }

  @Test
  void givesNoIdOutAgainNotEvenThatOfARecordingAnOperatorRemoved() throws SQLException {
    var committed = recordings().newId();
    recordings().commit(started(committed));
    var last = recordings().newId();

    folder.change("delete from recording_event");
    folder.change("delete from recording");
    folder.reopen();

    assertThat(recordings().recording(committed)).isEmpty();
    assertThat(recordings().newId().value()).isGreaterThan(last.value());
  }
}
