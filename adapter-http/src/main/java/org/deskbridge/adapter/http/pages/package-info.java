/**
 * The pages and the resources that they call: sign-in, start, join, chat, notes and signalling.
 *
 * <p>Pages receive events as server-sent events and send requests, which every servlet container
 * and every proxy supports.
 */
@NullMarked
package org.deskbridge.adapter.http.pages;

import org.jspecify.annotations.NullMarked;
