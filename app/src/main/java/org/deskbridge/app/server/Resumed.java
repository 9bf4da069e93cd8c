package org.deskbridge.app.server;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler.ContentLoader;
import org.eclipse.jetty.util.Callback;

/**
 * A request that continues on another thread than the one that accepted it.
 *
 * <p>No caller is left there to answer for a handler that fails, so this class does, in the way of
 * Jetty.
 */
final class Resumed extends ContentLoader {

  Resumed(Handler handler, Request request, Response response, Callback callback) {
    super(handler, request, response, callback);
  }

  /** Passes the request to the handler, and answers by itself if the handler does not. */
  @Override
  protected void load() {
    handle();
  }
}
