package org.deskbridge.adapter.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbridge.InMemoryDesk;
import org.deskbridge.adapter.http.ApiDocument;
import org.deskbridge.adapter.http.HttpApi;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.callback.CallbackFormat;
import org.deskbridge.callback.CallbackFormatContract;
import org.junit.jupiter.api.Test;

class JsonCallbackFormatTest implements CallbackFormatContract {

  @Test
  void writesWhatTheDocumentOfTheApiSays() {
    var body = callbackFormat().write(new InMemoryDesk().started());

    assertThat(ApiDocument.ofThisBuild().complaintsAboutCallback(body)).isEmpty();
    assertThat(
            ApiDocument.ofThisBuild().complaintsAboutCallback(body.replace("status", "surprise")))
        .isNotEmpty();
  }

  @Override
  public CallbackFormat callbackFormat() {
    return HttpApi.wire(HttpSettings.of(RunningApi.PUBLIC_URL)).callbacks();
  }
}
