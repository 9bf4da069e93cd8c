/** From the join link or code to the customer's joining and authentication. */
@NullMarked
package org.deskbridge.session.join;

import org.jspecify.annotations.NullMarked;
