/** Erasure and removal of data: by retention time, or at the request of a customer. */
@NullMarked
package org.deskbridge.privacy;

import org.jspecify.annotations.NullMarked;
