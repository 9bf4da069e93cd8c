package org.deskbridge.adapter.http.wire.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.deskbridge.recording.RecordingEvent;
import org.deskbridge.session.SessionEvent;
import org.junit.jupiter.api.Test;

class EventWordTest {

  @Test
  void knowsEveryTypeOfEvent() {
    var types = Stream.of(SessionEvent.class, RecordingEvent.class).flatMap(EventWordTest::records);

    assertThat(EventWord.types()).containsExactlyInAnyOrderElementsOf(types.toList());
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(EventWordTest::records).distinct()
        : Stream.of(type);
  }
}
