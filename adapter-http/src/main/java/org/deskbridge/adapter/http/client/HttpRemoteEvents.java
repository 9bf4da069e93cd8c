package org.deskbridge.adapter.http.client;

import java.util.Optional;
import org.deskbridge.adapter.http.wire.event.EventJson;
import org.deskbridge.adapter.http.wire.event.EventPageJson;
import org.deskbridge.helpdesk.RemoteEvents;
import org.jspecify.annotations.Nullable;

/** The event feed of a support service behind its REST API. */
final class HttpRemoteEvents implements RemoteEvents {

  private static final String LATEST = "latest";

  private final DeskbridgeApi api;
  private final CallExecutor calls;

  HttpRemoteEvents(DeskbridgeApi api, CallExecutor calls) {
    this.api = api;
    this.calls = calls;
  }

  @Override
  public Optional<Page> after(@Nullable String after, int limit) {
    var place = after == null ? LATEST : after;
    return calls.found(
        token -> api.feed(token, place, limit), ListReader.reading(HttpRemoteEvents::page));
  }

  private static Page page(EventPageJson answer, ListReader lists) {
    return new Page(
        lists.required("events", answer.events(), each -> event(each, lists)),
        ResponseFields.required("next", answer.next()),
        ResponseFields.required("hasMore", answer.hasMore()));
  }

  private static Event event(EventJson event, ListReader lists) {
    var data = event.data();
    var session = data == null ? null : data.session();
    var receiver = data == null ? null : data.receiver();
    return new Event(
        ResponseFields.required("id", event.id()),
        ResponseFields.required("type", event.type()),
        session == null
            ? event.sessionKey()
            : ResponseFields.required("sessionKey", event.sessionKey()),
        session == null ? null : RemoteSessionMapper.session(session, lists).report(),
        receiver == null ? null : receiver.url());
  }
}
