package org.deskbridge.adapter.http.client;

import com.fasterxml.jackson.databind.ObjectReader;
import feign.Response;
import feign.codec.DecodeException;
import feign.codec.Decoder;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.RecordingUrlsJson;
import org.deskbridge.adapter.http.wire.SessionListJson;
import org.deskbridge.adapter.http.wire.SystemLinkJson;
import org.deskbridge.adapter.http.wire.TranscriptJson;
import org.deskbridge.adapter.http.wire.event.EventPageJson;

/** Reads a response as a stream, up to the most that the service sends. */
final class ResponseDecoder implements Decoder {

  /** More than a session whose notes are of 20,000 characters, each of which JSON escapes. */
  private static final long MAX_BYTES = 256 * 1024;

  private static final long MAX_LIST_BYTES = 32L * 1024 * 1024;

  /** Responses that grow with the number of objects. */
  private static final Set<Type> LISTS =
      Set.of(
          SessionListJson.class,
          TranscriptJson.class,
          EventPageJson.class,
          SystemLinkJson[].class,
          RecordingUrlsJson[].class);

  private final ConcurrentMap<Type, ObjectReader> readers = new ConcurrentHashMap<>();

  @Override
  public Object decode(Response response, Type type) throws IOException {
    if (response.body() == null) {
      throw new DecodeException(response.status(), "empty answer", response.request());
    }
    var limit = LISTS.contains(type) ? MAX_LIST_BYTES : MAX_BYTES;
    try (var in = new Limited(response.body().asInputStream(), limit)) {
      Object value =
          readers.computeIfAbsent(type, each -> Json.reader((Class<?>) each)).readValue(in);
      if (value == null) {
        throw new DecodeException(response.status(), "empty answer", response.request());
      }
      return value;
    }
  }

  /** Fails if a response is too long. */
  private static final class Limited extends FilterInputStream {

    private final long limit;
    private long left;

    Limited(InputStream in, long limit) {
      super(in);
      this.limit = limit;
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      var next = in.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      var count = in.read(bytes, offset, length);
      count(Math.max(count, 0));
      return count;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        throw new IOException("answer: longer than %d bytes".formatted(limit));
      }
    }
  }
}
