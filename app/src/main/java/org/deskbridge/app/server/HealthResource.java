package org.deskbridge.app.server;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What whoever operates the server asks it: is it up, can it work, what has it done. */
@Path("/")
public final class HealthResource {

  private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final Readiness readiness;
  private final PrometheusMeterRegistry meters;

  public HealthResource(Readiness readiness, PrometheusMeterRegistry meters) {
    this.readiness = readiness;
    this.meters = meters;
  }

  /** Answers as long as the process serves requests at all. */
  @GET
  @Path("health")
  @Produces(MediaType.APPLICATION_JSON)
  public String health() {
    return "{\"status\":\"up\"}";
  }

  /** Answers 200 while changes can be stored, 503 with the reasons while they cannot. */
  @GET
  @Path("ready")
  @Produces(MediaType.APPLICATION_JSON)
  public Response ready() {
    var state = readiness.look();
    return Response.status(state.canWork() ? 200 : 503).entity(state.json()).build();
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
