package org.deskbridge.adapter.http.wire.callback;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.Times;
import org.deskbridge.callback.receiver.FailingReceiver;
import org.jspecify.annotations.Nullable;

/** The receivers that fail (GET /api/v1/callbacks/receivers). */
public record ReceiverListJson(@Nullable List<Receiver> receivers) {

  public static final ObjectWriter WRITER = Json.writer(ReceiverListJson.class);

  /** Returns the list. */
  public static ReceiverListJson from(List<FailingReceiver> found) {
    return new ReceiverListJson(found.stream().map(Receiver::from).toList());
  }

  /**
   * A receiver that has answered nothing but failures for some time.
   *
   * @param url without user, password and query
   * @param disabledAt since when its callbacks wait, absent if they are still sent
   */
  public record Receiver(
      @Nullable String url,
      @Nullable String failingSince,
      @Nullable String lastFailedAt,
      @Nullable String disabledAt) {

    static Receiver from(FailingReceiver receiver) {
      var disabledAt = receiver.disabledAt();
      return new Receiver(
          receiver.address().value(),
          Times.millis(receiver.failingSince()),
          Times.millis(receiver.lastFailedAt()),
          disabledAt == null ? null : Times.millis(disabledAt));
    }
  }
}
