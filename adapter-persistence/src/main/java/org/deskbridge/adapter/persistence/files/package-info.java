/** Files that are written whole or not at all, readable for their owner alone. */
@NullMarked
package org.deskbridge.adapter.persistence.files;

import org.jspecify.annotations.NullMarked;
