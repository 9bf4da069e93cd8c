package org.deskbridge.adapter.http.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.deskbridge.adapter.http.internal.Json;
import org.deskbridge.adapter.http.internal.JsonBody;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.ticket.PartnerCall;
import org.deskbridge.ticket.PartnerLink;
import org.deskbridge.ticket.PartnerSystem;
import org.deskbridge.ticket.UserToken;

/** A link to a helpdesk, as partners register it and get it back (contract 2, /systemLinks). */
record SystemLinkJson(
    String systemName,
    String systemDomain,
    String userEmail,
    String userToken,
    @JsonProperty("callbackURL") String callbackUrl,
    CallbacksJson supportedCallbacks) {

  static final ObjectWriter LIST_WRITER = Json.writer(List.class);

  private static final String A_TEXT = "a text";

  static SystemLinkJson read(JsonBody body) {
    return new SystemLinkJson(
        body.requiredText("systemName", A_TEXT),
        body.requiredText("systemDomain", A_TEXT),
        body.requiredText("userEmail", "an address such as name@example.com"),
        body.requiredText("userToken", A_TEXT),
        body.requiredText("callbackURL", "an http or https URL"),
        CallbacksJson.read(body.members("supportedCallbacks")));
  }

  static SystemLinkJson from(PartnerLink link) {
    return new SystemLinkJson(
        link.system().name(),
        link.system().domain(),
        link.userEmail(),
        link.userToken().value(),
        link.callbackUrl().toString(),
        CallbacksJson.from(link.calls()));
  }

  PartnerLink toLink() {
    return new PartnerLink(
        new PartnerSystem(systemName, systemDomain),
        userEmail,
        new UserToken(userToken),
        url(callbackUrl),
        supportedCallbacks.calls());
  }

  private static URI url(String text) {
    try {
      return new URI(text.strip());
    } catch (URISyntaxException e) {
      throw new InvalidValueException("callbackURL", "malformed", "an http or https URL");
    }
  }

  @Override
  public String toString() {
    return "SystemLinkJson";
  }

  /** What the helpdesk can do with its tickets. */
  record CallbacksJson(boolean createObject, boolean searchObjects, boolean associateObject) {

    private static CallbacksJson read(JsonBody members) {
      return new CallbacksJson(
          members.flagOrText("createObject"),
          members.flagOrText("searchObjects"),
          members.flagOrText("associateObject"));
    }

    private static CallbacksJson from(Set<PartnerCall> calls) {
      return new CallbacksJson(
          calls.contains(PartnerCall.CREATE),
          calls.contains(PartnerCall.SEARCH),
          calls.contains(PartnerCall.ASSOCIATE));
    }

    private Set<PartnerCall> calls() {
      var calls = EnumSet.noneOf(PartnerCall.class);
      if (createObject) {
        calls.add(PartnerCall.CREATE);
      }
      if (searchObjects) {
        calls.add(PartnerCall.SEARCH);
      }
      if (associateObject) {
        calls.add(PartnerCall.ASSOCIATE);
      }
      return calls;
    }
  }
}
