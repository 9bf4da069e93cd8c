package org.deskbridge.spring;

import java.util.Map;
import org.deskbridge.Deskbridge;
import org.deskbridge.Helpdesk;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Names the properties without which a bean is missing that the platform asks for. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class MissingPropertyAnalyzer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException> {

  private static final Map<Class<?>, String> NEEDS =
      Map.of(
          Deskbridge.class,
          "deskbridge.public-url, where browsers reach this platform, such as https://desk.example",
          Helpdesk.class,
          "deskbridge.service, where the support service is, deskbridge.token, and"
              + " deskbridge.public-url, where that service reaches this platform");

  @Override
  protected @Nullable FailureAnalysis analyze(
      Throwable failure, NoSuchBeanDefinitionException missing) {
    var type = missing.getBeanType();
    if (type == null) {
      return null;
    }
    var needs = NEEDS.get(type);
    return needs == null
        ? null
        : new FailureAnalysis(
            "There is no %s, because its properties are not set.".formatted(type.getSimpleName()),
            "Set " + needs + ".",
            failure);
  }
}
