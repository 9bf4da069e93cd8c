package org.deskbridge.adapter.http.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectWriter;
import feign.RequestTemplate;
import feign.codec.Encoder;
import java.lang.reflect.Type;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.deskbridge.adapter.http.wire.Json;

/** Sends texts as they are, everything else as JSON. */
final class RequestEncoder implements Encoder {

  private final ConcurrentMap<Type, ObjectWriter> writers = new ConcurrentHashMap<>();

  @Override
  public void encode(Object body, Type type, RequestTemplate template) {
    template.body(
        body instanceof String form ? form.getBytes(UTF_8) : Json.bytes(writer(type), body), UTF_8);
  }

  private ObjectWriter writer(Type type) {
    return writers.computeIfAbsent(type, each -> Json.writer((Class<?>) each));
  }
}
