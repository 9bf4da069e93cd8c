/**
 * Status callbacks on the wire: what the end that sends and the end that receives have in common.
 */
@NullMarked
package org.deskbridge.adapter.webhook;

import org.jspecify.annotations.NullMarked;
