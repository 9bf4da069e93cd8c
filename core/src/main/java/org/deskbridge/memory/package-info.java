/** Everything the service keeps, in the memory of one process. */
@NullMarked
package org.deskbridge.memory;

import org.jspecify.annotations.NullMarked;
