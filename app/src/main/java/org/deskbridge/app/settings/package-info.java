/** The settings of the server: flags, environment and file. */
@NullMarked
package org.deskbridge.app.settings;

import org.jspecify.annotations.NullMarked;
