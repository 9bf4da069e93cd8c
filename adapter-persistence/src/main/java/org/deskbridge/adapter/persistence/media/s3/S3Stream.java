package org.deskbridge.adapter.persistence.media.s3;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * An object being downloaded; closing it early skips the rest. Fails if it ends before its
 * announced length: a lost connection can look like an end.
 */
final class S3Stream extends FilterInputStream {

  private final ResponseInputStream<GetObjectResponse> response;
  private long left;
  private boolean isAtEnd;

  S3Stream(ResponseInputStream<GetObjectResponse> response) {
    super(response);
    this.response = response;
    var announced = response.response().contentLength();
    this.left = announced == null ? 0 : announced;
  }

  @Override
  public int read() throws IOException {
    var read = super.read();
    count(read < 0 ? read : 1);
    return read;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    var count = super.read(target, offset, length);
    count(count);
    return count;
  }

  @Override
  public long skip(long most) throws IOException {
    var skipped = super.skip(most);
    left -= skipped;
    return skipped;
  }

  private void count(int read) throws EOFException {
    if (read >= 0) {
      left -= read;
    } else if (left > 0) {
      throw new EOFException("%d bytes are missing".formatted(left));
    } else {
      isAtEnd = true;
    }
  }

  @Override
  public void close() throws IOException {
    if (isAtEnd) {
      super.close();
    } else {
      response.abort();
    }
  }
}
