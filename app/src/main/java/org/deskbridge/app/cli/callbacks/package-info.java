/** The commands about callbacks of an installation. */
@NullMarked
package org.deskbridge.app.cli.callbacks;

import org.jspecify.annotations.NullMarked;
