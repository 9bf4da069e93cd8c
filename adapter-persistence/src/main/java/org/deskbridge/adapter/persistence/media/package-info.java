/**
 * The media of recordings: their storage, and the transcoding to videos.
 *
 * <p>{@link org.deskbridge.adapter.persistence.media.LocalMedia} is the way in. Contents are
 * streamed in bounded memory, and appear under their name only when all of it is durable and proven
 * to be what was announced.
 */
@NullMarked
package org.deskbridge.adapter.persistence.media;

import org.jspecify.annotations.NullMarked;
