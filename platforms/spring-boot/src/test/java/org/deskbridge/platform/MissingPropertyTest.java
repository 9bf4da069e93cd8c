package org.deskbridge.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.deskbridge.Deskbridge;
import org.deskbridge.Helpdesk;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.error.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;

/** What Spring Boot prints when a platform asks for a bean without its property. */
class MissingPropertyTest {

  private final List<FailureAnalyzer> analyzers =
      SpringFactoriesLoader.forDefaultResourceLocation()
          .load(
              FailureAnalyzer.class,
              ArgumentResolver.of(BeanFactory.class, new DefaultListableBeanFactory())
                  .and(Environment.class, new StandardEnvironment()));

  @Test
  void namesThePropertyThatTheBeanNeeds() {
    assertThat(action(Deskbridge.class)).contains("deskbridge.public-url");
    assertThat(action(Helpdesk.class)).contains("deskbridge.service", "deskbridge.token");
  }

  @Test
  void leavesOtherBeansToSpring() {
    assertThat(action(Runnable.class)).doesNotContain("deskbridge");
  }

  @Test
  void namesThePropertyWhoseValueIsRefused() {
    var refused = catchThrowable(() -> HttpSettings.of(URI.create("localhost:8080")));

    assertThat(action(refused)).contains("deskbridge.public-url");
    assertThat(action(new InvalidValueException("limit", 51, "1..50"))).isEmpty();
  }

  private String action(Class<?> bean) {
    return action(new NoSuchBeanDefinitionException(bean));
  }

  private String action(Throwable failure) {
    return analyzers.stream()
        .map(each -> Optional.ofNullable(each.analyze(failure)))
        .flatMap(Optional::stream)
        .map(FailureAnalysis::getAction)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }
}
