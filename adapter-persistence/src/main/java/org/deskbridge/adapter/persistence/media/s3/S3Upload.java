package org.deskbridge.adapter.persistence.media.s3;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.deskbridge.adapter.persistence.files.DiskFullDetector;
import org.deskbridge.adapter.persistence.files.OwnerOnly;
import org.deskbridge.adapter.persistence.files.SourceReadException;
import org.deskbridge.adapter.persistence.files.TempFiles;
import org.deskbridge.adapter.persistence.files.VerifiedInput;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.StorageFullException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedMultipartUpload;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * Uploads contents to an object store.
 *
 * <p>Each part is gathered in a file first: a slow content takes no memory, a part can be sent
 * again, and its checksum is known before. A content no larger than a part is sent in one call,
 * after its digest was verified. A larger one appears with the last call, which is made only if the
 * digest matches.
 */
final class S3Upload {

  private static final Logger log = LoggerFactory.getLogger(S3Upload.class);

  private static final long PART_BYTES = 8L * 1024 * 1024;

  /** The limit of S3. */
  private static final int MOST_PARTS = 10_000;

  private static final Set<OpenOption> NEW = Set.of(CREATE_NEW, WRITE);

  private final S3Client client;
  private final String bucket;
  private final TempFiles drafts;

  S3Upload(S3Client client, String bucket, TempFiles drafts) {
    this.client = client;
    this.bucket = bucket;
    this.drafts = drafts;
  }

  void put(String key, VerifiedInput content, long bytes) throws SourceReadException {
    if (bytes <= PART_BYTES) {
      putAtOnce(key, content);
    } else {
      putInParts(key, content, bytes);
    }
  }

  private void putAtOnce(String key, VerifiedInput content) throws SourceReadException {
    try (var part = new Part(content, PART_BYTES)) {
      content.verify();
      S3Calls.call(
          "put",
          () ->
              client.putObject(
                  request -> request.bucket(bucket).key(key).contentMD5(part.checksum),
                  part.body()));
    }
  }

  private void putInParts(String key, VerifiedInput content, long bytes)
      throws SourceReadException {
    var upload =
        S3Calls.call(
            "begin",
            () ->
                client
                    .createMultipartUpload(request -> request.bucket(bucket).key(key))
                    .uploadId());
    try {
      var parts = sendParts(key, upload, content, bytes);
      content.verify();
      S3Calls.call(
          "complete",
          () ->
              client.completeMultipartUpload(
                  request ->
                      request
                          .bucket(bucket)
                          .key(key)
                          .uploadId(upload)
                          .multipartUpload(
                              CompletedMultipartUpload.builder().parts(parts).build())));
    } catch (DeskbridgeException | SourceReadException e) {
      abort(key, upload);
      throw e;
    }
  }

  private List<CompletedPart> sendParts(
      String key, String upload, VerifiedInput content, long bytes) throws SourceReadException {
    var partBytes = Math.max(PART_BYTES, (bytes + MOST_PARTS - 1) / MOST_PARTS);
    var parts = new ArrayList<CompletedPart>();
    for (long sent = 0; sent < bytes; sent += partBytes) {
      parts.add(sendPart(key, upload, parts.size() + 1, content, partBytes));
    }
    return parts;
  }

  private CompletedPart sendPart(
      String key, String upload, int number, VerifiedInput content, long most)
      throws SourceReadException {
    try (var part = new Part(content, most)) {
      var tag =
          S3Calls.call(
              "part",
              () ->
                  client
                      .uploadPart(
                          request ->
                              request
                                  .bucket(bucket)
                                  .key(key)
                                  .uploadId(upload)
                                  .partNumber(number)
                                  .contentMD5(part.checksum),
                          part.body())
                      .eTag());
      return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }
  }

  private void abort(String key, String upload) {
    try {
      client.abortMultipartUpload(request -> request.bucket(bucket).key(key).uploadId(upload));
    } catch (SdkException e) {
      log.warn("object store: upload of {} cannot be aborted, its parts stay", key, e);
    }
  }

  /** A part of a content, in a file of its own. */
  private final class Part implements AutoCloseable {

    private final Path file = drafts.next();

    /** MD5, which every store supports; the digest of the whole content is verified here. */
    private final String checksum;

    Part(VerifiedInput content, long most) throws SourceReadException {
      var digest = VerifiedInput.digest("MD5");
      try (var target = FileChannel.open(file, NEW, OwnerOnly.fileRights(file))) {
        content.copy(counted(target, digest), most);
      } catch (DeskbridgeException | SourceReadException e) {
        close();
        throw e;
      } catch (IOException e) {
        close();
        throw DiskFullDetector.isReasonOf(e, drafts.folder(), most)
            ? new StorageFullException(e)
            : new UnavailableException("A part of an upload cannot be written.", e);
      }
      checksum = Base64.getEncoder().encodeToString(digest.digest());
    }

    private static WritableByteChannel counted(WritableByteChannel target, MessageDigest digest) {
      return Channels.newChannel(new DigestOutputStream(Channels.newOutputStream(target), digest));
    }

    RequestBody body() {
      return RequestBody.fromFile(file);
    }

    @Override
    public void close() {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        log.warn("draft {}: cannot be removed before the next opening", file.getFileName(), e);
      }
    }
  }
}
