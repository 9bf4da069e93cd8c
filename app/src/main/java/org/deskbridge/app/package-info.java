/** The program that the jar starts. */
@NullMarked
package org.deskbridge.app;

import org.jspecify.annotations.NullMarked;
