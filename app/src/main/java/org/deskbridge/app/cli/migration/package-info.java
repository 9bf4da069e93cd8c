/** The command that moves an installation to another database. */
@NullMarked
package org.deskbridge.app.cli.migration;

import org.jspecify.annotations.NullMarked;
