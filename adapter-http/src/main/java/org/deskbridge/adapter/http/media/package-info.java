/** The media of recordings, for clients with a link. */
@NullMarked
package org.deskbridge.adapter.http.media;

import org.jspecify.annotations.NullMarked;
