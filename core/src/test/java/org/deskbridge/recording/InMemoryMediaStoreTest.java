package org.deskbridge.recording;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

class InMemoryMediaStoreTest implements MediaStoreContract {

  private final InMemoryMediaStore mediaStore = new InMemoryMediaStore();

  @Override
  public MediaStore mediaStore() {
    return mediaStore;
  }

  @Test
  void isFullWhenItIsToldSo() {
    mediaStore.capacity(3);

    assertThatThrownBy(() -> mediaStore.put(VIDEO, new ByteArrayInputStream(new byte[4]), 4, null))
        .isInstanceOf(StorageFullException.class);
  }
}
