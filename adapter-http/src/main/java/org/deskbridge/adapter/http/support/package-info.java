/**
 * What the resources of all chapters share: JSON, queries, limits and the one place for errors.
 *
 * <p>Public for the neighbouring packages alone. Not API: it may change with every release.
 */
@NullMarked
package org.deskbridge.adapter.http.support;

import org.jspecify.annotations.NullMarked;
