/**
 * Recordings of sessions: captured in chunks, made into videos, downloaded, archived, erased.
 *
 * <p>The states are in {@link org.deskbridge.recording.Recordings}, the media in {@link
 * org.deskbridge.recording.MediaStore}. Media are stored before a state refers to them, and removed
 * before a state no longer does.
 */
@NullMarked
package org.deskbridge.recording;

import org.jspecify.annotations.NullMarked;
