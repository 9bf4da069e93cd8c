package org.deskbridge.adapter.http.client;

import org.deskbridge.helpdesk.RemoteSessions.Requested;
import org.jspecify.annotations.Nullable;

/** What the service says of a requested session (contract 2, POST /sessions). */
record StartedJson(@Nullable String sessionToken, @Nullable LaunchJson startScreenSharing) {

  Requested toRequested() {
    var launch = ResponseFields.required("startScreenSharing", startScreenSharing);
    return new Requested(
        ResponseFields.required("sessionToken", sessionToken),
        ResponseFields.requiredUrl("launchUrl", launch.launchUrl()));
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
