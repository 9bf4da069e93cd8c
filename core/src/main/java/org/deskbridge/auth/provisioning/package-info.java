/** Experts as a platform knows them: ensured, updated, disabled, and identified as signed in. */
@NullMarked
package org.deskbridge.auth.provisioning;

import org.jspecify.annotations.NullMarked;
