package org.deskbridge.adapter.http.client;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import feign.Feign;
import feign.Request;
import feign.RequestTemplate;
import feign.Response;
import feign.Retryer;
import feign.codec.DecodeException;
import feign.codec.Decoder;
import feign.codec.Encoder;
import feign.okhttp.OkHttpClient;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.deskbridge.adapter.http.internal.Json;
import org.deskbridge.helpdesk.SupportService;

/**
 * Calls a support service from a helpdesk.
 *
 * <p>It signs in by itself, follows no redirect, and writes nothing to any log. A call is made
 * once; whoever wants to try again may do so under the same reference.
 */
public final class SupportServiceClient {

  private SupportServiceClient() {}

  /** Returns the service that the settings name; nothing is sent before the first call. */
  public static SupportService connect(SupportServiceSettings settings) {
    var http =
        new okhttp3.OkHttpClient.Builder()
            .connectTimeout(settings.connectTimeout())
            .readTimeout(settings.callTimeout())
            .callTimeout(settings.callTimeout())
            .followRedirects(false)
            .followSslRedirects(false)
            .build();
    var api =
        Feign.builder()
            .client(new OkHttpClient(http))
            .options(
                new Request.Options(
                    settings.connectTimeout().toMillis(),
                    TimeUnit.MILLISECONDS,
                    settings.callTimeout().toMillis(),
                    TimeUnit.MILLISECONDS,
                    false))
            .encoder(new JsonOrForm())
            .decoder(new JsonDecoder())
            .errorDecoder(new ServiceErrors())
            .retryer(Retryer.NEVER_RETRY)
            .target(SupportServiceApi.class, settings.baseUrl().toString());
    return new HttpSupportService(api, new ServiceToken(api, settings.credentials()));
  }

  /** Sends texts as they are, everything else as JSON. */
  private static final class JsonOrForm implements Encoder {

    private static final ObjectWriter WRITER = Json.writer(SupportServiceApi.RequestJson.class);

    @Override
    public void encode(Object body, Type type, RequestTemplate template) {
      template.body(
          body instanceof String form
              ? form.getBytes(StandardCharsets.UTF_8)
              : Json.bytes(WRITER, body),
          StandardCharsets.UTF_8);
    }
  }

  /** Reads an answer, and no more of it than the service ever sends. */
  private static final class JsonDecoder implements Decoder {

    private static final int MAX_BYTES = 64 * 1024;

    private final ConcurrentMap<Type, ObjectReader> readers = new ConcurrentHashMap<>();

    @Override
    public Object decode(Response response, Type type) throws IOException {
      if (response.body() == null) {
        throw new DecodeException(response.status(), "empty answer", response.request());
      }
      try (var in = response.body().asInputStream()) {
        var bytes = in.readNBytes(MAX_BYTES);
        Object value =
            readers.computeIfAbsent(type, each -> Json.reader((Class<?>) each)).readValue(bytes);
        if (value == null) {
          throw new DecodeException(response.status(), "empty answer", response.request());
        }
        return value;
      }
    }
  }
}
