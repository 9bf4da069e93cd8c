/** Reports of status changes to partners: a durable queue, delivery and signatures. */
@NullMarked
package org.deskbridge.callback;

import org.jspecify.annotations.NullMarked;
