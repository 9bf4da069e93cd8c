package org.deskbridge.callback;

class InMemoryCallbackFormatTest implements CallbackFormatContract {

  @Override
  public CallbackFormat callbackFormat() {
    return new InMemoryCallbackFormat();
  }
}
