package org.deskbridge.app.server;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler.ContentLoader;
import org.eclipse.jetty.util.Callback;

/**
 * A request that goes on by another thread than the one that brought it.
 *
 * <p>Nothing is left to answer for a handler that fails there, so this does, by what Jetty has for
 * the same case.
 */
final class Resumed extends ContentLoader {

  Resumed(Handler handler, Request request, Response response, Callback callback) {
    super(handler, request, response, callback);
  }

  /** Passes the request to the handler, and answers itself if the handler does not. */
  @Override
  protected void load() {
    handle();
  }
}
