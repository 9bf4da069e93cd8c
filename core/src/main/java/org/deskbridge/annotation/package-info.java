/**
 * Marks that say which part of the core a type plays, for readers and for the architecture rules.
 */
@NullMarked
package org.deskbridge.annotation;

import org.jspecify.annotations.NullMarked;
