/**
 * What the pages call, and the pages themselves: sign-in, start, join, chat, notes and signalling.
 *
 * <p>News go down as server-sent events and come up as requests, so that any servlet container and
 * any proxy lets them pass.
 */
@NullMarked
package org.deskbridge.adapter.http.pages;

import org.jspecify.annotations.NullMarked;
