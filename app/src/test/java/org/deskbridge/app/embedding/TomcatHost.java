package org.deskbridge.app.embedding;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** A platform's own servlet container, with what it mounts besides its own servlet. */
final class TomcatHost implements AutoCloseable {

  /** Kept, or the level would be forgotten: Tomcat tells each start and each thread left. */
  private static final Logger TOMCAT_LOGGER = Logger.getLogger("org.apache");

  static {
    TOMCAT_LOGGER.setLevel(Level.SEVERE);
  }

  private final Tomcat tomcat = new Tomcat();
  private final SupportServlets servlets;

  /** Serves on a port, 0 for a free one; Tomcat keeps what it needs in the folder. */
  TomcatHost(Path work, int port, Set<Object> resources, Set<String> paths)
      throws LifecycleException {
    // tag::tomcat[]
    servlets = new SupportServlets(resources, paths);
    tomcat.setBaseDir(work.toString());
    tomcat.setPort(port);
    tomcat.getConnector();
    var context = tomcat.addContext("", work.toString());
    Tomcat.addServlet(context, "tickets", new TicketPages());
    context.addServletMappingDecoded("/tickets/*", "tickets");
    context.addServletContainerInitializer(servlets, Set.of());
    tomcat.start();
    // end::tomcat[]
  }

  /** Returns a port that is free at this moment. */
  static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI url(String path) {
    return URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + path);
  }

  @Override
  public void close() throws LifecycleException {
    // tag::end[]
    tomcat.stop();
    tomcat.destroy();
    servlets.close();
    // end::end[]
  }

  /** What the platform serves by itself. */
  private static final class TicketPages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().write("Ticket " + request.getPathInfo().substring(1));
    }
  }
}
