/** The resources that pages call to sign in, start, join and run a session. */
@NullMarked
package org.deskbridge.adapter.http.pages.session;

import org.jspecify.annotations.NullMarked;
