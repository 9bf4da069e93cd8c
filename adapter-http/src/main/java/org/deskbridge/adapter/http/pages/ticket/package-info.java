/** The resources that the technician's page calls to search, link and open tickets. */
@NullMarked
package org.deskbridge.adapter.http.pages.ticket;

import org.jspecify.annotations.NullMarked;
