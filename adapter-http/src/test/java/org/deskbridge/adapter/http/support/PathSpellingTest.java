package org.deskbridge.adapter.http.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The spellings of a path that mean the same (RFC 3986, section 6.2.2). */
class PathSpellingTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /a/b,             a/b
          a/b,              a/b
          /,                ''
          //a///b,          a/b
          /a/b/,            a/b/
          /a/./b,           a/b
          /a/../b,          b
          /../../b,         b
          /a/%2e%2E/b,      b
          /%61/%7Eb,        a/~b
          /a%2fb/%c3%bc,    a%2Fb/%C3%BC
          /a%2,             a%2
          /a%zz//b,         a%zz/b
          /.hidden,         .hidden
          """)
  void returnsThePlainOne(String spelled, String plain) {
    assertThat(PathSpelling.plain(spelled)).isEqualTo(plain);
  }
}
