/** Authentication: callers, registered applications, tokens and their grants. */
@NullMarked
package org.deskbridge.auth;

import org.jspecify.annotations.NullMarked;
