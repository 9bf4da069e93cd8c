/** The receivers of callbacks that fail, in their table. */
@NullMarked
package org.deskbridge.adapter.persistence.sql.receiver;

import org.jspecify.annotations.NullMarked;
