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

/** Calls object stores of any vendor, and translates their failures into those of the core. */
final class S3Calls {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration SILENCE = Duration.ofSeconds(30);

  /** A part of 8 MiB at 150 kB/s. */
  private static final Duration ATTEMPT = Duration.ofSeconds(60);

  private static final Duration CALL = Duration.ofSeconds(150);

  private static final int INSUFFICIENT_STORAGE = 507;

  /** The codes of the vendors for a full store. */
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
            // Some stores treat the framing of other checksums and encodings as content.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
            // A required checksum is the one that all stores support.
            .addPlugin(LegacyMd5Plugin.create())
            .forcePathStyle(settings.isPathStyle());
    if (settings.endpoint() != null) {
      builder.endpointOverride(settings.endpoint());
    }
    return builder.build();
  }

  /** Makes a call and translates its failures into those of the core. */
  static <T> T call(String operation, Supplier<T> call) {
    try {
      return call.get();
    } catch (AwsServiceException e) {
      throw isFull(e) ? new StorageFullException(e) : unavailable(operation, e);
    } catch (SdkException e) {
      throw unavailable(operation, e);
    }
  }

  /** An answer to {@code HEAD} has no body, and so no code. */
  private static boolean isFull(AwsServiceException e) {
    var details = e.awsErrorDetails();
    var code = details == null ? null : details.errorCode();
    return e.statusCode() == INSUFFICIENT_STORAGE || (code != null && FULL.contains(code));
  }

  private static UnavailableException unavailable(String operation, SdkException cause) {
    return new UnavailableException("object store: %s failed".formatted(operation), cause);
  }
}
