/** The companies that an account supports, and their machines. */
@NullMarked
package org.deskbridge.company;

import org.jspecify.annotations.NullMarked;
