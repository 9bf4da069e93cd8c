package org.deskbridge.app.arch;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.LocationProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.deskbridge.annotation.Port;

/** An implementation of a port that never meets the contract fails here, and a mock of a port. */
@AnalyzeClasses(locations = PortContractArchTest.EveryModule.class)
class PortContractArchTest {

  /** Its tests need a Spring Boot to run in: they are in platforms/spring-boot. */
  private static final String TRIED_ELSEWHERE = "spring-boot-starter";

  @ArchTest
  static void every_implementation_meets_its_contract_in_its_module(JavaClasses all) {
    assertThat(modules())
        .isNotEmpty()
        .allSatisfy(
            module ->
                assertThat(implemented(all, module))
                    .allSatisfy(
                        port ->
                            assertThat(all)
                                .as("tests of %sContract in %s", port.getName(), module)
                                .anyMatch(isIn(tests(module), port.getName() + "Contract"))));
  }

  @ArchTest
  static void every_adapter_implements_a_port(JavaClasses all) {
    assertThat(modules())
        .filteredOn(each -> each.getFileName().toString().startsWith("adapter-"))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(implemented(all, each)).isNotEmpty());
  }

  @ArchTest
  static void no_port_is_mocked(JavaClasses all) {
    assertThat(all)
        .flatExtracting(JavaClass::getCodeUnits)
        .filteredOn(each -> mocks(each).findAny().isPresent())
        .isNotEmpty()
        .allSatisfy(
            each -> {
              assertThat(each.getReferencedClassObjects())
                  .as("classes named where %s mocks: take the implementation in memory", each)
                  .noneMatch(named -> named.getRawType().isAnnotatedWith(Port.class));
              assertThat(mocks(each))
                  .as("calls by which %s mocks without naming a class", each)
                  .noneMatch(PortContractArchTest::infersTheClass);
            });
  }

  private static Stream<JavaMethodCall> mocks(JavaCodeUnit each) {
    return each.getMethodCallsFromSelf().stream()
        .filter(call -> call.getTargetOwner().getName().equals("org.mockito.Mockito"))
        .filter(call -> Set.of("mock", "spy").contains(call.getName()));
  }

  private static boolean infersTheClass(JavaMethodCall mock) {
    return mock.getTarget().getRawParameterTypes().stream().anyMatch(JavaClass::isArray);
  }

  private static List<JavaClass> implemented(JavaClasses all, Path module) {
    return all.stream()
        .filter(each -> each.isAnnotatedWith(Port.class))
        .filter(port -> all.stream().anyMatch(isIn(shipped(module), port.getName())))
        .toList();
  }

  private static Predicate<JavaClass> isIn(Path folder, String type) {
    var prefix = folder.toUri().toString();
    return each ->
        !each.isInterface()
            && each.isAssignableTo(type)
            && each.getSource()
                .filter(source -> source.getUri().toString().startsWith(prefix))
                .isPresent();
  }

  private static Path shipped(Path module) {
    return module.resolve(Path.of("target", "classes"));
  }

  private static Path tests(Path module) {
    return module.resolve(Path.of("target", "test-classes"));
  }

  /** Returns the folders of all modules with code. */
  private static List<Path> modules() {
    try (var folders = Files.list(Path.of("..").toAbsolutePath().normalize())) {
      return folders
          .filter(each -> Files.exists(each.resolve("src/main/java")))
          .filter(each -> !each.endsWith(TRIED_ELSEWHERE))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What every module is made of, and its tests; Maven shows this module the tests of some only.
   */
  static final class EveryModule implements LocationProvider {

    @Override
    public Set<Location> get(Class<?> testClass) {
      return modules().stream()
          .flatMap(each -> Stream.of(shipped(each), tests(each)))
          .map(Location::of)
          .collect(toSet());
    }
  }
}
