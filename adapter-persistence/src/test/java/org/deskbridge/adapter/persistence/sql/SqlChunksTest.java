package org.deskbridge.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.recording.RecordingFixtures.NOON;

import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.recording.CaptureProgress;
import org.deskbridge.recording.Chunk;
import org.deskbridge.recording.Chunks;
import org.deskbridge.recording.ChunksContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlChunksTest implements ChunksContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public Chunks chunks() {
    return folder.store().chunks();
  }

  @Test
  void goesOnWhereItStoodWhenItIsClosedAndOpenedAgain() {
    var first = new Chunk(0, 5, "a".repeat(64));
    chunks().add(ONE, first, NOON);

    folder.reopen();

    chunks().add(ONE, new Chunk(1, 6, "b".repeat(64)), NOON.plusSeconds(1));
    assertThat(chunks().chunk(ONE, 0)).contains(first);
    assertThat(chunks().capture(ONE)).isEqualTo(new CaptureProgress(2, 11, NOON.plusSeconds(1)));
  }
}
