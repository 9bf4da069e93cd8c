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
import org.jspecify.annotations.Nullable;

/** A link to a helpdesk (contract 2, /systemLinks). */
public record SystemLinkJson(
    @Nullable String systemName,
    @Nullable String systemDomain,
    @Nullable String userEmail,
    @Nullable String userToken,
    @JsonProperty("callbackURL") @Nullable String callbackUrl,
    @Nullable CallbacksJson supportedCallbacks) {

  public static final ObjectWriter LIST_WRITER = Json.writer(List.class);

  private static final String A_TEXT = "a text";

  /** Reads a link from a request; the failure for a missing or malformed member names it. */
  public static HelpdeskLink read(JsonBody body) {
    var name = body.requiredText("systemName", A_TEXT);
    var domain = body.requiredText("systemDomain", A_TEXT);
    var userEmail = body.requiredText("userEmail", "an address such as name@example.com");
    var userToken = body.requiredText("userToken", A_TEXT);
    var callbackUrl = body.requiredText("callbackURL", "an http or https URL");
    var callbacks = CallbacksJson.read(body.members("supportedCallbacks"));
    return new HelpdeskLink(
        new HelpdeskSystem(name, domain),
        userEmail,
        new HelpdeskUserToken(userToken),
        HttpUrls.called("callbackURL", callbackUrl),
        callbacks.calls());
  }

  /** Returns a link as it is shown, without a login in its address. */
  public static SystemLinkJson from(HelpdeskLink link) {
    return with(link, shown(link.callbackUrl()));
  }

  /** Returns a link for its registration. */
  public static SystemLinkJson toRegister(HelpdeskLink link) {
    return with(link, link.callbackUrl().toString());
  }

  private static SystemLinkJson with(HelpdeskLink link, String callbackUrl) {
    return new SystemLinkJson(
        link.system().name(),
        link.system().domain(),
        link.userEmail(),
        link.userToken().value(),
        callbackUrl,
        CallbacksJson.from(link.calls()));
  }

  /** Escapes addresses that were registered before they were validated strictly. */
  private static String shown(URI url) {
    var text = HttpUrls.withoutLogin(url).toString();
    return HttpUrls.shown(text).orElse(text);
  }

  @Override
  public String toString() {
    return "SystemLinkJson";
  }

  /** The ticket calls that the helpdesk supports; absent means no. */
  public record CallbacksJson(
      @Nullable Boolean createObject,
      @Nullable Boolean searchObjects,
      @Nullable Boolean associateObject) {

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

    /** Returns the calls that the helpdesk supports. */
    public Set<TicketOperation> calls() {
      var calls = EnumSet.noneOf(TicketOperation.class);
      if (Boolean.TRUE.equals(createObject)) {
        calls.add(TicketOperation.CREATE);
      }
      if (Boolean.TRUE.equals(searchObjects)) {
        calls.add(TicketOperation.SEARCH);
      }
      if (Boolean.TRUE.equals(associateObject)) {
        calls.add(TicketOperation.ASSOCIATE);
      }
      return calls;
    }
  }
}
