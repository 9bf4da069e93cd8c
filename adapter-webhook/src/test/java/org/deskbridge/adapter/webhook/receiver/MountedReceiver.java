package org.deskbridge.adapter.webhook.receiver;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.servlet.HttpServletDispatcher;
import org.jboss.resteasy.spi.ResteasyDeployment;

/** A helpdesk that mounts the resources in a runtime of its own, below {@code /desk}. */
public final class MountedReceiver implements AutoCloseable {

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  public MountedReceiver(Set<Object> resources) {
    var deployment = new ResteasyDeploymentImpl();
    deployment.setResources(List.copyOf(resources));
    var context = new ServletContextHandler("/desk");
    context.setAttribute(ResteasyDeployment.class.getName(), deployment);
    context.addServlet(new ServletHolder(new HttpServletDispatcher()), "/*");
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    // Collects bodies first: Jetty resets the connection of a request that it answers earlier.
    server.setHandler(
        new EagerContentHandler(
            context, new RetainedContentLoaderFactory(Long.MAX_VALUE, 0, false)));
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns where the resources are, without a slash at the end. */
  URI base() {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/desk");
  }

  /** Returns what a reference is appended to, to report under it. */
  public URI callbackAddress() {
    return URI.create(base() + "/callbacks/status");
  }

  /** Returns the callback URL of a partner link. */
  public URI ticketAddress() {
    return URI.create(base() + TicketCalls.PATH);
  }

  /** Returns how many connections are open. */
  public int connections() {
    return connector.getConnectedEndPoints().size();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
