package org.deskbridge.app;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.deskbridge.callback.Callbacks;
import org.deskbridge.error.SupportException;

/** What whoever operates the server asks it: is it up, can it work, what has it done. */
@Path("/")
public final class Operations {

  private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final Callbacks callbacks;
  private final PrometheusMeterRegistry meters;

  Operations(Callbacks callbacks, PrometheusMeterRegistry meters) {
    this.callbacks = callbacks;
    this.meters = meters;
  }

  /** Answers as long as the process serves requests at all. */
  @GET
  @Path("health")
  @Produces(MediaType.APPLICATION_JSON)
  public String health() {
    return "{\"status\":\"up\"}";
  }

  /** Answers 200 while the store can be read, 503 while it cannot. */
  @GET
  @Path("ready")
  @Produces(MediaType.APPLICATION_JSON)
  public Response ready() {
    try {
      var backlog = callbacks.backlog();
      return Response.ok(
              "{\"status\":\"ready\",\"callbacksWaiting\":%d}".formatted(backlog.depth()))
          .build();
    } catch (SupportException e) {
      return Response.status(Response.Status.SERVICE_UNAVAILABLE)
          .entity("{\"status\":\"unavailable\",\"msg\":\"The store cannot be read.\"}")
          .build();
    }
  }

  /** Returns every metric as Prometheus reads it; docs/metrics.md says what they mean. */
  @GET
  @Path("metrics")
  @Produces(PROMETHEUS_TEXT)
  public String metrics() {
    return meters.scrape();
  }

  /** Leads whoever types the bare address to the page where customers join. */
  @GET
  public Response front() {
    // Relative, for only the browser knows by which scheme and name it reached a proxy before us.
    return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, "/join").build();
  }
}
