/** Sessions as they were read last. */
@NullMarked
package org.deskbridge.adapter.persistence.sql.state;

import org.jspecify.annotations.NullMarked;
