/** Annotations for the roles of types in the core, for readers and for the architecture rules. */
@NullMarked
package org.deskbridge.annotation;

import org.jspecify.annotations.NullMarked;
