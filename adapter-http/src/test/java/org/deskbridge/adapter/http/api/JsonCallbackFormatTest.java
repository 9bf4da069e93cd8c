package org.deskbridge.adapter.http.api;

import org.deskbridge.adapter.http.HttpApi;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.callback.CallbackFormat;
import org.deskbridge.callback.CallbackFormatContract;

class JsonCallbackFormatTest implements CallbackFormatContract {

  @Override
  public CallbackFormat callbackFormat() {
    return HttpApi.callbackFormat(HttpSettings.of(RunningApi.PUBLIC_URL));
  }
}
