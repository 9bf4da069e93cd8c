package org.deskbridge.adapter.persistence.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.deskbridge.error.SupportException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.InMemoryMediaStore;
import org.deskbridge.recording.MediaName;
import org.deskbridge.recording.NoVideoException;
import org.deskbridge.recording.TranscodeStoppedException;
import org.deskbridge.recording.Transcoder;
import org.deskbridge.recording.TranscoderContract;
import org.deskbridge.recording.Video;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FfmpegTranscoderTest implements TranscoderContract {

  /** CI sets it, so that no test that lacks something is skipped there. */
  private static final String INSIST = "DESKBRIDGE_REQUIRE_BROWSER";

  @TempDir static Path folder;
  private static Drafts drafts;
  private static Webm webm;
  private static Transcoder transcoder;
  private static List<byte[]> capture;
  private static final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  private final InMemoryMediaStore media = new InMemoryMediaStore();

  @BeforeAll
  static void open() throws InterruptedException {
    drafts = Drafts.open(folder);
    var program = new FfmpegProgram(null, drafts);
    requireThatItRuns(program);
    webm = new Webm(program, folder);
    transcoder = new FfmpegTranscoder(program, drafts, new TranscodeMeters(meters));
    capture =
        Webm.split(
            webm.make(
                "-f",
                "lavfi",
                "-i",
                "color=black:s=320x240:r=30:d=1[a];testsrc=s=320x240:r=30:d=3[b];[a][b]concat=n=2",
                "-f",
                "lavfi",
                "-i",
                "sine=d=4",
                "-c:a",
                "libopus"),
            4);
  }

  /** The bundled program needs libraries of the system, which a bare machine may lack. */
  private static void requireThatItRuns(FfmpegProgram program) throws InterruptedException {
    try {
      program.find();
    } catch (UnavailableException e) {
      if (System.getenv("CI") != null || System.getenv(INSIST) != null) {
        throw e;
      }
      Assumptions.abort("This test needs the bundled ffmpeg. " + e.getMessage());
    }
  }

  @AfterAll
  static void close() {
    drafts.close();
  }

  @Override
  public Transcoder transcoder() {
    return transcoder;
  }

  @Override
  public InMemoryMediaStore mediaStore() {
    return media;
  }

  @Override
  public List<byte[]> capture() {
    return capture;
  }

  @Override
  public Duration length() {
    return Duration.ofSeconds(4);
  }

  @Override
  public void requireVideo(byte[] content) {
    var said = look(content);
    assertThat(said).contains("Video: h264", "yuv420p", "15 fps").contains("Audio: aac");
    assertThat(new String(content, 0, 100, UTF_8)).contains("ftyp").contains("moov");
  }

  private static String look(byte[] content) {
    try {
      var file = Files.write(drafts.next(), content);
      return webm.look(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void showsWhatIsInTheVideoAndNotItsBlackBegin() throws IOException {
    make(capture);

    assertThat(colours(thumbnail())).isGreaterThan(100);
  }

  private BufferedImage thumbnail() throws IOException {
    return ImageIO.read(new ByteArrayInputStream(media.content(THUMBNAIL).orElseThrow()));
  }

  private static long colours(BufferedImage picture) {
    return Arrays.stream(
            picture.getRGB(
                0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
        .distinct()
        .count();
  }

  @Test
  void countsTheTimeFromTheFirstPictureOnWhereTheCaptureStartsLate() {
    var late =
        webm.make(
            "-f", "lavfi", "-i", "testsrc=s=320x240:r=10:d=3", "-vf", "setpts=PTS+5/TB", "-copyts");

    assertThat(make(Webm.split(late, 3)).duration().toMillis()).isCloseTo(3_000, within(200L));
  }

  @Test
  void countsTheTimeInWhichNothingMovesToo() {
    var still =
        webm.make(
            "-f",
            "lavfi",
            "-i",
            "testsrc=s=320x240:r=1:d=10",
            "-vf",
            "select='eq(n,0)+eq(n,1)+eq(n,4)+eq(n,9)'",
            "-fps_mode",
            "vfr");

    assertThat(make(Webm.split(still, 3)).duration().toMillis()).isCloseTo(9_500, within(600L));
  }

  @Test
  void fitsAWindowThatChangesItsSizeIntoItsFirstOneMadeEven() throws IOException {
    var first = folder.resolve("first.ivf");
    var second = folder.resolve("second.ivf");
    webm.run(List.of("-f", "lavfi", "-i", "testsrc=s=321x241:r=10:d=2", "-y", first.toString()));
    webm.run(List.of("-f", "lavfi", "-i", "testsrc=s=200x300:r=10:d=2", "-y", second.toString()));
    var list = folder.resolve("list.txt");
    Files.writeString(list, "file first.ivf\nfile second.ivf\n");
    var joined = folder.resolve("joined.webm");
    webm.run(
        List.of(
            "-f",
            "concat",
            "-i",
            list.toString(),
            "-c",
            "copy",
            "-live",
            "1",
            "-y",
            joined.toString()));

    var video = make(Webm.split(Files.readAllBytes(joined), 3));

    assertThat(video.duration().toMillis()).isCloseTo(4_000, within(300L));
    assertThat(look(media.content(VIDEO).orElseThrow())).contains("320x240");
  }

  @Test
  void readsNoOtherFilesForACaptureThatNamesThem() throws IOException {
    var secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    for (var lure :
        List.of(
            "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile://%s\n#EXT-X-ENDLIST\n",
            "ffconcat version 1.0\nfile %s\n")) {
      assertThatThrownBy(() -> make(List.of(lure.formatted(secret).getBytes(UTF_8))))
          .isInstanceOf(NoVideoException.class)
          .hasMessage("What was captured is no video.");
    }
  }

  @Test
  void saysThatASoundIsNoVideo() {
    var sound = folder.resolve("sound.webm");
    webm.run(List.of("-f", "lavfi", "-i", "sine=d=2", "-c:a", "libopus", "-y", sound.toString()));

    assertThatThrownBy(() -> make(List.of(Files.readAllBytes(sound))))
        .isInstanceOf(NoVideoException.class);
  }

  @Test
  void isUnavailableWithoutAProgram() {
    for (var path : List.of("/nowhere/ffmpeg", "/bin/false")) {
      var without =
          new FfmpegTranscoder(
              new FfmpegProgram(Path.of(path), drafts),
              drafts,
              new TranscodeMeters(new SimpleMeterRegistry()));
      put(capture);

      assertThatThrownBy(() -> without.transcode(RECORDING, 4, media, fraction -> {}))
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("ffmpeg");
    }
  }

  @Test
  @Timeout(60)
  void givesAProgramUpThatShowsNoSignOfLife() throws IOException {
    var hanging = hangingProgram();
    var patient =
        new FfmpegTranscoder(
            new FfmpegProgram(hanging, drafts, Duration.ofSeconds(2)),
            drafts,
            new TranscodeMeters(new SimpleMeterRegistry()));
    put(capture);

    assertThatThrownBy(() -> patient.transcode(RECORDING, 4, media, fraction -> {}))
        .isInstanceOf(UnavailableException.class)
        .isNotInstanceOf(TranscodeStoppedException.class)
        .hasMessage("The video could not be made.");

    assertThat(media.content(VIDEO)).isEmpty();
    assertThat(ProcessHandle.current().children())
        .filteredOn(each -> each.info().command().filter(it -> it.contains("sleep")).isPresent())
        .allSatisfy(each -> each.onExit().get(10, TimeUnit.SECONDS));
  }

  /** Knows H.264, and neither reads nor writes when it is to make something. */
  private static Path hangingProgram() throws IOException {
    var script =
        """
        #!/bin/sh
        case "$*" in
          *-encoders*) echo " V libx264 " ;;
          *) exec sleep 600 ;;
        esac
        """;
    var file = Files.writeString(folder.resolve("hanging"), script);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  @Timeout(60)
  void endsItsProcessWhenItIsInterruptedInTheMiddle() throws InterruptedException {
    var long1 = webm.make("-f", "lavfi", "-i", "testsrc=s=640x360:r=15:d=30");
    put(Webm.split(long1, 30));
    var failure = new AtomicReference<SupportException>();
    var isUnderWay = new CountDownLatch(1);
    var thread =
        new Thread(
            () -> {
              try {
                transcoder.transcode(RECORDING, 30, media, fraction -> isUnderWay.countDown());
              } catch (SupportException e) {
                failure.set(e);
              }
            });

    thread.start();
    assertThat(isUnderWay.await(30, TimeUnit.SECONDS)).isTrue();
    thread.interrupt();
    thread.join();

    assertThat(failure.get()).isInstanceOf(TranscodeStoppedException.class);
    assertThat(media.content(VIDEO)).isEmpty();
    assertThat(ProcessHandle.current().children())
        .filteredOn(each -> each.info().command().filter(it -> it.contains("ffmpeg")).isPresent())
        .allSatisfy(each -> each.onExit().get(10, TimeUnit.SECONDS));
  }

  @Test
  void measuresHowLongItTook() {
    var before = made();

    make(capture);

    assertThat(made()).isEqualTo(before + 1);
    assertThat(meters.get(MediaMeter.RUNNING.meterName()).gauge().value()).isZero();
  }

  private static long made() {
    return meters.timer(MediaMeter.TRANSCODE.meterName(), "outcome", "made").count();
  }

  private Video make(List<byte[]> chunks) {
    put(chunks);
    return transcoder.transcode(RECORDING, chunks.size(), media, fraction -> {});
  }

  private void put(List<byte[]> chunks) {
    for (int number = 0; number < chunks.size(); number++) {
      var chunk = chunks.get(number);
      media.put(
          MediaName.chunk(RECORDING, number), new ByteArrayInputStream(chunk), chunk.length, null);
    }
  }
}
