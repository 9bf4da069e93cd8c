/** The resources that pages call to record a session and to play recordings. */
@NullMarked
package org.deskbridge.adapter.http.pages.recording;

import org.jspecify.annotations.NullMarked;
