package org.deskbridge.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.deskbridge.error.InvalidValueException;
import org.deskbridge.session.Customer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerQueryTest {

  @ParameterizedTest(name = "{0} {1}, {2} {3}: {4}")
  @CsvSource(
      useHeadersInDisplayName = false,
      textBlock =
          """
          # looked for by         , the customer is      , found
          carl@example.net,       , carl@example.net, Carl, true
          ' CARL@Example.NET ',   , carl@example.net, Carl, true
          carl@example.net,       , ' CARL@example.net',  , true
          carl@example.net,       ,                 , Carl, false
          carl@example.ne,        , carl@example.net, Carl, false
                          , carl  , carl@example.net, Carl, true
                          , ÄNNE  ,                 , änne, true
                          , Car   ,                 , Carl, false
                          , Carl  , carl@example.net,     , false
          carl@example.net, ' '   , carl@example.net, Eve , true
          carl@example.net, carl  , carl@example.net, Carl, true
          carl@example.net, eve   , carl@example.net, Carl, false
          eve@example.net,  carl  , carl@example.net, Carl, false
          """)
  void isWhoeverFits(
      @Nullable String email,
      @Nullable String name,
      @Nullable String customerEmail,
      @Nullable String customerName,
      boolean isFound) {
    var person = new CustomerQuery(email, name);

    assertThat(person.is(new Customer(customerName, customerEmail))).isEqualTo(isFound);
  }

  @Test
  void isNobodyUnknown() {
    assertThat(new CustomerQuery("carl@example.net", null).is(null)).isFalse();
    assertThat(new CustomerQuery("carl@example.net", null).is(new Customer(null, null))).isFalse();
    assertThat(new CustomerQuery(null, "Carl").is(new Customer(" ", ""))).isFalse();
  }

  @Test
  void needsAnAddressOrAName() {
    assertThatThrownBy(() -> new CustomerQuery(null, null))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("customer: missing (expected: an address or a name)");
    assertThatThrownBy(() -> new CustomerQuery(" ", "")).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void staysOutOfLogs() {
    assertThat(new CustomerQuery("carl@example.net", "Carl")).hasToString("person");
  }
}
