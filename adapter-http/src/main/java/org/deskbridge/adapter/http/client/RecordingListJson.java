package org.deskbridge.adapter.http.client;

import java.util.List;
import org.deskbridge.helpdesk.RemoteRecordings.RecordingList;
import org.jspecify.annotations.Nullable;

/**
 * Recordings by what can be done with them (contract 2, GET /archive/recordings). Services of
 * others do not tell which are unplayable.
 */
record RecordingListJson(
    @Nullable List<Long> readyForTranscode,
    @Nullable List<Long> readyForDownload,
    @Nullable List<Long> unplayable) {

  RecordingList toList(ListReader lists) {
    return new RecordingList(
        lists.required("readyForTranscode", readyForTranscode, id -> id),
        lists.required("readyForDownload", readyForDownload, id -> id),
        lists.optional("unplayable", unplayable, id -> id),
        lists.leftOut());
  }
}
