/**
 * The ports of the core on one SQLite file, with the secrets beside it.
 *
 * <p>{@link org.deskbridge.adapter.persistence.sqlite.SqliteStore} is the entry class. Every write
 * goes through one thread, which commits in groups; reads have connections of their own and never
 * wait for it.
 */
@NullMarked
package org.deskbridge.adapter.persistence.sqlite;

import org.jspecify.annotations.NullMarked;
