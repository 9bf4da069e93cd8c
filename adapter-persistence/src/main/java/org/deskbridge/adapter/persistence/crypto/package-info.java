/** Derives, encrypts and hashes secrets with the master key. */
@NullMarked
package org.deskbridge.adapter.persistence.crypto;

import org.jspecify.annotations.NullMarked;
