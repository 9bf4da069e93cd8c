package org.deskbridge;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ports to which something happens at one of their methods; everything else about them is as the
 * implementation behind them does it.
 */
public final class PortFixtures {

  private PortFixtures() {}

  /**
   * Returns a port at which the process stops once: the first call of the method throws {@link
   * ProcessStopped} before it does anything.
   */
  public static <T> T stoppingBefore(Class<T> port, T delegate, String method) {
    return before(
        port,
        delegate,
        method,
        () -> {
          throw new ProcessStopped(method);
        });
  }

  /** Returns a port where something else happens right before the first call of the method. */
  public static <T> T before(Class<T> port, T delegate, String method, Runnable event) {
    var isFirst = new AtomicBoolean(true);
    return proxy(
        port,
        method,
        (proxy, called, arguments) -> {
          if (called.getName().equals(method) && isFirst.getAndSet(false)) {
            event.run();
          }
          return call(called, delegate, arguments);
        });
  }

  /** Returns a port that takes the calls of a method, which returns nothing, and does nothing. */
  public static <T> T losing(Class<T> port, T delegate, String method) {
    return proxy(
        port,
        method,
        (proxy, called, arguments) ->
            called.getName().equals(method) ? null : call(called, delegate, arguments));
  }

  private static <T> T proxy(Class<T> port, String method, InvocationHandler handler) {
    if (Arrays.stream(port.getMethods()).noneMatch(each -> each.getName().equals(method))) {
      throw new AssertionError("%s has no method %s".formatted(port.getName(), method));
    }
    return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
  }

  private static Object call(Method method, Object delegate, Object[] arguments) throws Throwable {
    try {
      return method.invoke(delegate, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Stands for the end of the process: nothing that handles failures handles it. */
  public static final class ProcessStopped extends Error {

    private static final long serialVersionUID = 1L;

    private ProcessStopped(String method) {
      super("stopped before " + method);
    }
  }
}
