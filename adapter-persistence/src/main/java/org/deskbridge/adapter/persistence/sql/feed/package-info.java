/** The event feed in tables of SQL, and how far a helpdesk has read that of its service. */
@NullMarked
package org.deskbridge.adapter.persistence.sql.feed;

import org.jspecify.annotations.NullMarked;
