/** Reading sessions: one, lists, history, chat and transcript. */
@NullMarked
package org.deskbridge.session.query;

import org.jspecify.annotations.NullMarked;
