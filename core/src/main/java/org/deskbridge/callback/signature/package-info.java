/** Which secrets of an account sign its callbacks. */
@NullMarked
package org.deskbridge.callback.signature;

import org.jspecify.annotations.NullMarked;
