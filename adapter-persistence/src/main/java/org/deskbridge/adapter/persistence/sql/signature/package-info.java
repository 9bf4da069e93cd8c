/** Which secrets of an account sign its callbacks, in tables. */
@NullMarked
package org.deskbridge.adapter.persistence.sql.signature;

import org.jspecify.annotations.NullMarked;
