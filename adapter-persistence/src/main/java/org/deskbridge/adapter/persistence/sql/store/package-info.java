/** What the stores on both databases are made of, besides their ports. */
@NullMarked
package org.deskbridge.adapter.persistence.sql.store;

import org.jspecify.annotations.NullMarked;
