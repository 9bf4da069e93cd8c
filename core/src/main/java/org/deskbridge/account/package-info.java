/** Accounts, their experts and settings, and the access scope of a caller. */
@NullMarked
package org.deskbridge.account;

import org.jspecify.annotations.NullMarked;
