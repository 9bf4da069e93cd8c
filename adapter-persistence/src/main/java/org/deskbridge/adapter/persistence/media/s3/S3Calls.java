package org.deskbridge.adapter.persistence.media.s3;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.StorageFullException;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.LegacyMd5Plugin;
import software.amazon.awssdk.services.s3.S3Client;

/** How an object store is called, whoever made it, and what its failures are to the core. */
final class S3Calls {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration SILENCE = Duration.ofSeconds(30);

  /** A part of 8 MiB at 150 kB/s. */
  private static final Duration ATTEMPT = Duration.ofSeconds(60);

  private static final Duration CALL = Duration.ofSeconds(150);

  private static final int INSUFFICIENT_STORAGE = 507;

  /** What the makers of stores call it. */
  private static final Set<String> FULL =
      Set.of(
          "InsufficientStorage",
          "QuotaExceeded",
          "StorageFull",
          "XMinioStorageFull",
          "XMinioAdminBucketQuotaExceeded");

  private S3Calls() {}

  static S3Client client(S3Settings settings) {
    var builder =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(SILENCE))
            .overrideConfiguration(
                calls -> calls.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL))
            // Some stores take the framing of other checksums and encodings for content.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
            // Where a checksum has to be, the one that all of them know.
            .addPlugin(LegacyMd5Plugin.create())
            .forcePathStyle(settings.isPathStyle());
    if (settings.endpoint() != null) {
      builder.endpointOverride(settings.endpoint());
    }
    return builder.build();
  }

  /** Makes a call and sorts its failures into those the core knows. */
  static <T> T call(String operation, Supplier<T> call) {
    try {
      return call.get();
    } catch (AwsServiceException e) {
      throw isFull(e) ? new StorageFullException(e) : unavailable(operation, e);
    } catch (SdkException e) {
      throw unavailable(operation, e);
    }
  }

  private static boolean isFull(AwsServiceException e) {
    return e.statusCode() == INSUFFICIENT_STORAGE
        || (e.awsErrorDetails() != null && FULL.contains(e.awsErrorDetails().errorCode()));
  }

  private static UnavailableException unavailable(String operation, SdkException cause) {
    return new UnavailableException("object store: %s failed".formatted(operation), cause);
  }
}
