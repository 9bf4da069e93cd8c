package org.deskbridge.adapter.persistence.media.s3;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An object store that speaks S3.
 *
 * @param endpoint its address, absent for Amazon's own in the region
 * @param bucket an existing bucket that nothing else uses
 * @param region the region; stores without regions accept any word
 * @param accessKey the id of the access key
 * @param secretKey the secret of the access key
 * @param isPathStyle whether the bucket is named in the path and not in the name of the host
 */
public record S3Settings(
    @Nullable URI endpoint,
    String bucket,
    String region,
    String accessKey,
    String secretKey,
    boolean isPathStyle) {

  public S3Settings {
    requireNonNull(bucket, "bucket");
    requireNonNull(region, "region");
    requireNonNull(accessKey, "accessKey");
    requireNonNull(secretKey, "secretKey");
  }

  /** Returns a name of the bucket that all share who use it. */
  public String place() {
    return "bucket %s at %s".formatted(bucket, endpoint == null ? region : endpoint);
  }

  /** Leaves the access key out. */
  @Override
  public String toString() {
    return "S3Settings[endpoint=%s, bucket=%s, region=%s, isPathStyle=%s]"
        .formatted(endpoint, bucket, region, isPathStyle);
  }
}
