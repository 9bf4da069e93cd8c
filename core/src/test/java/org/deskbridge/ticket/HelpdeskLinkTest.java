package org.deskbridge.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Set;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpdeskLinkTest {

  private static final String SECRET = "very secret";

  private final InMemoryDesk memory = new InMemoryDesk();

  @Test
  void belongsToTheAccountOfWhoeverRegistersIt() {
    var link = link("erika@example.com", "https://desk.example/callbacks");

    memory.desk().tickets().registerLink(memory.caller(), link);

    assertThat(memory.desk().tickets().links(memory.caller(), "DESK.example"))
        .containsExactly(link);
    assertThat(memory.desk().tickets().links(memory.stranger(), "desk.example")).isEmpty();
  }

  @Test
  void isForExpertsAlone() {
    var link = link("erika@example.com", "https://desk.example/callbacks");

    assertThatThrownBy(() -> memory.desk().tickets().registerLink(Caller.anyone(), link))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> memory.desk().tickets().links(Caller.anyone(), "desk.example"))
        .isInstanceOf(AccessDeniedException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://desk.example/x",
        "/callbacks",
        "https:///callbacks",
        "mailto:erika@example.com",
        "http:desk",
        "https://desk.example:0/x",
        "https://desk.example:65536/x",
        "http://help_desk:0/x",
        "http://help_desk:65536/x",
        "http://help_desk:x/y",
        "http://help_desk%20/x",
        "http://help_desk,other/x",
        "http://_-/x",
        "http://300.1.1.1/x",
        "http://a..b/x"
      })
  void refusesACallbackUrlThatIsNone(String url) {
    assertThatThrownBy(() -> link("erika@example.com", url))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("callbackURL");
  }

  /** Containers have names with an underscore. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTPS://desk.example/x",
        "http://key:word@desk.example:65535",
        "http://127.0.0.1:1/",
        "http://[::1]:3000/",
        "http://help_desk",
        "http://help_desk:3000/cb",
        "http://key:word@_desk.internal:1?x#y",
        "http://help_desk:/cb"
      })
  void takesACallbackUrlWithAnyHost(String url) {
    assertThat(link("erika@example.com", url).callbackUrl()).hasToString(url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "erika", "@example.com", "erika@", "erika @example.com", "a@b@c"})
  void refusesAnAddressThatIsNone(String email) {
    assertThatThrownBy(() -> link(email, "https://desk.example/callbacks"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("userEmail");
  }

  @ParameterizedTest
  @CsvSource({"'',desk.example,systemName", "Desk,'  ',systemDomain"})
  void refusesASystemWithoutAName(String name, String domain, String member) {
    assertThatThrownBy(() -> new HelpdeskSystem(name, domain))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining(member);
  }

  @Test
  void showsItsTokenToNobody() {
    var link = link("erika@example.com", "https://desk.example/callbacks?key=" + "another");

    assertThat(link.toString()).doesNotContain(SECRET, "another");
    assertThat(link.userToken().toString()).doesNotContain(SECRET);
    assertThatThrownBy(() -> new HelpdeskUserToken(SECRET.repeat(1000)))
        .isInstanceOf(InvalidValueException.class)
        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(SECRET));
  }

  private static HelpdeskLink link(String email, String url) {
    return new HelpdeskLink(
        new HelpdeskSystem("Desk", "desk.example"),
        email,
        new HelpdeskUserToken(SECRET),
        URI.create(url),
        Set.of(TicketOperation.SEARCH));
  }
}
