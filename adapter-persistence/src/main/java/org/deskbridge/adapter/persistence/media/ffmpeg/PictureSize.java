package org.deskbridge.adapter.persistence.media.ffmpeg;

/**
 * How large the pictures of a video are.
 *
 * @param width in pixels, even: H.264 halves the colours
 * @param height in pixels, even
 */
record PictureSize(int width, int height) {

  /** As large as the encoders take it, upright or lying. */
  private static final int LONGEST = 3840;

  private static final int LONGEST_ACROSS = 2160;

  /**
   * Returns the size of pictures that are shown in one of so many pixels, scaled down if need be.
   */
  static PictureSize holding(int width, int height) {
    var shrink =
        Math.min(
            1,
            Math.min(
                (double) LONGEST / Math.max(width, height),
                (double) LONGEST_ACROSS / Math.min(width, height)));
    return new PictureSize(even(width * shrink), even(height * shrink));
  }

  private static int even(double length) {
    return Math.max(2, (int) length / 2 * 2);
  }

  long pixels() {
    return (long) width * height;
  }
}
