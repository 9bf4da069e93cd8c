package org.deskbridge.adapter.http.pages.recording;

import org.jspecify.annotations.Nullable;

/**
 * A recording as its page shows it.
 *
 * @param progress how far its video is, 0 to 1; only while one is being made
 * @param reason why there is no video; only where none could be made
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
