package org.deskbridge.app.embedding;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskbridge.adapter.http.HttpApi;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.servlet.HttpServlet30Dispatcher;
import org.jboss.resteasy.spi.Dispatcher;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.jboss.resteasy.spi.ResteasyProviderFactory;

// tag::mount[]
/** Mounts resources in whatever servlet container runs this; RESTEasy serves them. */
final class SupportServlets implements ServletContainerInitializer, AutoCloseable {

  private final ResteasyDeployment deployment = new ResteasyDeploymentImpl();

  private final String[] paths;

  /** Mounts the resources at the paths, and leaves all others to the platform. */
  SupportServlets(Set<Object> resources, Set<String> paths) {
    this.paths = paths.toArray(String[]::new);
    var sorted = resources.stream().collect(Collectors.partitioningBy(SupportServlets::hasPath));
    deployment.setResources(sorted.get(true));
    deployment.setProviders(sorted.get(false));
    deployment.start();
  }

  private static boolean hasPath(Object each) {
    return each.getClass().isAnnotationPresent(Path.class);
  }

  @Override
  public void onStartup(Set<Class<?>> ignored, ServletContext context) {
    context.setAttribute(ResteasyProviderFactory.class.getName(), deployment.getProviderFactory());
    context.setAttribute(Dispatcher.class.getName(), deployment.getDispatcher());
    var servlet = context.addServlet("support", new HttpServlet30Dispatcher());
    servlet.setAsyncSupported(true); // or server-sent events do not stream
    servlet.addMapping(paths);
    var filter = context.addFilter("support-filter", SupportServlets::prepare);
    filter.setAsyncSupported(true);
    filter.addMappingForServletNames(EnumSet.of(DispatcherType.REQUEST), false, "support");
  }

  /** Tells what JAX-RS does not know, who is calling, and gives RESTEasy a stream that suits it. */
  private static void prepare(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    request.setAttribute(HttpApi.REMOTE_ADDRESS, request.getRemoteAddr());
    chain.doFilter(request, new AlwaysReady((HttpServletResponse) response));
  }

  @Override
  public void close() {
    deployment.stop();
  }
}
// end::mount[]
