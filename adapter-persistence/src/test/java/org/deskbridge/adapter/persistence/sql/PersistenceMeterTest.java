package org.deskbridge.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.session.SessionFixtures.NOON;
import static org.deskbridge.session.SessionFixtures.requested;
import static org.deskbridge.session.SessionFixtures.started;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.deskbridge.account.AccountKey;
import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.callback.receiver.ReceiverAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PersistenceMeterTest {

  private static final Path TABLE = Path.of("..", "docs", "metrics.md");

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Test
  void standsInTheTableOfMetrics() throws IOException {
    var section = Files.readString(TABLE).split("\n## Persistence\n")[1].split("\n## ")[0];

    var rows =
        section
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split("\\|"))
            .map(cells -> "%s%s%s".formatted(cells[1], cells[2], cells[3]));

    assertThat(rows)
        .containsExactlyElementsOf(
            Arrays.stream(PersistenceMeter.values())
                .map(each -> " `%s`  %s  %s ".formatted(each.meterName(), each.type(), tag(each)))
                .toList());
  }

  private static String tag(PersistenceMeter meter) {
    return meter.tag() == null ? "-" : "`" + meter.tag() + "`";
  }

  @Test
  void isAllThereIs() {
    assertThat(folder.meters().getMeters())
        .extracting(meter -> meter.getId().getName())
        .containsOnly(
            Arrays.stream(PersistenceMeter.values())
                .map(PersistenceMeter::meterName)
                .toArray(String[]::new));
    assertThat(folder.meters().getMeters())
        .flatExtracting(meter -> meter.getId().getTags())
        .extracting(Tag::getKey)
        .containsOnly(
            Objects.requireNonNull(PersistenceMeter.SESSIONS.tag()),
            Objects.requireNonNull(PersistenceMeter.RECORDINGS.tag()));
  }

  @Test
  void showsWhatIsOnRecord() {
    var requested = requested();
    folder.store().sessions().commit(requested);
    folder.store().sessions().commit(started(requested));
    folder.store().sessions().commit(requested());

    assertThat(gauge(PersistenceMeter.SESSIONS, "WAITING")).isEqualTo(1);
    assertThat(gauge(PersistenceMeter.SESSIONS, "NOT_STARTED")).isEqualTo(1);
    assertThat(gauge(PersistenceMeter.SESSIONS, "COMPLETE")).isZero();
    assertThat(folder.meters().get(PersistenceMeter.CALLBACK_DEPTH.meterName()).gauge().value())
        .isEqualTo(1);
  }

  @Test
  void countsTheReceiversThatAreDisabled() {
    var receivers = folder.store().failingReceivers();
    for (var name : List.of("https://a.example/", "https://b.example/", "https://c.example/")) {
      receivers.failed(new AccountKey(7), new ReceiverAddress(name), NOON, Instant.EPOCH);
    }
    receivers.disable(new AccountKey(7), new ReceiverAddress("https://a.example/"), NOON);
    receivers.disable(new AccountKey(7), new ReceiverAddress("https://c.example/"), NOON);

    var gauge = folder.meters().get(PersistenceMeter.DISABLED_RECEIVERS.meterName()).gauge();

    assertThat(gauge.value()).isEqualTo(2);
  }

  private double gauge(PersistenceMeter meter, String status) {
    return folder.meters().get(meter.meterName()).tag("status", status).gauge().value();
  }

  @Test
  void takesItsGaugesAlongWhenItIsClosed() {
    folder.store().close();

    assertThat(folder.meters().getMeters())
        .extracting(Meter::getId)
        .noneMatch(id -> id.getType() == Meter.Type.GAUGE);
  }
}
