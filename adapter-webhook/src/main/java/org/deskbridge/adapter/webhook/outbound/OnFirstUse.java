package org.deskbridge.adapter.webhook.outbound;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is created on first use, and kept.
 *
 * <p>Safe for use by several threads at once; the value is created once.
 */
public final class OnFirstUse<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private volatile @Nullable T value;

  /**
   * @param maker creates the value; if it throws, the next call tries again
   */
  public OnFirstUse(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    var made = value;
    return made != null ? made : make();
  }

  private synchronized T make() {
    var made = value;
    if (made == null) {
      made = maker.get();
      value = made;
    }
    return made;
  }
}
