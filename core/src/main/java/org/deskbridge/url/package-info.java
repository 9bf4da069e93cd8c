/** Web addresses from outside: parsed leniently, written as valid URIs. */
@NullMarked
package org.deskbridge.url;

import org.jspecify.annotations.NullMarked;
