package org.deskbridge.adapter.http.wire.callback;

import com.fasterxml.jackson.databind.ObjectWriter;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.Times;
import org.deskbridge.callback.RotateSigningSecret;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a rotation (POST /api/v1/callbacks/rotate-secret).
 *
 * @param signingSecret the new secret
 * @param previousUntil until when the secret before it signs as well
 */
public record RotatedSecretJson(@Nullable String signingSecret, @Nullable String previousUntil) {

  public static final ObjectWriter WRITER = Json.writer(RotatedSecretJson.class);

  /** Returns the answer. */
  public static RotatedSecretJson from(RotateSigningSecret.Rotated rotated) {
    return new RotatedSecretJson(rotated.secret().value(), Times.millis(rotated.previousUntil()));
  }

  @Override
  public String toString() {
    return "RotatedSecretJson[" + previousUntil + "]";
  }
}
