/** What is kept in the memory of one process: presence and signalling. */
@NullMarked
package org.deskbridge.adapter.persistence.memory;

import org.jspecify.annotations.NullMarked;
