/** Media and archives in a folder. */
@NullMarked
package org.deskbridge.adapter.persistence.media.folder;

import org.jspecify.annotations.NullMarked;
