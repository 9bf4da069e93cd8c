/** Signed links to media, and access by them. */
@NullMarked
package org.deskbridge.recording.download;

import org.jspecify.annotations.NullMarked;
