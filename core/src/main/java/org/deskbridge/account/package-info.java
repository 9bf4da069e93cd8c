/** Who and what there is: accounts, their experts, and how far a caller can see. */
@NullMarked
package org.deskbridge.account;

import org.jspecify.annotations.NullMarked;
