package org.deskbridge.adapter.http.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.Set;
import org.deskbridge.ticket.HelpdeskLink;
import org.deskbridge.ticket.HelpdeskSystem;
import org.deskbridge.ticket.HelpdeskUserToken;
import org.deskbridge.ticket.TicketOperation;
import org.jspecify.annotations.Nullable;

/** A link to a helpdesk (contract 2, /systemLinks). */
record LinkJson(
    @Nullable String systemName,
    @Nullable String systemDomain,
    @Nullable String userEmail,
    @Nullable String userToken,
    @JsonProperty("callbackURL") @Nullable String callbackUrl,
    @Nullable CallsJson supportedCallbacks) {

  static LinkJson from(HelpdeskLink link) {
    return new LinkJson(
        link.system().name(),
        link.system().domain(),
        link.userEmail(),
        link.userToken().value(),
        link.callbackUrl().toString(),
        CallsJson.from(link.calls()));
  }

  HelpdeskLink toLink() {
    return new HelpdeskLink(
        new HelpdeskSystem(
            ResponseFields.required("systemName", systemName),
            ResponseFields.required("systemDomain", systemDomain)),
        ResponseFields.required("userEmail", userEmail),
        new HelpdeskUserToken(ResponseFields.required("userToken", userToken)),
        ResponseFields.requiredUrl("callbackURL", callbackUrl),
        supportedCallbacks == null ? Set.of() : supportedCallbacks.toCalls());
  }

  @Override
  public String toString() {
    return "LinkJson[%s]".formatted(systemName);
  }

  /** What the helpdesk can do; what is not said it cannot. */
  record CallsJson(
      @Nullable Boolean createObject,
      @Nullable Boolean searchObjects,
      @Nullable Boolean associateObject) {

    private static CallsJson from(Set<TicketOperation> calls) {
      return new CallsJson(
          calls.contains(TicketOperation.CREATE),
          calls.contains(TicketOperation.SEARCH),
          calls.contains(TicketOperation.ASSOCIATE));
    }

    private Set<TicketOperation> toCalls() {
      var calls = EnumSet.noneOf(TicketOperation.class);
      for (var call : TicketOperation.values()) {
        if (Boolean.TRUE.equals(said(call))) {
          calls.add(call);
        }
      }
      return calls;
    }

    private @Nullable Boolean said(TicketOperation call) {
      return switch (call) {
        case SEARCH -> searchObjects;
        case CREATE -> createObject;
        case ASSOCIATE -> associateObject;
      };
    }
  }
}
