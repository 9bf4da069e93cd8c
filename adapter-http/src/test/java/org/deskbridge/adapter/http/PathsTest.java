package org.deskbridge.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskbridge.InMemoryDesk;
import org.junit.jupiter.api.Test;

/** The servlet mappings that {@link HttpApi} names are where its resources answer. */
class PathsTest {

  @Test
  void coverEveryResource() {
    assertThat(routes()).isNotEmpty().allMatch(route -> mapping(route) != null);
  }

  @Test
  void nameNothingThatNoResourceAnswers() {
    assertThat(routes().stream().map(PathsTest::mapping).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(HttpApi.paths());
  }

  private static String mapping(String route) {
    return HttpApi.paths().stream()
        .filter(
            each ->
                each.endsWith("/*")
                    ? (route + "/").startsWith(each.substring(0, each.length() - 1))
                    : route.equals(each))
        .findFirst()
        .orElse(null);
  }

  private static List<String> routes() {
    try (var api =
        HttpApi.of(
            new InMemoryDesk().desk(),
            HttpSettings.of(RunningApi.PUBLIC_URL),
            new SimpleMeterRegistry())) {
      return api.resources().stream()
          .map(Object::getClass)
          .filter(each -> each.isAnnotationPresent(Path.class))
          .flatMap(PathsTest::routes)
          .toList();
    }
  }

  private static Stream<String> routes(Class<?> resource) {
    var base = resource.getAnnotation(Path.class).value();
    return Arrays.stream(resource.getMethods())
        .filter(PathsTest::answers)
        .map(each -> each.getAnnotation(Path.class))
        .map(each -> Stream.of(base, each == null ? "" : each.value()))
        .map(
            each -> each.filter(part -> !part.isEmpty()).collect(Collectors.joining("/", "/", "")));
  }

  private static boolean answers(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
        .anyMatch(Objects::nonNull);
  }
}
