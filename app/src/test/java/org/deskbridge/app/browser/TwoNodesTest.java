package org.deskbridge.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.deskbridge.Deskbridge;
import org.deskbridge.account.Role;
import org.deskbridge.adapter.persistence.postgres.PostgresStore;
import org.deskbridge.app.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The main job on two nodes behind a load balancer, one of which is killed meanwhile. */
@EnabledOnOs(
    value = OS.LINUX,
    architectures = "amd64",
    disabledReason = "the PostgreSQL of the tests is for Linux on x86-64")
class TwoNodesTest {

  private static final String EMAIL = "robin@acme.example";
  private static final String QUESTION = "Can you open the printer settings?";
  private static final String ANSWER = "They are open now.";
  private static final String STILL_THERE = "Are you still there?";
  private static final String YES = "Yes, I am.";
  private static final String NOTES = "Chose the right paper tray.";

  @TempDir private static Path folder;

  private static EmbeddedPostgres postgres;
  private static LoadBalancer balancer;

  @BeforeAll
  static void startPostgres() throws IOException {
    Browsers.require();
    postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    balancer = new LoadBalancer();
  }

  @AfterAll
  static void endPostgres() throws IOException {
    if (postgres != null) {
      balancer.close();
      postgres.close();
    }
  }

  @Test
  void aSessionGoesOnWhereTheNodeOfOneSideIsKilled() throws Exception {
    var one = Files.createDirectory(folder.resolve("1"));
    var other = Files.createDirectory(folder.resolve("2"));
    var launch = prepared(one);
    Files.copy(one.resolve("secret.key"), other.resolve("secret.key"));

    try (var technicians = node(one);
        var customers = node(other);
        var meeting = new Meeting(balancer.url())) {
      balancer.passesOnTo(technicians.port());
      meeting.startsFrom(launch, EMAIL);
      balancer.passesOnTo(customers.port());
      meeting.joinsByCode();
      var technician = meeting.technician();
      var customer = meeting.customer();
      says(technician, QUESTION, customer);
      says(customer, ANSWER, technician);

      customers.kill();
      balancer.passesOnTo(customers.port(), technicians.port());

      says(technician, STILL_THERE, customer);
      says(customer, YES, technician);
      customer.seesNoMore("connection");
      technician.seesNoMore("connection");
      technician.seesMovingPictures("remote-video");
      meeting.endsTheSession(NOTES);
      assertThat(customer.reads("ended")).isNotBlank();
    }
  }

  /** Adds the technician and returns the link of a session. */
  private static URI prepared(Path data) {
    var store = PostgresStore.open(postgres.getPostgresDatabase(), data);
    try (var desk = Deskbridge.builder().store(store).build()) {
      var account = store.directory().openAccount("Acme");
      var robin =
          store.directory().addExpert(account.key(), "Robin", "Expert", EMAIL, Set.of(Role.EXPERT));
      store.passwords().set(robin.key(), "demo");
      var token = desk.sessions().requestAnonymous(null, null);
      return balancer.url().resolve("/launch?token=" + token.value());
    }
  }

  private static ServerProcess node(Path data) {
    return ServerProcess.startWith(
        Map.of("DESKBRIDGE_DATABASE_USER", "postgres"),
        data,
        ServerProcess.freePort(),
        "serve",
        "--database",
        "jdbc:postgresql://localhost:%d/postgres".formatted(postgres.getPort()),
        "--public-url",
        balancer.url().toString());
  }

  private static void says(Person one, String text, Person other) {
    one.types("chat-input", text);
    one.clicks("chat-send");
    other.sees("chat-log", text);
  }
}
