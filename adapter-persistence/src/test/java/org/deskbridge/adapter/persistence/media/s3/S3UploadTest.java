package org.deskbridge.adapter.persistence.media.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import org.deskbridge.adapter.persistence.files.TempFiles;
import org.deskbridge.adapter.persistence.files.VerifiedInput;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.StorageFullException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** What becomes of an upload in parts when the store breaks off in its middle. */
class S3UploadTest {

  private static final int FOUR_PARTS = 25 * 1024 * 1024;

  private final SdkClientException brokenOff = SdkClientException.create("connection lost");

  /** Fills requests in as the real one does; what is sent is up to each test. */
  private final S3Client store = mock(S3Client.class, CALLS_REAL_METHODS);

  @TempDir Path folder;
  private TempFiles drafts;

  @BeforeEach
  void open() {
    drafts = TempFiles.open(folder);
    doReturn(CreateMultipartUploadResponse.builder().uploadId("u1").build())
        .when(store)
        .createMultipartUpload(any(CreateMultipartUploadRequest.class));
    doReturn(null).when(store).abortMultipartUpload(any(AbortMultipartUploadRequest.class));
  }

  @AfterEach
  void close() {
    drafts.close();
  }

  @Test
  void isGivenUpWhenItsThirdPartFails() {
    doReturn(part("1"), part("2"))
        .doThrow(brokenOff)
        .when(store)
        .uploadPart(any(UploadPartRequest.class), any(RequestBody.class));

    assertThatThrownBy(this::upload)
        .isInstanceOf(UnavailableException.class)
        .hasMessage("object store: part failed");

    verify(store, times(3)).uploadPart(any(UploadPartRequest.class), any(RequestBody.class));
    verifyItIsGivenUp();
    assertThat(drafts.folder().toFile().list()).containsExactly("lock");
  }

  @Test
  void isGivenUpWhenTheStoreIsFullAtItsLastCall() {
    doReturn(part("1"), part("2"), part("3"), part("4"))
        .when(store)
        .uploadPart(any(UploadPartRequest.class), any(RequestBody.class));
    doThrow(
            S3Exception.builder()
                .awsErrorDetails(AwsErrorDetails.builder().errorCode("QuotaExceeded").build())
                .build())
        .when(store)
        .completeMultipartUpload(any(CompleteMultipartUploadRequest.class));

    assertThatThrownBy(this::upload).isInstanceOf(StorageFullException.class);

    verifyItIsGivenUp();
  }

  @Test
  void tellsWhatFailedAlsoWhereItCannotBeGivenUp() {
    doThrow(brokenOff).when(store).uploadPart(any(UploadPartRequest.class), any(RequestBody.class));
    doThrow(SdkClientException.create("still lost"))
        .when(store)
        .abortMultipartUpload(any(AbortMultipartUploadRequest.class));

    assertThatThrownBy(this::upload)
        .isInstanceOf(UnavailableException.class)
        .hasMessage("object store: part failed")
        .hasCause(brokenOff);
  }

  private void verifyItIsGivenUp() {
    verify(store)
        .abortMultipartUpload(
            AbortMultipartUploadRequest.builder()
                .bucket("media")
                .key("101/video")
                .uploadId("u1")
                .build());
  }

  private void upload() throws Exception {
    var content = new ByteArrayInputStream(new byte[FOUR_PARTS]);
    new S3Upload(store, "media", drafts)
        .put("101/video", new VerifiedInput("video", content, FOUR_PARTS, null), FOUR_PARTS);
  }

  private static UploadPartResponse part(String tag) {
    return UploadPartResponse.builder().eTag(tag).build();
  }
}
