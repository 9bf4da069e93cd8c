package org.deskbridge.adapter.http.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.Set;
import org.deskbridge.ticket.PartnerCall;
import org.deskbridge.ticket.PartnerLink;
import org.deskbridge.ticket.PartnerSystem;
import org.deskbridge.ticket.UserToken;
import org.jspecify.annotations.Nullable;

/** A link to a helpdesk (contract 2, /systemLinks). */
record LinkJson(
    @Nullable String systemName,
    @Nullable String systemDomain,
    @Nullable String userEmail,
    @Nullable String userToken,
    @JsonProperty("callbackURL") @Nullable String callbackUrl,
    @Nullable CallsJson supportedCallbacks) {

  static LinkJson from(PartnerLink link) {
    return new LinkJson(
        link.system().name(),
        link.system().domain(),
        link.userEmail(),
        link.userToken().value(),
        link.callbackUrl().toString(),
        CallsJson.from(link.calls()));
  }

  PartnerLink toLink() {
    return new PartnerLink(
        new PartnerSystem(
            Understood.required("systemName", systemName),
            Understood.required("systemDomain", systemDomain)),
        Understood.required("userEmail", userEmail),
        new UserToken(Understood.required("userToken", userToken)),
        Understood.requiredUrl("callbackURL", callbackUrl),
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

    private static CallsJson from(Set<PartnerCall> calls) {
      return new CallsJson(
          calls.contains(PartnerCall.CREATE),
          calls.contains(PartnerCall.SEARCH),
          calls.contains(PartnerCall.ASSOCIATE));
    }

    private Set<PartnerCall> toCalls() {
      var calls = EnumSet.noneOf(PartnerCall.class);
      for (var call : PartnerCall.values()) {
        if (Boolean.TRUE.equals(said(call))) {
          calls.add(call);
        }
      }
      return calls;
    }

    private @Nullable Boolean said(PartnerCall call) {
      return switch (call) {
        case SEARCH -> searchObjects;
        case CREATE -> createObject;
        case ASSOCIATE -> associateObject;
      };
    }
  }
}
