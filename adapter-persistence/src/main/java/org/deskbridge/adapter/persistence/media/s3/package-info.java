/** Media in an object store that speaks the S3 API. */
@NullMarked
package org.deskbridge.adapter.persistence.media.s3;

import org.jspecify.annotations.NullMarked;
