package org.deskbridge.adapter.http.media;

import java.util.Set;
import org.deskbridge.Deskbridge;

/** Creates the resources that serve media. */
public final class MediaResources {

  private MediaResources() {}

  /** Returns the resources. */
  public static Set<Object> of(Deskbridge desk) {
    return Set.of(new MediaResource(desk.recordings()));
  }
}
