package org.deskbridge.adapter.http.client;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.deskbridge.adapter.http.wire.RecordingListJson;
import org.deskbridge.adapter.http.wire.RecordingUrlsJson;
import org.deskbridge.adapter.http.wire.Times;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.helpdesk.RemoteRecordings;
import org.jspecify.annotations.Nullable;

/** The recordings of a support service behind its REST API. */
final class HttpRemoteRecordings implements RemoteRecordings {

  /** With ids of 18 digits a request line is then half as long as every server accepts. */
  private static final int IN_ONE_ADDRESS = 200;

  private final DeskbridgeApi api;
  private final CallExecutor calls;
  private final Downloads downloads;

  HttpRemoteRecordings(DeskbridgeApi api, CallExecutor calls, Downloads downloads) {
    this.api = api;
    this.calls = calls;
    this.downloads = downloads;
  }

  @Override
  public RecordingList recordings(Query query) {
    return calls.answer(
        token ->
            api.recordings(
                token,
                query.accountKey(),
                query.userKey(),
                query.companyId(),
                query.isUnattended() == null ? null : (Integer) (query.isUnattended() ? 1 : 0),
                text(query.from()),
                text(query.to()),
                query.isArchived() ? 1 : 0),
        ListReader.reading(HttpRemoteRecordings::list));
  }

  @Override
  public void transcode(Collection<Long> ids) {
    inParts(
        ids,
        part ->
            calls.answer(
                token -> {
                  api.transcode(token, part);
                  return part;
                },
                asked -> asked));
  }

  @Override
  public List<Download> downloads(Collection<Long> ids) {
    var found = new ArrayList<RecordingUrlsJson>();
    inParts(
        ids,
        part ->
            found.addAll(calls.answer(token -> api.recordingUrls(token, part), Arrays::asList)));
    return CallExecutor.understood(
        found,
        ListReader.reading(
            (urls, lists) -> lists.required("recordings", urls, HttpRemoteRecordings::download)));
  }

  @Override
  public void markArchived(Collection<Long> ids) {
    inParts(
        ids,
        part ->
            calls.answer(
                token -> {
                  api.markArchived(token, part);
                  return part;
                },
                marked -> marked));
  }

  @Override
  public Content open(URI url) {
    return downloads.open(url);
  }

  /** Makes as few calls as the ids fit into, none if there are none. */
  private static void inParts(Collection<Long> ids, Consumer<String> call) {
    if (ids.size() > MAX_NAMED) {
      throw new InvalidValueException("recordingIds", ids.size(), "at most " + MAX_NAMED);
    }
    var left = List.copyOf(new LinkedHashSet<>(ids));
    while (!left.isEmpty()) {
      var count = Math.min(left.size(), IN_ONE_ADDRESS);
      call.accept(
          left.subList(0, count).stream().map(String::valueOf).collect(Collectors.joining(",")));
      left = left.subList(count, left.size());
    }
  }

  private static @Nullable String text(@Nullable Instant at) {
    return Times.seconds(at);
  }

  /** Other services do not list unplayable recordings. */
  private static RecordingList list(RecordingListJson answer, ListReader lists) {
    return new RecordingList(
        lists.required("readyForTranscode", answer.readyForTranscode(), id -> id),
        lists.required("readyForDownload", answer.readyForDownload(), id -> id),
        lists.optional("unplayable", answer.unplayable(), id -> id),
        lists.leftOut());
  }

  private static Download download(RecordingUrlsJson urls) {
    return new Download(
        ResponseFields.required("recordingId", urls.recordingId()),
        ResponseFields.requiredTime("recordingStartTime", urls.recordingStartTime()),
        ResponseFields.requiredUrl("recordingUrl", urls.recordingUrl()),
        ResponseFields.requiredUrl("eventsUrl", urls.eventsUrl()),
        ResponseFields.requiredUrl("thumbnailUrl", urls.thumbnailUrl()),
        ResponseFields.required("recordingSize", ResponseFields.number(urls.recordingSize())));
  }
}
