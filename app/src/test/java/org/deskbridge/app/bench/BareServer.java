package org.deskbridge.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Base64;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.servlet.HttpServlet30Dispatcher;
import org.jboss.resteasy.spi.Dispatcher;
import org.jboss.resteasy.spi.ResteasyProviderFactory;

/**
 * What HTTP alone costs: a servlet ({@code /bare}) and a resource ({@code /resource}) that answer
 * the same bytes to everything, and a resource that parses the body first ({@code /parsing}), on
 * the Jetty and the RESTEasy of the service, in a process of their own.
 */
final class BareServer implements AutoCloseable {

  static final String SERVLET = "/bare";
  static final String RESOURCE = "/resource";

  /** A resource that parses the body before it answers. */
  static final String PARSING = "/parsing";

  private final Process process;
  private final int port;

  private BareServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts a server that answers everything with this. */
  static BareServer start(String answer) throws IOException {
    var process =
        new ProcessBuilder(
                java.nio.file.Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                BareServer.class.getName(),
                Base64.getEncoder().encodeToString(answer.getBytes(UTF_8)))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    // Left open: the process ends when nothing can read what it prints, and with this one.
    var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    return new BareServer(process, Integer.parseInt(out.readLine()));
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Serves until the process is ended; prints the port first. */
  public static void main(String[] args) throws Exception {
    var answer = Base64.getDecoder().decode(args[0]);
    var server = new Server(new QueuedThreadPool(200));
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(context(answer));
    server.start();
    System.out.println(connector.getLocalPort());
    server.join();
  }

  private static ServletContextHandler context(byte[] answer) {
    var deployment = new ResteasyDeploymentImpl();
    deployment.setResources(List.of(new SameAnswer(answer), new ParsingAnswer(answer)));
    deployment.start();
    var context = new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);
    context.setAttribute(ResteasyProviderFactory.class.getName(), deployment.getProviderFactory());
    context.setAttribute(Dispatcher.class.getName(), deployment.getDispatcher());
    context.addServlet(new ServletHolder(new BareServlet(answer)), SERVLET);
    context.addServlet(new ServletHolder(new HttpServlet30Dispatcher()), "/*");
    return context;
  }

  /** Reads what there is and answers the same bytes. */
  private static final class BareServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final byte[] answer;

    BareServlet(byte[] answer) {
      this.answer = answer;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      request.getInputStream().readAllBytes();
      response.setContentType(MediaType.APPLICATION_JSON);
      response.setContentLength(answer.length);
      response.getOutputStream().write(answer);
    }
  }

  /** The same as a resource, its body a parameter. */
  @Path(RESOURCE)
  public static final class SameAnswer {

    private final byte[] answer;

    SameAnswer(byte[] answer) {
      this.answer = answer;
    }

    /** Answers. */
    @GET
    public Response get() {
      return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** Reads and answers. */
    @POST
    public Response post(byte[] body) {
      return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE).build();
    }
  }

  /** The same, and its body is parsed as JSON. */
  @Path(PARSING)
  public static final class ParsingAnswer {

    private static final ObjectReader JSON = new ObjectMapper().readerFor(JsonNode.class);

    private final byte[] answer;

    ParsingAnswer(byte[] answer) {
      this.answer = answer;
    }

    /** Reads, parses and answers. */
    @POST
    public Response post(byte[] body) throws IOException {
      var parsed = JSON.readTree(body);
      if (!parsed.isObject()) {
        throw new IOException("body: no object");
      }
      return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE).build();
    }
  }
}
