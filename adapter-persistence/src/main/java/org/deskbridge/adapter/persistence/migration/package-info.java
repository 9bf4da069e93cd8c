/** Moves a data folder to a PostgreSQL database. */
@NullMarked
package org.deskbridge.adapter.persistence.migration;

import org.jspecify.annotations.NullMarked;
