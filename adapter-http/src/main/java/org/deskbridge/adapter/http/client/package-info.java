/** The helpdesk's end of the REST API: calls the service over HTTP. */
@NullMarked
package org.deskbridge.adapter.http.client;

import org.jspecify.annotations.NullMarked;
