/** What the calls of all pages share: who calls, how often, and what is shown of a session. */
@NullMarked
package org.deskbridge.adapter.http.pages.call;

import org.jspecify.annotations.NullMarked;
