package org.deskbridge.adapter.persistence.media.ffmpeg;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The pictures and sound found in a capture, parsed from the log of a run over all of it.
 *
 * <p>The lines are written by one thread and the facts read by another.
 */
final class CaptureFacts implements Consumer<String> {

  /** Lets the first picture of each size through and logs it: a new size begins a new graph. */
  static final String FILTER = "select='eq(n,0)',showinfo";

  private static final Pattern PICTURE =
      Pattern.compile("\\[Parsed_showinfo_\\d+ @ .*\\bs:(\\d{1,5})x(\\d{1,5})\\b.*");
  private static final Pattern SOUND = Pattern.compile("\\s*Stream #0:\\d+.*: Audio: .*");

  private int width;
  private int height;
  private boolean hasSound;

  @Override
  public synchronized void accept(String line) {
    var picture = PICTURE.matcher(line);
    if (picture.matches()) {
      width = Math.max(width, Integer.parseInt(picture.group(1)));
      height = Math.max(height, Integer.parseInt(picture.group(2)));
    } else if (SOUND.matcher(line).matches()) {
      hasSound = true;
    }
  }

  /** Returns whether there is a picture; one of a single row or column does not count. */
  synchronized boolean hasPicture() {
    return width > 1 && height > 1;
  }

  synchronized boolean hasSound() {
    return hasSound;
  }

  /**
   * Returns the size that holds every picture at its original size, up to the largest size of a
   * video.
   */
  synchronized PictureSize largest() {
    return PictureSize.holding(width, height);
  }
}
