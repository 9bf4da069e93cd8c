package org.deskbridge.adapter.persistence.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureSizeTest {

  @ParameterizedTest
  @CsvSource({
    "1280, 720, 1280, 720",
    "321, 241, 320, 240",
    "3840, 2160, 3840, 2160",
    "2160, 3840, 2160, 3840",
    "7680, 4320, 3840, 2160",
    "3840, 3840, 2160, 2160",
    "8192, 2, 3840, 2",
    "2, 2, 2, 2"
  })
  void isAsLargeAsWhatIsShownAndEvenAndNoLargerThanTheEncodersTakeIt(
      int shownWidth, int shownHeight, int width, int height) {
    assertThat(PictureSize.holding(shownWidth, shownHeight))
        .isEqualTo(new PictureSize(width, height));
  }
}
