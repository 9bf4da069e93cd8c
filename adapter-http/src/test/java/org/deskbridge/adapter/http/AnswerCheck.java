package org.deskbridge.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.deskbridge.adapter.http.wire.QueryReads;

/**
 * Holds every answer of the API against its document, whoever asked, before it goes out, and so the
 * parameters that were read.
 */
final class AnswerCheck implements Filter {

  private static final ApiDocument DOCUMENT = ApiDocument.ofThisBuild();

  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final ConcurrentMap<String, Set<String>> reads = new ConcurrentHashMap<>();

  /** Fails if there was an answer that the document does not allow. */
  void verify() {
    assertThat(complaints).as("answers that the document does not allow").isEmpty();
  }

  /** Returns the parameters that were read so far, by call. */
  Map<String, Set<String>> reads() {
    return reads;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var asked = (HttpServletRequest) request;
    var path = asked.getRequestURI();
    if (!ApiDocument.isDocumented(path) || isStream(asked)) {
      chain.doFilter(request, response);
      return;
    }
    var kept = new KeptResponse((HttpServletResponse) response);
    var names = new ConcurrentSkipListSet<String>();
    QueryReads.into(names);
    try {
      chain.doFilter(request, kept);
    } finally {
      QueryReads.stop();
    }
    var documented = ungarbled(path);
    var undocumented = DOCUMENT.undocumented(asked.getMethod(), documented, names);
    undocumented.forEach(
        name -> complaints.add("%s %s reads %s".formatted(asked.getMethod(), path, name)));
    reads
        .computeIfAbsent(
            DOCUMENT.call(asked.getMethod(), documented), each -> new ConcurrentSkipListSet<>())
        .addAll(names);
    complaints.addAll(
        DOCUMENT.complaints(
            asked.getMethod(),
            documented,
            kept.getStatus(),
            kept::getHeader,
            kept.body.toString(UTF_8)));
    kept.body.writeTo(response.getOutputStream());
  }

  /** A stream cannot be held back until it is complete; its events are those of the pages. */
  private static boolean isStream(HttpServletRequest asked) {
    var accept = asked.getHeader("Accept");
    return accept != null && accept.contains("text/event-stream");
  }

  /** The document has no path with an ampersand in place of the question mark. */
  private static String ungarbled(String path) {
    return path.contains("/recordings/urls&") ? path.substring(0, path.indexOf('&')) : path;
  }

  /** Keeps the body back until it is complete. */
  private static final class KeptResponse extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    private KeptResponse(HttpServletResponse response) {
      super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() {
      return new ServletOutputStream() {
        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
          throw new UnsupportedOperationException("the API answers synchronously");
        }

        @Override
        public void write(int b) {
          body.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
          body.write(bytes, offset, length);
        }
      };
    }

    @Override
    public void flushBuffer() {
      // Goes out all at once.
    }
  }
}
