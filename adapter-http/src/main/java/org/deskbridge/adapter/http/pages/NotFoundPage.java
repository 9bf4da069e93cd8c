package org.deskbridge.adapter.http.pages;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import org.deskbridge.adapter.http.support.RequestFilter;

/** Shows a page to a person who opened an unknown address; programs get the JSON of the API. */
final class NotFoundPage implements ContainerResponseFilter {

  private final WebResponses web;

  NotFoundPage(WebResponses web) {
    this.web = web;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() == Response.Status.NOT_FOUND.getStatusCode()
        && isOpenedByPerson(request)) {
      var page = web.file("not-found.html");
      response.setEntity(page.content(), new Annotation[0], MediaType.valueOf(page.mediaType()));
      web.pageHeaders().forEach(response.getHeaders()::putSingle);
    }
  }

  /** A browser names HTML when it opens a page, and only then. */
  private static boolean isOpenedByPerson(ContainerRequestContext request) {
    return request.getMethod().equals(HttpMethod.GET)
        && !RequestFilter.isForPrograms(request.getUriInfo())
        && request.getAcceptableMediaTypes().stream()
            .anyMatch(
                each -> each.isCompatible(MediaType.TEXT_HTML_TYPE) && !each.isWildcardType());
  }
}
