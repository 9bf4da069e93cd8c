/** The families of failure, sorted by what the caller should do about them. */
@NullMarked
package org.deskbridge.error;

import org.jspecify.annotations.NullMarked;
