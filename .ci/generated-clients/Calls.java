import org.openapitools.client.ApiClient;
import org.openapitools.client.api.DirectoryApi;
import org.openapitools.client.api.SessionsApi;
import org.openapitools.client.api.TokensApi;
import org.openapitools.client.model.SessionRequest;
import org.openapitools.client.model.SessionRequest.SessionTypeEnum;

/** Calls a running demo through the Java client that was generated from the API document. */
final class Calls {

  private Calls() {}

  public static void main(String[] args) throws Exception {
    var client = new ApiClient();
    client.updateBaseUri(args[0]);
    signIn(client);
    callForATicket(client, 7210438195562209281L);
    callForATicket(client, 4711);
    callForATicket(client, "0017");
    var companies = new DirectoryApi(client).listCompanies(null, null, null, 50, null);
    check("companies", companies.getTotalNumCompanies() > 0 && !companies.getCompanies().isEmpty());
  }

  private static void signIn(ApiClient client) throws Exception {
    var tokens =
        new TokensApi(client).token("password", "demo", null, "expert@example.com", "demo", null);
    client.setRequestInterceptor(
        request -> request.header("Authorization", "Bearer " + tokens.getAccessToken()));
  }

  /** Starts a session, shows it and finds it in the list; the ticket's id comes back as it is. */
  private static void callForATicket(ApiClient client, Object ticketId) throws Exception {
    var sessions = new SessionsApi(client);
    var asked =
        new SessionRequest()
            .sessionType(SessionTypeEnum.SCREEN_SHARING)
            .partnerObject(ticketId)
            .customerName("Nora Feldmann");

    var started = sessions.requestSession(asked, null);
    var shown = sessions.showSession(started.getSessionToken());
    var listed = sessions.listSessions("SCREEN_SHARING", null, null, 50, null);

    check("partnerObject", ticketId.equals(shown.getPartnerObject()));
    check(
        "sessions",
        listed.getSessions().stream()
            .anyMatch(each -> each.getCustomerJoinUrl().equals(shown.getCustomerJoinUrl())));
  }

  private static void check(String what, boolean isRight) {
    if (!isRight) {
      throw new IllegalStateException(what + " came back as something else");
    }
  }
}
