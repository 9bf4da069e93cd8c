package org.deskbridge.adapter.http.support;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Times every request of this adapter under its route, never under its path, which is unbounded.
 */
public final class RequestMetrics implements DynamicFeature {

  private static final String PACKAGE = "org.deskbridge.adapter.http.";

  private final MeterRegistry meters;

  public RequestMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    if (resource.getResourceClass().getName().startsWith(PACKAGE)) {
      var method = resource.getResourceMethod();
      context.register(
          new Route(meters, template(resource.getResourceClass(), method), methodName(method)));
    }
  }

  private static String template(Class<?> resource, Method method) {
    return path(resource.getAnnotation(Path.class)) + path(method.getAnnotation(Path.class));
  }

  private static String path(@Nullable Path path) {
    if (path == null) {
      return "";
    }
    // Shows {path: .+} as {path}.
    var text = path.value().replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
    return text.isEmpty() || text.startsWith("/") ? text : "/" + text;
  }

  private static String methodName(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
        .filter(each -> each != null)
        .map(HttpMethod::value)
        .findFirst()
        .orElse("-");
  }

  /** The timers of one resource method, one for each class of status. */
  private static final class Route implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String BEGAN = "org.deskbridge.began";

    private final AtomicReferenceArray<Timer> timers = new AtomicReferenceArray<>(6);
    private final MeterRegistry meters;
    private final String route;
    private final String method;

    private Route(MeterRegistry meters, String route, String method) {
      this.meters = meters;
      this.route = route;
      this.method = method;
    }

    @Override
    public void filter(ContainerRequestContext request) {
      request.setProperty(BEGAN, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      if (request.getProperty(BEGAN) instanceof Long began) {
        timer(response.getStatus() / 100).record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
      }
    }

    private Timer timer(int statusClass) {
      var index = Math.min(5, Math.max(0, statusClass));
      var known = timers.get(index);
      if (known != null) {
        return known;
      }
      var timer =
          Timer.builder(HttpMeter.REQUESTS.meterName())
              .tag("route", route)
              .tag("method", method)
              .tag("status", index + "xx")
              .register(meters);
      timers.set(index, timer);
      return timer;
    }
  }
}
