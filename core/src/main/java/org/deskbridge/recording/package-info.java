/**
 * Recordings of sessions: captured in chunks, made into videos, handed out, archived, erased.
 *
 * <p>What is known of a recording is in {@link org.deskbridge.recording.Recordings}; what it
 * consists of is in {@link org.deskbridge.recording.MediaStore}. Media are written before the
 * record says that they are there, and removed before it says that they are not.
 */
@NullMarked
package org.deskbridge.recording;

import org.jspecify.annotations.NullMarked;
