/** The token endpoints of the contract, chapter 4. */
@NullMarked
package org.deskbridge.adapter.http.oauth;

import org.jspecify.annotations.NullMarked;
