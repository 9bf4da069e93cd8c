package org.deskbridge.adapter.persistence.media.s3;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An object store that speaks S3.
 *
 * @param endpoint its address, absent for Amazon's own in the region
 * @param bucket the bucket, which is there and used by nothing else
 * @param region the region; stores that have none take any word
 * @param accessKey names who asks
 * @param secretKey proves who asks
 * @param isPathStyle whether the bucket is named in the path and not in the name of the host
 */
public record S3Settings(
    @Nullable URI endpoint,
    String bucket,
    String region,
    String accessKey,
    String secretKey,
    boolean isPathStyle) {

  /** Creates the settings. */
  public S3Settings {
    requireNonNull(bucket, "bucket");
    requireNonNull(region, "region");
    requireNonNull(accessKey, "accessKey");
    requireNonNull(secretKey, "secretKey");
  }

  /** Returns where the store is, without what opens it. */
  @Override
  public String toString() {
    return "S3Settings[endpoint=%s, bucket=%s, region=%s, isPathStyle=%s]"
        .formatted(endpoint, bucket, region, isPathStyle);
  }
}
