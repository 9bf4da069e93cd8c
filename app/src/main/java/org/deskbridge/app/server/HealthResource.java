package org.deskbridge.app.server;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Endpoints for operators: liveness, readiness and metrics. */
@Path("/")
public final class HealthResource {

  private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final Readiness readiness;
  private final PrometheusMeterRegistry meters;

  public HealthResource(Readiness readiness, PrometheusMeterRegistry meters) {
    this.readiness = readiness;
    this.meters = meters;
  }

  /** Answers as long as the process serves requests. */
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

  /** Returns all metrics in the format of Prometheus; they are described in docs/metrics.md. */
  @GET
  @Path("metrics")
  @Produces(PROMETHEUS_TEXT)
  public String metrics() {
    return meters.scrape();
  }
}
