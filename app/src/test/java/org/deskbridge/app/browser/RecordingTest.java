package org.deskbridge.app.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.deskbridge.app.Partner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A recording between two real browsers, with a power cut in its middle. */
class RecordingTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String TICKET = "4711";
  private static final String QUESTION = "Can you open the printer settings?";
  private static final String ANSWER = "They are open now.";
  private static final String NOTES = "Chose the right paper tray.";

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** How far a video may be from what was shared. */
  private static final double TOLERANCE_SECONDS = 2;

  /** A picture of one colour has none between its darkest and its brightest point. */
  private static final int LEAST_CONTRAST = 40;

  @RegisterExtension private static final SharedDemo demo = SharedDemo.inAProcessOfItsOwn();

  private Meeting meeting;
  private Person technician;
  private Person customer;

  @BeforeEach
  void open() {
    meeting = new Meeting(demo);
    technician = meeting.technician();
    customer = meeting.customer();
  }

  @AfterEach
  void close() {
    if (meeting != null) {
      meeting.close();
    }
  }

  @Test
  void aRecordingSurvivesAKilledServerAndPlays() throws Exception {
    meeting.startsFromTheTicket(TICKET);
    meeting.joinsByCode();
    customerAgreesToBeRecorded();
    var begun = Instant.now();

    technician.types("chat-input", QUESTION);
    technician.clicks("chat-send");
    customer.sees("chat-log", QUESTION);
    technician.seesTimePass("record", 9);
    var down = cutThePower();
    customer.types("chat-input", ANSWER);
    customer.clicks("chat-send");
    technician.sees("chat-log", ANSWER);
    technician.types("notes", NOTES);
    technician.sees("notes-state", "Saved");
    technician.seesTimePass("record", 20);
    var shared = Duration.between(begun, Instant.now());
    technician.clicks("record");
    customer.sees("recording-sign", "Nothing is recorded right now");
    meeting.endsTheSession(NOTES);

    var partner = demo.partner();
    var recording = awaitVideo(partner);
    assertThat(recording.path("durationSeconds").asDouble())
        .isBetween(
            seconds(shared.minus(down)) - TOLERANCE_SECONDS, seconds(shared) + TOLERANCE_SECONDS);
    eventsTellTheStory(partner, recording);
    thumbnailShowsSomething(partner, recording);
    playsOnThePageOfTheTicket(recording);
  }

  private void customerAgreesToBeRecorded() {
    technician.clicks("record");
    customer.clicks("recording-agree");
    customer.sees("recording-sign");
    technician.sees("record", "data-phase", "recording");
  }

  /** Returns how long the server was away. */
  private static Duration cutThePower() throws InterruptedException {
    var before = Instant.now();
    demo.cutsThePower();
    return Duration.between(before, Instant.now());
  }

  private static JsonNode awaitVideo(Partner partner) throws Exception {
    var session = partner.ticket(TICKET).at("/sessions/0/sessionId").asText();
    await()
        .atMost(PATIENCE)
        .until(
            () -> partner.recordings(session).at("/0/stage").asText().equals("readyForDownload"));
    assertThat(partner.recordings(session)).hasSize(1);
    return partner.recordings(session).path(0);
  }

  private static void eventsTellTheStory(Partner partner, JsonNode recording) throws Exception {
    var lines = new String(partner.download(recording.path("eventsUrl").asText()), UTF_8).lines();
    var events = lines.map(RecordingTest::parsed).toList();

    assertThat(events.get(0))
        .isEqualTo(parsed("{\"time\":0.0,\"type\":\"status\",\"status\":\"active\"}"));
    assertThat(of("chat", events))
        .extracting(each -> each.path("participantName").asText() + ": " + text(each))
        .containsExactly("Robin Expert: " + QUESTION, "Nora Feldmann: " + ANSWER);
    assertThat(of("notes", events)).extracting(RecordingTest::text).contains(NOTES);
    assertThat(events)
        .extracting(each -> each.path("time").asDouble())
        .isSorted()
        .allMatch(each -> each >= 0 && each <= recording.path("durationSeconds").asDouble());
  }

  private static List<JsonNode> of(String type, List<JsonNode> events) {
    return events.stream().filter(each -> each.path("type").asText().equals(type)).toList();
  }

  private static String text(JsonNode event) {
    return event.path("content").asText();
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void thumbnailShowsSomething(Partner partner, JsonNode recording)
      throws IOException, InterruptedException {
    var jpeg = partner.download(recording.path("thumbnailUrl").asText());
    var picture = ImageIO.read(new ByteArrayInputStream(jpeg));

    var brightness = brightness(picture);
    assertThat(brightness[brightness.length - 1] - brightness[0]).isGreaterThan(LEAST_CONTRAST);
  }

  /** Returns the green of every point, darkest first: it is what brightness is mostly made of. */
  private static int[] brightness(BufferedImage picture) {
    var points = IntStream.range(0, picture.getWidth() * picture.getHeight());
    var brightness =
        points
            .map(each -> picture.getRGB(each % picture.getWidth(), each / picture.getWidth()))
            .map(colour -> colour >> 8 & 0xff)
            .toArray();
    Arrays.sort(brightness);
    return brightness;
  }

  private void playsOnThePageOfTheTicket(JsonNode recording) {
    technician.turnsToTheFirstWindow();
    technician.clicks("open-recording");
    technician.turnsToTheNewWindow();
    technician.sees("recording-state", "data-stage", "readyForDownload");
    technician.plays("recording-video");
    assertThat(technician.readsDuration("recording-video"))
        .isCloseTo(recording.path("durationSeconds").asDouble(), offset(0.5));
    technician.findsNoBarrier();
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }
}
