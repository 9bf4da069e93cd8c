package org.deskbridge.adapter.persistence.media.ffmpeg;

/**
 * The size of the pictures of a video.
 *
 * @param width in pixels, even: H.264 halves the colours
 * @param height in pixels, even
 */
record PictureSize(int width, int height) {

  /** The largest that the encoders accept, upright or lying. */
  private static final int LONGEST = 3840;

  private static final int LONGEST_ACROSS = 2160;

  /** Returns the size of a video that shows pictures of a given size, scaled down if need be. */
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
