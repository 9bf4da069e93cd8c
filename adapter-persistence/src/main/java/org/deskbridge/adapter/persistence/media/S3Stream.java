package org.deskbridge.adapter.persistence.media;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** An object that comes; whoever closes it early does not have to read the rest. */
final class S3Stream extends FilterInputStream {

  private final ResponseInputStream<GetObjectResponse> response;
  private boolean isAtEnd;

  S3Stream(ResponseInputStream<GetObjectResponse> response) {
    super(response);
    this.response = response;
  }

  @Override
  public int read() throws IOException {
    var read = super.read();
    isAtEnd |= read < 0;
    return read;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    var count = super.read(target, offset, length);
    isAtEnd |= count < 0;
    return count;
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
