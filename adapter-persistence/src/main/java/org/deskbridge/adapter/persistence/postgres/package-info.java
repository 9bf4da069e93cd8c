/** A PostgreSQL database as the ports of the core. */
@NullMarked
package org.deskbridge.adapter.persistence.postgres;

import org.jspecify.annotations.NullMarked;
