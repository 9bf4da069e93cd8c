package org.deskbridge.recording.download;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.error.FailureFixtures.errorCode;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.RecordingDesk;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.memory.InMemorySecrets;
import org.deskbridge.recording.MediaKey.Kind;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingNotFoundException;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.video.InMemoryTranscoder;
import org.junit.jupiter.api.Test;

class SignedMediaUrlTest {

  private static final String BASE64_URL =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private static final List<Kind> KINDS = List.of(Kind.values());

  private final InMemoryDesk memory = new InMemoryDesk();
  private final RecordingDesk createDownloadLinks = memory.desk().recordings();
  private final RecordingDesk openMedia = memory.desk().recordings();

  @Test
  void opensWhatALinkLeadsTo() throws IOException {
    var links = links(memory.transcoded());

    assertThat(read(links.recording())).startsWith(InMemoryTranscoder.capture("second 0"));
    assertThat(new String(read(links.events()), UTF_8)).contains("\"status\":\"active\"");
    assertThat(read(links.thumbnail())).startsWith(0xFF, 0xD8);
  }

  private byte[] read(SignedMediaUrl link) throws IOException {
    var opened = openMedia.open(link);
    try (var stream = opened.content().open(0, opened.stored().bytes())) {
      return stream.readAllBytes();
    }
  }

  @Test
  void readsAnyPartOfIt() throws IOException {
    var opened = openMedia.open(links(memory.transcoded()).recording());

    try (var stream = opened.content().open(4, 6)) {
      assertThat(stream.readAllBytes()).asString(UTF_8).isEqualTo("second");
    }
  }

  @Test
  void tellsWhoseRecordingItIsAndHowBig() {
    var made = memory.transcoded();
    var opened = openMedia.open(links(made).recording());

    assertThat(opened.state()).isEqualTo(made);
    assertThat(opened.stored().bytes()).isEqualTo(links(made).video().bytes());
  }

  @Test
  void isGoodForTheTimeOfThePolicyAndNoLonger() {
    var link = links(memory.transcoded()).recording();

    assertThat(link.expiresAt()).isEqualTo(memory.now().plus(Duration.ofDays(3)).getEpochSecond());
    memory.pass(Duration.ofDays(3).minusMillis(1));
    assertThat(openMedia.open(link)).isNotNull();
    memory.pass(Duration.ofMillis(1));
    assertRefused(link);
    memory.pass(Duration.ofDays(365));
    assertRefused(link);
  }

  @Test
  void isRefusedHoweverItWasAltered() {
    var made = memory.transcoded();
    var other = memory.transcoded();
    var links = links(made);
    var good = Set.of(links.recording(), links.events(), links.thumbnail());
    var random = new Random(10_000);
    var altered = new HashSet<SignedMediaUrl>();
    while (altered.size() < 10_000) {
      var link = altered(List.copyOf(good).get(random.nextInt(3)), other.id(), random);
      if (!good.contains(link)) {
        altered.add(link);
      }
    }

    assertThat(altered).allSatisfy(this::assertRefused);
    assertThat(good).allSatisfy(each -> assertThat(openMedia.open(each)).isNotNull());
  }

  private static SignedMediaUrl altered(SignedMediaUrl link, RecordingId other, Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> new SignedMediaUrl(other, link.kind(), link.expiresAt(), altered(link, random));
      case 1 -> new SignedMediaUrl(other, link.kind(), later(link, random), link.signature());
      case 2 ->
          new SignedMediaUrl(
              link.recording(),
              KINDS.get(random.nextInt(4)),
              later(link, random),
              link.signature());
      case 3 ->
          new SignedMediaUrl(link.recording(), link.kind(), later(link, random), link.signature());
      case 4 ->
          new SignedMediaUrl(
              link.recording(),
              link.kind(),
              link.expiresAt(),
              link.signature().substring(random.nextInt(44)));
      default ->
          new SignedMediaUrl(
              link.recording(), link.kind(), link.expiresAt(), altered(link, random));
    };
  }

  private static long later(SignedMediaUrl link, Random random) {
    return link.expiresAt() + random.nextInt(1_000_000) - 500_000;
  }

  private static String altered(SignedMediaUrl link, Random random) {
    var signature = new StringBuilder(link.signature());
    signature.setCharAt(random.nextInt(43), BASE64_URL.charAt(random.nextInt(64)));
    return signature.toString();
  }

  @Test
  void isRefusedInEverySpellingButItsOwn() {
    var link = links(memory.transcoded()).recording();
    var signature = link.signature();
    var last = BASE64_URL.indexOf(signature.charAt(42));
    var sameBits = signature.substring(0, 42) + BASE64_URL.charAt(last ^ 1);

    for (var spelling :
        List.of("", signature + "=", " " + signature, signature + "\u0000", sameBits, "\u00e9")) {
      assertRefused(new SignedMediaUrl(link.recording(), link.kind(), link.expiresAt(), spelling));
    }
    assertThat(signature).matches("[A-Za-z0-9_-]{43}");
  }

  @Test
  void isRefusedIfSomebodyElseMadeIt() {
    var made = memory.transcoded();
    var foreign =
        new MediaUrlSigner(new InMemorySecrets(8))
            .sign(made.id(), Kind.VIDEO, memory.now().plusSeconds(60));

    assertRefused(foreign);
  }

  private void assertRefused(SignedMediaUrl link) {
    assertThatThrownBy(() -> openMedia.open(link)).has(errorCode(ErrorCode.RECORDING_LINK_REFUSED));
  }

  @Test
  void leadsNowhereWhenTheRecordingIsErased() {
    var made = memory.transcoded();
    var link = links(made).recording();
    memory.desk().privacy().erase(memory.caller(), made.origin().session());

    assertThatThrownBy(() -> openMedia.open(link)).isInstanceOf(RecordingNotFoundException.class);
  }

  @Test
  void leadsNowhereWhenTheContentIsGone() {
    var made = memory.transcoded();
    var opened = openMedia.open(links(made).recording());
    memory.mediaStore().removeAll(made.id());

    assertThatThrownBy(() -> opened.content().open(0, 1))
        .isInstanceOf(RecordingNotFoundException.class);
    assertThatThrownBy(() -> openMedia.open(links(made).recording()))
        .isInstanceOf(RecordingNotFoundException.class);
  }

  @Test
  void keepsItsSignatureToItself() {
    var links = links(memory.transcoded());

    assertThat(links.toString()).doesNotContain(links.recording().signature());
  }

  @Test
  void isShownForWhatCanBeDownloadedAlone() {
    var first = memory.transcoded();
    var waiting = memory.recorded();
    var second = memory.transcoded();

    var shown =
        createDownloadLinks.downloadLinks(
            memory.caller(), List.of(second.id(), waiting.id(), first.id(), first.id()));

    assertThat(shown).extracting(DownloadLinks::state).containsExactly(first, second);
  }

  @Test
  void isShownToNobodyElse() {
    var made = memory.transcoded();
    var unknown = memory.recordings().newId();

    assertThatThrownBy(
            () -> createDownloadLinks.downloadLinks(memory.stranger(), List.of(made.id())))
        .has(errorCode(ErrorCode.OUT_OF_REACH));
    assertThatThrownBy(
            () -> createDownloadLinks.downloadLinks(memory.caller(), List.of(made.id(), unknown)))
        .has(errorCode(ErrorCode.OUT_OF_REACH));
  }

  private DownloadLinks links(RecordingState made) {
    return createDownloadLinks.downloadLinks(memory.caller(), List.of(made.id())).get(0);
  }
}
