package org.deskbridge.app.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.deskbridge.adapter.http.HttpApi;
import org.deskbridge.error.UnavailableException;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.servlet.HttpServlet30Dispatcher;
import org.jboss.resteasy.spi.Dispatcher;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.jboss.resteasy.spi.ResteasyProviderFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves JAX-RS resources: RESTEasy on Jetty. */
public final class WebServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(WebServer.class);

  /**
   * The time for pending requests when the server ends. A helpdesk may take five seconds to open a
   * ticket, which the session has to record.
   */
  private static final long GRACE_MILLIS = 6_000;

  /** The time for threads of requests that were cut off. */
  private static final long THREAD_GRACE_MILLIS = 2_000;

  /**
   * Streams write every second and pages post every 15 s, so 30 s without traffic mean a lost
   * client.
   */
  private static final long IDLE_TIMEOUT_MILLIS = 30_000;

  /**
   * The longest address and headers together: enough for 500 recordings, each in a parameter of its
   * own, and for two addresses of 2,048 characters with every character escaped (contract 2).
   */
  private static final int MAX_HEAD_BYTES = 32 * 1024;

  /**
   * Paths lead to resources only, never to files, so none of them is dangerous. Resources refuse
   * unknown ones, after a missing token.
   */
  private static final UriCompliance ANY_PATH =
      new UriCompliance("any path", EnumSet.complementOf(EnumSet.of(Violation.FRAGMENT)));

  /** Of a target with a host only the path counts (contract 1). */
  private static final HttpCompliance ANY_AUTHORITY =
      HttpCompliance.RFC9110.with("any authority", HttpCompliance.Violation.MISMATCHED_AUTHORITY);

  /** Half of them may wait for slow clients; without an attack a server never has that many. */
  private static final int MAX_THREADS = 400;

  private final Server server;
  private final ServerConnector connector;
  private final GracefulHandler requests = new GracefulHandler();
  private final ResteasyDeployment deployment = new ResteasyDeploymentImpl();

  private WebServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Binds the port, so that its number is known; serves nothing yet.
   *
   * @param port 0 for a free one
   * @throws UnavailableException if the port cannot be bound
   */
  public static WebServer bind(String address, int port) {
    var server = new Server(threads());
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(MAX_HEAD_BYTES);
    http.setUriCompliance(ANY_PATH);
    http.setHttpCompliance(ANY_AUTHORITY);
    var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(address);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_TIMEOUT_MILLIS);
    server.addConnector(connector);
    try {
      connector.open();
    } catch (IOException e) {
      throw new UnavailableException(
          "Port %d of %s is in use, or may not be listened on.".formatted(port, address), e);
    }
    return new WebServer(server, connector);
  }

  private static QueuedThreadPool threads() {
    var threads = new QueuedThreadPool(MAX_THREADS);
    threads.setName("http");
    threads.setStopTimeout(THREAD_GRACE_MILLIS);
    if (VirtualThreads.areSupported()) {
      threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("http-"));
    }
    return threads;
  }

  /** Returns the bound port. */
  public int port() {
    return connector.getLocalPort();
  }

  /**
   * Serves the resources from now on.
   *
   * @throws UnavailableException if the server cannot start
   */
  public void serve(Set<Object> resources) {
    var sorted = resources.stream().collect(Collectors.partitioningBy(WebServer::isResource));
    deployment.setResources(sorted.get(true));
    deployment.setProviders(sorted.get(false));
    deployment.getProviders().add(new SecurityHeadersFilter());
    deployment.start();
    var context = new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);
    context.setAttribute(ResteasyProviderFactory.class.getName(), deployment.getProviderFactory());
    context.setAttribute(Dispatcher.class.getName(), deployment.getDispatcher());
    var servlet = new ServletHolder(new HttpServlet30Dispatcher());
    servlet.setAsyncSupported(true);
    context.addServlet(servlet, "/*");
    var addresses = new FilterHolder(WebServer::prepare);
    addresses.setAsyncSupported(true);
    context.addFilter(addresses, "/*", EnumSet.of(DispatcherType.REQUEST));
    context.addEventListener(new IdentifiedRequests.Logged());
    var errors = new JsonErrors();
    context.setErrorHandler(errors);
    context.getServletHandler().setDecodeAmbiguousURIs(true);
    server.setErrorHandler(errors);
    requests.setHandler(SlowClients.before(context, connector, MAX_THREADS));
    server.setHandler(new IdentifiedRequests(requests));
    try {
      server.start();
    } catch (Exception e) {
      throw new UnavailableException("The web server cannot start.", e);
    }
  }

  private static boolean isResource(Object each) {
    return each.getClass().isAnnotationPresent(Path.class);
  }

  /** Passes the client address to JAX-RS, and makes requests parsable. */
  private static void prepare(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    request.setAttribute(HttpApi.REMOTE_ADDRESS, request.getRemoteAddr());
    chain.doFilter(new LenientRequest((HttpServletRequest) request), response);
  }

  /**
   * Stops serving: refuses new requests, gives those under way six seconds, and cuts off the rest.
   *
   * <p>It waits for requests, not for connections as Jetty would: browsers and partners keep idle
   * ones open.
   */
  @Override
  public void close() {
    try {
      endRequests();
      server.stop();
    } catch (Exception e) {
      throw new UnavailableException("The web server did not stop in good order.", e);
    } finally {
      deployment.stop();
    }
  }

  private void endRequests() {
    var unused = connector.shutdown();
    var requestsEnded = requests.shutdown().thenApply(none -> true);
    if (!requestsEnded.completeOnTimeout(false, GRACE_MILLIS, TimeUnit.MILLISECONDS).join()) {
      log.info(
          "Cut off      requests that did not end within {} ms: {}",
          GRACE_MILLIS,
          requests.getCurrentRequestCount());
    }
  }
}
