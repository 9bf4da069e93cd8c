package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.deskbridge.ticket.HelpdeskLink;
import org.deskbridge.ticket.HelpdeskSystem;
import org.deskbridge.ticket.HelpdeskUserToken;
import org.deskbridge.ticket.TicketOperation;
import org.deskbridge.url.HttpUrls;

/** A link to a helpdesk, as partners register it and get it back (contract 2, /systemLinks). */
public record SystemLinkJson(
    String systemName,
    String systemDomain,
    String userEmail,
    String userToken,
    @JsonProperty("callbackURL") String callbackUrl,
    CallbacksJson supportedCallbacks) {

  public static final ObjectWriter LIST_WRITER = Json.writer(List.class);

  private static final String A_TEXT = "a text";

  /** Reads a link from a request; what is missing or odd is refused by its member. */
  public static SystemLinkJson read(JsonBody body) {
    return new SystemLinkJson(
        body.requiredText("systemName", A_TEXT),
        body.requiredText("systemDomain", A_TEXT),
        body.requiredText("userEmail", "an address such as name@example.com"),
        body.requiredText("userToken", A_TEXT),
        body.requiredText("callbackURL", "an http or https URL"),
        CallbacksJson.read(body.members("supportedCallbacks")));
  }

  /** Returns a link without its secrets. */
  public static SystemLinkJson from(HelpdeskLink link) {
    return new SystemLinkJson(
        link.system().name(),
        link.system().domain(),
        link.userEmail(),
        link.userToken().value(),
        shown(link.callbackUrl()),
        CallbacksJson.from(link.calls()));
  }

  /** Returns the link as the core knows it. */
  public HelpdeskLink toLink() {
    return new HelpdeskLink(
        new HelpdeskSystem(systemName, systemDomain),
        userEmail,
        new HelpdeskUserToken(userToken),
        HttpUrls.called("callbackURL", callbackUrl),
        supportedCallbacks.calls());
  }

  /** One that was registered before addresses were looked at closely may have to be escaped. */
  private static String shown(URI url) {
    var text = HttpUrls.withoutLogin(url).toString();
    return HttpUrls.shown(text).orElse(text);
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

    private static CallbacksJson from(Set<TicketOperation> calls) {
      return new CallbacksJson(
          calls.contains(TicketOperation.CREATE),
          calls.contains(TicketOperation.SEARCH),
          calls.contains(TicketOperation.ASSOCIATE));
    }

    private Set<TicketOperation> calls() {
      var calls = EnumSet.noneOf(TicketOperation.class);
      if (createObject) {
        calls.add(TicketOperation.CREATE);
      }
      if (searchObjects) {
        calls.add(TicketOperation.SEARCH);
      }
      if (associateObject) {
        calls.add(TicketOperation.ASSOCIATE);
      }
      return calls;
    }
  }
}
