/**
 * Shared by the resources of all chapters: request filters, limits and the mapping of errors.
 *
 * <p>Public for the neighbouring packages alone. Not API: it may change with every release.
 */
@NullMarked
package org.deskbridge.adapter.http.support;

import org.jspecify.annotations.NullMarked;
