package org.deskbridge.adapter.http.pages.recording;

import org.jspecify.annotations.Nullable;

/**
 * A recording on the page of recordings.
 *
 * @param progress the progress of its video, 0 to 1; only while one is being made
 * @param reason the reason of a missing video; only if none could be made
 * @param canTranscode whether it makes sense to ask for the video
 */
record PlayedRecordingJson(
    long recordingId,
    @Nullable String startedAt,
    String stage,
    @Nullable Double progress,
    @Nullable String reason,
    boolean canTranscode,
    boolean isArchived,
    @Nullable Double durationSeconds,
    @Nullable Long bytes,
    @Nullable String videoUrl,
    @Nullable String eventsUrl,
    @Nullable String thumbnailUrl) {}
