package org.deskbridge.adapter.http.client;

import org.deskbridge.helpdesk.SupportService.Requested;
import org.jspecify.annotations.Nullable;

/** What the service says of a requested session (contract 2, POST /sessions). */
record StartedJson(@Nullable String sessionToken, @Nullable LaunchJson startScreenSharing) {

  Requested toRequested() {
    var launch = Understood.required("startScreenSharing", startScreenSharing);
    return new Requested(
        Understood.required("sessionToken", sessionToken),
        Understood.requiredUrl("launchUrl", launch.launchUrl()));
  }

  @Override
  public String toString() {
    return "StartedJson";
  }

  record LaunchJson(@Nullable String launchUrl) {

    @Override
    public String toString() {
      return "LaunchJson";
    }
  }
}
