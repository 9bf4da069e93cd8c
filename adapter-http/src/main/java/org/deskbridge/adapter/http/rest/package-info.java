/** The REST API of the contract, chapter 2: one resource class for each kind of path. */
@NullMarked
package org.deskbridge.adapter.http.rest;

import org.jspecify.annotations.NullMarked;
