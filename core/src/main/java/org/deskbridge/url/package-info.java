/** Web addresses that others hand in: read once, written as a valid URI. */
@NullMarked
package org.deskbridge.url;

import org.jspecify.annotations.NullMarked;
