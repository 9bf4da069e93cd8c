/** The ports of the core on SQL. */
@NullMarked
package org.deskbridge.adapter.persistence.sql;

import org.jspecify.annotations.NullMarked;
