package org.deskbridge.adapter.persistence.media.s3;

import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.deskbridge.adapter.persistence.files.MediaPath;
import org.deskbridge.adapter.persistence.files.SourceReadException;
import org.deskbridge.adapter.persistence.files.TempFiles;
import org.deskbridge.adapter.persistence.files.VerifiedInput;
import org.deskbridge.recording.CorruptUploadException;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.MediaStore;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingNotFoundException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Media in a bucket, each in an object of its own, named as the files of a folder are. */
public final class S3MediaStore implements MediaStore, AutoCloseable {

  /** Who asks wants to know now, and not after the patience that an upload needs. */
  private static final Duration CHECK = Duration.ofSeconds(2);

  private static final int NOT_FOUND = 404;
  private static final int BEYOND_THE_END = 416;

  private final S3Settings settings;
  private final String bucket;
  private final TempFiles drafts;
  private @Nullable S3Client client;

  private S3MediaStore(S3Settings settings, TempFiles drafts) {
    this.settings = settings;
    this.bucket = settings.bucket();
    this.drafts = drafts;
  }

  /**
   * Opens the store without contacting it. Not even its client is created, which takes longer than
   * much of the start of a server.
   *
   * @param drafts holds the parts that are being uploaded
   */
  public static S3MediaStore open(S3Settings settings, TempFiles drafts) {
    return new S3MediaStore(settings, drafts);
  }

  private synchronized S3Client client() {
    var made = client;
    if (made == null) {
      made = S3Calls.client(settings);
      client = made;
    }
    return made;
  }

  /**
   * Asks for the bucket, which needs the right to list it, as removing does.
   *
   * @throws org.deskbridge.error.UnavailableException if it does not answer in two seconds, does
   *     not exist or is refused
   */
  public void check() {
    S3Calls.call(
        "check",
        () ->
            client()
                .headBucket(
                    request ->
                        request
                            .bucket(bucket)
                            .overrideConfiguration(call -> call.apiCallTimeout(CHECK))));
  }

  @Override
  public void put(MediaKey name, InputStream content, long bytes, @Nullable String sha256) {
    var key = MediaPath.of(name);
    try {
      new S3Upload(client(), bucket, drafts)
          .put(key, new VerifiedInput(MediaPath.subject(name), content, bytes, sha256), bytes);
    } catch (SourceReadException e) {
      throw new CorruptUploadException(e.getMessage());
    }
  }

  @Override
  public Optional<StoredMedia> find(MediaKey name) {
    var key = MediaPath.of(name);
    return S3Calls.call(
        "find",
        () -> {
          try {
            var head = client().headObject(request -> request.bucket(bucket).key(key));
            return Optional.of(
                new StoredMedia(head.contentLength(), head.eTag().replace("\"", "")));
          } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  @Override
  public InputStream open(MediaKey name, long from, long bytes) {
    var range =
        from > Long.MAX_VALUE - bytes
            ? "bytes=%d-".formatted(from)
            : "bytes=%d-%d".formatted(from, from + bytes - 1);
    return S3Calls.call(
        "open",
        () -> {
          try {
            return new S3Stream(
                client()
                    .getObject(
                        request -> request.bucket(bucket).key(MediaPath.of(name)).range(range)));
          } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
              throw new RecordingNotFoundException();
            }
            if (e.statusCode() == BEYOND_THE_END) {
              return InputStream.nullInputStream();
            }
            throw e;
          }
        });
  }

  @Override
  public void removeChunks(RecordingId recording) {
    remove(MediaPath.folder(recording) + "/" + MediaPath.CHUNK);
  }

  @Override
  public void removeAll(RecordingId recording) {
    remove(MediaPath.folder(recording) + "/");
  }

  /** Removes page by page: a day of recording is tens of thousands of objects. */
  private void remove(String prefix) {
    S3Calls.call(
        "remove",
        () -> {
          var pages =
              client().listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix));
          for (var page : pages) {
            var keys =
                page.contents().stream()
                    .map(each -> ObjectIdentifier.builder().key(each.key()).build())
                    .toList();
            if (!keys.isEmpty()) {
              remove(Delete.builder().objects(keys).quiet(true).build());
            }
          }
          return prefix;
        });
  }

  private void remove(Delete delete) {
    var answer = client().deleteObjects(request -> request.bucket(bucket).delete(delete));
    if (answer.hasErrors()) {
      throw S3Exception.builder().message(answer.errors().get(0).code()).build();
    }
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.close();
    }
  }
}
