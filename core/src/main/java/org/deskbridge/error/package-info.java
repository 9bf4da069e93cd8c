/** The families of failures, by what the caller should do, and the retry of an update. */
@NullMarked
package org.deskbridge.error;

import org.jspecify.annotations.NullMarked;
