/**
 * A small helpdesk to try the service from; it uses the helpdesk's side of the core and no more.
 */
@NullMarked
package org.deskbridge.app.demo;

import org.jspecify.annotations.NullMarked;
