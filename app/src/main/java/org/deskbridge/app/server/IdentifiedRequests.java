package org.deskbridge.app.server;

import org.deskbridge.adapter.http.HttpApi;
import org.eclipse.jetty.server.Context;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ContextHandler.ContextScopeListener;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Gives each request an id, which its response and its log lines carry. */
final class IdentifiedRequests extends Handler.Wrapper {

  private static final String ATTRIBUTE = "org.deskbridge.request-id";

  IdentifiedRequests(Handler handler) {
    super(handler);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    identify(request, response);
    return super.handle(request, response, callback);
  }

  /** Sets the header of a response; that of a malformed request may be the first to need an id. */
  static void identify(Request request, Response response) {
    if (request.getAttribute(ATTRIBUTE) == null) {
      var sent = request.getHeaders().get(HttpApi.REQUEST_ID_HEADER);
      request.setAttribute(ATTRIBUTE, HttpApi.requestId(sent));
    }
    response.getHeaders().put(HttpApi.REQUEST_ID_HEADER, (String) request.getAttribute(ATTRIBUTE));
  }

  /**
   * Puts the id into the log of each thread that works at a request, and takes it out again: Jetty
   * goes on with a request on other threads, also where it is answered later.
   */
  static final class Logged implements ContextScopeListener {

    @Override
    public void enterScope(Context context, @Nullable Request request) {
      if (request != null && request.getAttribute(ATTRIBUTE) instanceof String id) {
        HttpApi.beginRequest(id);
      }
    }

    @Override
    public void exitScope(Context context, @Nullable Request request) {
      HttpApi.endRequest();
    }
  }
}
