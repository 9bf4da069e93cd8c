package org.deskbridge.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Set;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.access.Caller;
import org.deskbridge.access.RoleMissingException;
import org.deskbridge.error.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerLinkTest {

  private static final String SECRET = "very secret";

  private final InMemoryDesk memory = new InMemoryDesk();

  @Test
  void belongsToTheAccountOfWhoeverRegistersIt() {
    var link = link("erika@example.com", "https://desk.example/callbacks");

    memory.desk().registerLink().register(memory.caller(), link);

    assertThat(memory.desk().listLinks().list(memory.caller(), "DESK.example"))
        .containsExactly(link);
    assertThat(memory.desk().listLinks().list(memory.stranger(), "desk.example")).isEmpty();
  }

  @Test
  void isForExpertsAlone() {
    var link = link("erika@example.com", "https://desk.example/callbacks");

    assertThatThrownBy(() -> memory.desk().registerLink().register(Caller.anyone(), link))
        .isInstanceOf(RoleMissingException.class);
    assertThatThrownBy(() -> memory.desk().listLinks().list(Caller.anyone(), "desk.example"))
        .isInstanceOf(RoleMissingException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://desk.example/x",
        "/callbacks",
        "https:///callbacks",
        "mailto:erika@example.com"
      })
  void refusesACallbackUrlThatIsNone(String url) {
    assertThatThrownBy(() -> link("erika@example.com", url))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("callbackURL");
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
    assertThatThrownBy(() -> new PartnerSystem(name, domain))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining(member);
  }

  @Test
  void showsItsTokenToNobody() {
    var link = link("erika@example.com", "https://desk.example/callbacks?key=" + "another");

    assertThat(link.toString()).doesNotContain(SECRET, "another");
    assertThat(link.userToken().toString()).doesNotContain(SECRET);
    assertThatThrownBy(() -> new UserToken(SECRET.repeat(1000)))
        .isInstanceOf(InvalidValueException.class)
        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(SECRET));
  }

  private static PartnerLink link(String email, String url) {
    return new PartnerLink(
        new PartnerSystem("Desk", "desk.example"),
        email,
        new UserToken(SECRET),
        URI.create(url),
        Set.of(PartnerCall.SEARCH));
  }
}
