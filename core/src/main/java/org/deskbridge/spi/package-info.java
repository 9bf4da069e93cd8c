/** What a platform hands to the service: bundles of ports. */
@NullMarked
package org.deskbridge.spi;

import org.jspecify.annotations.NullMarked;
