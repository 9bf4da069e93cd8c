/**
 * The REST API and the pages of the service, and the client that helpdesks call it with.
 *
 * <p>{@link org.deskbridge.adapter.http.HttpApi} is the entry class. Its resources need nothing but
 * the {@code jakarta.ws.rs} API, so any JAX-RS runtime can serve them.
 */
@NullMarked
package org.deskbridge.adapter.http;

import org.jspecify.annotations.NullMarked;
