/** Background work of the service: its jobs and the threads that run them. */
@NullMarked
package org.deskbridge.runtime;

import org.jspecify.annotations.NullMarked;
