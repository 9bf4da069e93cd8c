/** Shared by the calls of all pages: authentication, rate limits and the views of a session. */
@NullMarked
package org.deskbridge.adapter.http.pages.call;

import org.jspecify.annotations.NullMarked;
