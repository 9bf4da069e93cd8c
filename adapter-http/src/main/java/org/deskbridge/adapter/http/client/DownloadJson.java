package org.deskbridge.adapter.http.client;

import org.deskbridge.helpdesk.RemoteRecordings.Download;
import org.jspecify.annotations.Nullable;

/**
 * Where a recording can be downloaded (contract 2, GET /archive/recordings/urls).
 *
 * @param recordingSize a text on the wire
 */
record DownloadJson(
    @Nullable Long recordingId,
    @Nullable String recordingUrl,
    @Nullable String recordingStartTime,
    @Nullable String eventsUrl,
    @Nullable String thumbnailUrl,
    @Nullable Long recordingSize) {

  Download toDownload() {
    return new Download(
        ResponseFields.required("recordingId", recordingId),
        ResponseFields.requiredTime("recordingStartTime", recordingStartTime),
        ResponseFields.requiredUrl("recordingUrl", recordingUrl),
        ResponseFields.requiredUrl("eventsUrl", eventsUrl),
        ResponseFields.requiredUrl("thumbnailUrl", thumbnailUrl),
        ResponseFields.required("recordingSize", recordingSize));
  }

  @Override
  public String toString() {
    return "DownloadJson[%s]".formatted(recordingId);
  }
}
