/** What recordings consist of, for whoever has a link. */
@NullMarked
package org.deskbridge.adapter.http.media;

import org.jspecify.annotations.NullMarked;
