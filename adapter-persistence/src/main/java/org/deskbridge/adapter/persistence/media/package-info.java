/**
 * The media of recordings: their storage, and the transcoding to videos.
 *
 * <p>{@link org.deskbridge.adapter.persistence.media.LocalMedia} is the entry class. Contents are
 * streamed in bounded memory, and appear under their name only when they are durable and match
 * their announced digest.
 */
@NullMarked
package org.deskbridge.adapter.persistence.media;

import org.jspecify.annotations.NullMarked;
