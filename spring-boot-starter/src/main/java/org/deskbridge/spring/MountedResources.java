package org.deskbridge.spring;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.boot.web.servlet.ServletContextInitializer;

/**
 * The resources of one side as a servlet of the platform's container, at their own paths and
 * nowhere else; RESTEasy serves them.
 */
final class MountedResources implements ServletContextInitializer, AutoCloseable {

  private static final String SERVLET = "deskbridge";

  private final ResteasyDeployment deployment = new ResteasyDeploymentImpl();
  private final String[] paths;

  /** Takes the resources and providers, and the paths as URL patterns of the servlet API. */
  MountedResources(Set<Object> resources, Set<String> paths) {
    this.paths = paths.toArray(String[]::new);
    var sorted = resources.stream().collect(Collectors.partitioningBy(MountedResources::hasPath));
    deployment.setResources(sorted.get(true));
    deployment.setProviders(sorted.get(false));
    deployment.start();
  }

  private static boolean hasPath(Object resource) {
    return resource.getClass().isAnnotationPresent(Path.class);
  }

  /** Returns whether the container has chosen these resources to answer a request. */
  static boolean answer(HttpServletRequest request) {
    return SERVLET.equals(request.getHttpServletMapping().getServletName());
  }

  /** Returns whether a request is for a page that takes a technician who is signed in. */
  static boolean areForTechnicians(HttpServletRequest request) {
    var pattern = request.getHttpServletMapping().getPattern();
    return pattern.equals("/launch") || pattern.equals("/recordings/*");
  }

  @Override
  public void onStartup(ServletContext context) {
    context.setAttribute(ResteasyProviderFactory.class.getName(), deployment.getProviderFactory());
    context.setAttribute(Dispatcher.class.getName(), deployment.getDispatcher());
    var servlet = context.addServlet(SERVLET, new HttpServlet30Dispatcher());
    servlet.setAsyncSupported(true); // or server-sent events do not stream
    servlet.addMapping(paths);
    var filter = context.addFilter(SERVLET, MountedResources::prepare);
    filter.setAsyncSupported(true);
    filter.addMappingForServletNames(EnumSet.of(DispatcherType.REQUEST), true, SERVLET);
  }

  /** Tells what JAX-RS does not know, who is calling, and gives RESTEasy a stream that suits it. */
  private static void prepare(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    request.setAttribute(HttpApi.REMOTE_ADDRESS, request.getRemoteAddr());
    var answer = new AlwaysReady((HttpServletResponse) response);
    var id = HttpApi.requestId(((HttpServletRequest) request).getHeader(HttpApi.REQUEST_ID_HEADER));
    answer.setHeader(HttpApi.REQUEST_ID_HEADER, id);
    HttpApi.beginRequest(id);
    try {
      chain.doFilter(request, answer);
    } finally {
      HttpApi.endRequest();
    }
  }

  @Override
  public void close() {
    deployment.stop();
  }
}
