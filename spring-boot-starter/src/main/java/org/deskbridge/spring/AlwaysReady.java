package org.deskbridge.spring;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Keeps RESTEasy from writing server-sent events by the listeners of Tomcat.
 *
 * <p>RESTEasy registers its listener on the thread that sends, under its own lock; Tomcat needs the
 * lock of the connection for that, whose holder may be waiting for the first. A stream that is
 * always ready needs no listener: it blocks the thread that sends, which is one of the feed's own.
 */
final class AlwaysReady extends HttpServletResponseWrapper {

  AlwaysReady(HttpServletResponse response) {
    super(response);
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return new Stream(super.getOutputStream());
  }

  private static final class Stream extends ServletOutputStream {

    private final ServletOutputStream out;

    Stream(ServletOutputStream out) {
      this.out = out;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      try {
        listener.onWritePossible();
      } catch (IOException e) {
        listener.onError(e);
      }
    }

    @Override
    public void write(int oneByte) throws IOException {
      out.write(oneByte);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
