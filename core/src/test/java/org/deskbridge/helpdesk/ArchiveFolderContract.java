package org.deskbridge.helpdesk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.RivalFixtures.rounds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.ArchiveFolder.ArchivedFile;
import org.deskbridge.helpdesk.ArchiveFolder.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link ArchiveFolder} does. Implement the methods and inherit the tests. */
public interface ArchiveFolderContract {

  /** A day of recordings. */
  LocalDate DAY = LocalDate.parse("2026-11-21");

  /** A name of a file. */
  ArchivedFile VIDEO = new ArchivedFile(DAY, 103, Kind.VIDEO);

  /** Returns the implementation under test: the same throughout a test, empty at its start. */
  ArchiveFolder archiveFolder();

  /** Returns what a program that starts anew has of the same shelf. */
  ArchiveFolder reopened();

  /** Returns what a reader of the shelf finds under a name, empty if there is nothing. */
  Optional<byte[]> found(ArchivedFile name);

  @Test
  default void hasNothingAtFirst() {
    assertThat(archiveFolder().bytes(VIDEO)).isEmpty();
    assertThat(archiveFolder().awaited()).isEmpty();
    assertThat(found(VIDEO)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  default void keepsFilesOfEveryKind(Kind kind) {
    var name = new ArchivedFile(DAY, Long.MAX_VALUE, kind);

    keep(name, "content");

    assertThat(found(name)).contains(bytes("content"));
    assertThat(archiveFolder().bytes(name)).hasValue(7);
  }

  @Test
  default void keepsAFileOfNothing() {
    keep(VIDEO, "");

    assertThat(archiveFolder().bytes(VIDEO)).hasValue(0);
    assertThat(found(VIDEO)).contains(bytes(""));
  }

  @Test
  default void keepsALargeFileThatComesInPieces() {
    var content = new byte[3_000_001];
    new Random(7).nextBytes(content);

    archiveFolder().keep(VIDEO, inPieces(content), content.length);

    assertThat(found(VIDEO).orElseThrow()).isEqualTo(content);
  }

  @Test
  default void tellsFilesApartByDayRecordingAndKind() {
    var names =
        Stream.of(DAY, DAY.plusDays(1), DAY.plusMonths(1), DAY.plusYears(1))
            .flatMap(
                day ->
                    LongStream.of(1, 10, 103)
                        .boxed()
                        .flatMap(
                            recording ->
                                Stream.of(Kind.values())
                                    .map(kind -> new ArchivedFile(day, recording, kind))))
            .toList();

    names.forEach(name -> keep(name, name.toString()));

    assertThat(names).allSatisfy(name -> assertThat(found(name)).contains(bytes(name.toString())));
  }

  @Test
  default void replacesWhatIsThere() {
    keep(VIDEO, "a long content");

    keep(VIDEO, "short");

    assertThat(found(VIDEO)).contains(bytes("short"));
    assertThat(archiveFolder().bytes(VIDEO)).hasValue(5);
  }

  @Test
  default void leavesWhatIsThereIfTooLittleComes() {
    keep(VIDEO, "before");

    assertThatThrownBy(() -> archiveFolder().keep(VIDEO, stream("content"), 8))
        .isInstanceOf(UnavailableException.class);

    assertThat(found(VIDEO)).contains(bytes("before"));
    assertThat(archiveFolder().bytes(VIDEO)).hasValue(6);
  }

  @Test
  default void leavesWhatIsThereIfTooMuchComes() {
    keep(VIDEO, "before");

    assertThatThrownBy(() -> archiveFolder().keep(VIDEO, stream("content"), 6))
        .isInstanceOf(UnavailableException.class);
    assertThatThrownBy(() -> archiveFolder().keep(VIDEO, stream("content"), 0))
        .isInstanceOf(UnavailableException.class);

    assertThat(found(VIDEO)).contains(bytes("before"));
  }

  @Test
  default void leavesWhatIsThereIfTheStreamBreaks() {
    keep(VIDEO, "before");

    assertThatThrownBy(() -> archiveFolder().keep(VIDEO, breaking("cont"), 7))
        .isInstanceOf(UnavailableException.class)
        .hasRootCauseInstanceOf(IOException.class);

    assertThat(found(VIDEO)).contains(bytes("before"));
  }

  @Test
  default void hasNothingOfAFileThatDidNotComeWhole() {
    assertThatThrownBy(() -> archiveFolder().keep(VIDEO, stream("content"), 8))
        .isInstanceOf(UnavailableException.class);
    assertThatThrownBy(() -> archiveFolder().keep(VIDEO, stream("content"), 6))
        .isInstanceOf(UnavailableException.class);
    assertThatThrownBy(() -> archiveFolder().keep(VIDEO, breaking("cont"), 7))
        .isInstanceOf(UnavailableException.class);

    assertThat(archiveFolder().bytes(VIDEO)).isEmpty();
    assertThat(found(VIDEO)).isEmpty();
    assertThatCode(() -> keep(VIDEO, "content")).doesNotThrowAnyException();
  }

  @Test
  default void leavesTheStreamToWhoeverOpenedIt() {
    var isClosed = new AtomicBoolean();
    var content =
        new ByteArrayInputStream(bytes("content")) {
          @Override
          public void close() {
            isClosed.set(true);
          }
        };

    archiveFolder().keep(VIDEO, content, 7);

    assertThat(isClosed).isFalse();
  }

  @Test
  default void keepsOneOfManyRivalsWhole() {
    rounds(
        round -> {
          var kept =
              atOnce(
                  8,
                  number -> {
                    var content = String.valueOf(number).repeat(100_000 + number);
                    keep(VIDEO, content);
                    return content;
                  });

          assertThat(new String(found(VIDEO).orElseThrow(), UTF_8)).isIn(kept);
        });
  }

  @Test
  default void remembersWhatIsAwaited() {
    archiveFolder().savePending(Set.of(103L, 7L, Long.MAX_VALUE));
    assertThat(archiveFolder().awaited()).containsExactlyInAnyOrder(103L, 7L, Long.MAX_VALUE);

    archiveFolder().savePending(Set.of(104L));
    assertThat(archiveFolder().awaited()).containsExactly(104L);

    archiveFolder().savePending(Set.of());
    assertThat(archiveFolder().awaited()).isEmpty();
  }

  @Test
  default void remembersEverythingWhenOpenedAnew() {
    var many = LongStream.range(0, 2000).boxed().collect(Collectors.toSet());
    keep(VIDEO, "content");
    archiveFolder().savePending(many);

    assertThat(reopened().bytes(VIDEO)).hasValue(7);
    assertThat(reopened().awaited()).isEqualTo(many);
  }

  private void keep(ArchivedFile name, String content) {
    archiveFolder().keep(name, stream(content), bytes(content).length);
  }

  private static byte[] bytes(String content) {
    return content.getBytes(UTF_8);
  }

  private static InputStream stream(String content) {
    return new ByteArrayInputStream(bytes(content));
  }

  private static InputStream inPieces(byte[] content) {
    return new ByteArrayInputStream(content) {
      @Override
      public synchronized int read(byte[] into, int offset, int length) {
        return super.read(into, offset, Math.min(length, 777));
      }
    };
  }

  private static InputStream breaking(String beginning) {
    return new SequenceInputStream(
        stream(beginning),
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }

          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            throw new IOException("connection reset");
          }
        });
  }
}
