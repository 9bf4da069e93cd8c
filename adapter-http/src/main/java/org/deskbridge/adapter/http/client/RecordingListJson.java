package org.deskbridge.adapter.http.client;

import java.util.List;
import org.deskbridge.helpdesk.RecordingArchive.RecordingList;
import org.jspecify.annotations.Nullable;

/**
 * Recordings by what can be done with them (contract 2, GET /archive/recordings). Services of
 * others do not tell which are unplayable.
 */
record RecordingListJson(
    @Nullable List<Long> readyForTranscode,
    @Nullable List<Long> readyForDownload,
    @Nullable List<Long> unplayable) {

  RecordingList toList() {
    return new RecordingList(
        Understood.list("readyForTranscode", readyForTranscode, id -> id),
        Understood.list("readyForDownload", readyForDownload, id -> id),
        Understood.list("unplayable", unplayable == null ? List.of() : unplayable, id -> id));
  }
}
