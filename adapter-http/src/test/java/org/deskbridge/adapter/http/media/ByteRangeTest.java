package org.deskbridge.adapter.http.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 36, 0+1",
    "bytes=0-35, 36, 0+36",
    "bytes=0-36, 36, 0+36",
    "bytes=35-35, 36, 35+1",
    "bytes=35-, 36, 35+1",
    "bytes=0-, 36, 0+36",
    "bytes=-1, 36, 35+1",
    "bytes=-36, 36, 0+36",
    "bytes=-37, 36, 0+36",
    "bytes=-99999999999999999999, 36, 0+36",
    "bytes=1-99999999999999999999, 36, 1+35",
    "bytes=00-0000000000000000000001, 36, 0+2",
    "Bytes=1-2, 36, 1+2",
    "'bytes= 1-2 ', 36, 1+2",
    "' bytes=1-2', 36, 1+2",
    "bytes=5000000000-5000000009, 6000000000, 5000000000+10",
    "bytes=36-, 36, none",
    "bytes=36-40, 36, none",
    "bytes=99999999999999999999-, 36, none",
    "bytes=-0, 36, none",
    "bytes=0-, 0, none",
    "bytes=-5, 0, none",
    ", 36, ignored",
    "'', 36, ignored",
    "bytes=, 36, ignored",
    "bytes=-, 36, ignored",
    "bytes=2-1, 36, ignored",
    "bytes=40-39, 36, ignored",
    "bytes, 36, ignored",
    "bytes 0-1, 36, ignored",
    "bytes =0-1, 36, ignored",
    "bytes=0 -1, 36, ignored",
    "bytes=a-b, 36, ignored",
    "bytes=0x1-2, 36, ignored",
    "bytes=--1, 36, ignored",
    "bytes=-1-2, 36, ignored",
    "bytes=+1-2, 36, ignored",
    "bytes=1.0-2, 36, ignored",
    "bytes=١-٢, 36, ignored",
    "'bytes=0-1,3-4', 36, ignored",
    "'bytes=0-1,', 36, ignored",
    "lines=0-1, 36, ignored"
  })
  void readsASinglePart(String header, long size, String expected) {
    assertThat(
            ByteRange.parse(header, size)
                .map(each -> each.isEmpty() ? "none" : each.from() + "+" + each.bytes())
                .orElse("ignored"))
        .isEqualTo(expected);
  }
}
