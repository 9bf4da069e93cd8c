/** The commands of the command line. */
@NullMarked
package org.deskbridge.app.cli;

import org.jspecify.annotations.NullMarked;
