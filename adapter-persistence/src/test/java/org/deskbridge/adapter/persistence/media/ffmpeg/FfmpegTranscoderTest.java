package org.deskbridge.adapter.persistence.media.ffmpeg;

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
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.deskbridge.adapter.persistence.files.TempFiles;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.InMemoryMediaStore;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.Video;
import org.deskbridge.recording.video.TranscodeStoppedException;
import org.deskbridge.recording.video.Transcoder;
import org.deskbridge.recording.video.TranscoderContract;
import org.deskbridge.recording.video.TranscoderCrashedException;
import org.deskbridge.recording.video.UnplayableRecordingException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FfmpegTranscoderTest implements TranscoderContract {

  /** CI sets it, so that no test that lacks something is skipped there. */
  private static final String INSIST = "DESKBRIDGE_REQUIRE_BROWSER";

  private static final String STRIPES =
      "color=black:s=%s:r=10:d=2,drawgrid=w=4:h=10000:t=2:c=white";

  @TempDir static Path folder;
  private static TempFiles drafts;
  private static Webm webm;
  private static Transcoder transcoder;
  private static List<byte[]> capture;
  private static final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  private final InMemoryMediaStore media = new InMemoryMediaStore();

  @BeforeAll
  static void open() throws InterruptedException {
    drafts = TempFiles.open(folder);
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

  /** Stripes two pixels wide are grey where a picture was made smaller than it was shown. */
  @ParameterizedTest
  @ValueSource(strings = {"libvpx", "libvpx-vp9"})
  void showsAWindowThatGrowsAsLargeAsItBecomes(String codec) throws IOException {
    var small = webm.piece(codec, "color=gray:s=320x180:r=10:d=2");
    var large = webm.piece(codec, STRIPES.formatted("1280x720"));
    var video = make(Webm.split(webm.join(small, large, small), 5));

    assertThat(video.duration().toMillis()).isCloseTo(6_000, within(400L));
    assertThat(look(media.content(VIDEO).orElseThrow())).contains("1280x720");
    assertThat(contrast(pictureAt("3"), 640, 360)).isGreaterThan(150);
    assertThat(grey(pictureAt("1"), 20, 20)).isCloseTo(128, within(12));
    assertThat(grey(pictureAt("5.5"), 1260, 700)).isCloseTo(128, within(12));
  }

  @Test
  void showsAWindowThatIsTurnedAsLargeAsItWasBothTimes() throws IOException {
    var upright = webm.piece("libvpx", STRIPES.formatted("180x320"));
    var lying = webm.piece("libvpx", STRIPES.formatted("320x180"));
    make(Webm.split(webm.join(upright, lying), 5));

    assertThat(look(media.content(VIDEO).orElseThrow())).contains("320x320");
    assertThat(contrast(pictureAt("1"), 160, 20)).isGreaterThan(150);
    assertThat(contrast(pictureAt("1"), 160, 300)).isGreaterThan(150);
    assertThat(grey(pictureAt("1"), 30, 160)).isLessThan(30);
    assertThat(contrast(pictureAt("3"), 20, 160)).isGreaterThan(150);
    assertThat(grey(pictureAt("3"), 160, 30)).isLessThan(30);
  }

  @Test
  void makesTheSizeEven() throws IOException {
    make(Webm.split(webm.make("-f", "lavfi", "-i", "testsrc=s=321x241:r=10:d=1"), 3));

    assertThat(look(media.content(VIDEO).orElseThrow())).contains("320x240");
  }

  private BufferedImage pictureAt(String seconds) throws IOException {
    var video = Files.write(drafts.next(), media.content(VIDEO).orElseThrow());
    var picture = folder.resolve("picture.png");
    webm.run(
        List.of(
            "-ss",
            seconds,
            "-i",
            video.toString(),
            "-frames:v",
            "1",
            "-update",
            "1",
            "-y",
            picture.toString()));
    return ImageIO.read(picture.toFile());
  }

  /**
   * Returns how much darker the darkest of a few pixels beside each other is than the brightest.
   */
  private static int contrast(BufferedImage picture, int x, int y) {
    var greys = IntStream.range(x, x + 8).map(each -> grey(picture, each, y)).summaryStatistics();
    return greys.getMax() - greys.getMin();
  }

  private static int grey(BufferedImage picture, int x, int y) {
    return picture.getRGB(x, y) >> 8 & 0xFF;
  }

  @Test
  void readsNoOtherFilesForACaptureThatNamesThem() throws IOException {
    var secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    for (var lure :
        List.of(
            "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile://%s\n#EXT-X-ENDLIST\n",
            "ffconcat version 1.0\nfile %s\n")) {
      assertThatThrownBy(() -> make(List.of(lure.formatted(secret).getBytes(UTF_8))))
          .isInstanceOf(UnplayableRecordingException.class)
          .hasMessage("What was captured is no video.");
    }
  }

  @Test
  void saysThatASoundIsNoVideo() {
    var sound = folder.resolve("sound.webm");
    webm.run(List.of("-f", "lavfi", "-i", "sine=d=2", "-c:a", "libopus", "-y", sound.toString()));

    assertThatThrownBy(() -> make(List.of(Files.readAllBytes(sound))))
        .isInstanceOf(UnplayableRecordingException.class)
        .hasMessage("Only sound was captured, and no picture.");
  }

  @Test
  void saysThatACaptureWithoutAReadablePictureIsNoVideo() {
    var damaged = webm.make("-f", "lavfi", "-i", "color=black:s=320x240:r=10:d=2");
    Arrays.fill(damaged, Webm.headerBytes(damaged), damaged.length, (byte) 0x55);

    assertThatThrownBy(() -> make(Webm.split(damaged, 3)))
        .isInstanceOf(UnplayableRecordingException.class)
        .hasMessage("What was captured is no video.");
  }

  @Test
  void saysThatTheProgramAndNotTheStoreFailed() throws IOException {
    var crashing =
        program(
            "crashing",
            """
            #!/bin/sh
            case "$*" in
              *-encoders*) echo " V libx264 " ;;
              *showinfo*) cat > /dev/null; echo "[Parsed_showinfo_1 @ 0x1] n: 0 s:320x240 i:P" >&2 ;;
              *) cat > /dev/null; exit 1 ;;
            esac
            """);
    var without =
        new FfmpegTranscoder(
            new FfmpegProgram(crashing, drafts),
            drafts,
            new TranscodeMeters(new SimpleMeterRegistry()));
    put(capture);

    assertThatThrownBy(() -> without.transcode(RECORDING, 4, media, fraction -> {}))
        .isInstanceOf(TranscoderCrashedException.class)
        .hasMessage("The video could not be made.");
  }

  private static Path program(String name, String script) throws IOException {
    var file = Files.writeString(folder.resolve(name), script);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
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
          .isNotInstanceOf(TranscoderCrashedException.class)
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
        .isInstanceOf(TranscoderCrashedException.class)
        .hasMessage("The video could not be made.");

    assertThat(media.content(VIDEO)).isEmpty();
    assertThat(ProcessHandle.current().children())
        .filteredOn(each -> each.info().command().filter(it -> it.contains("sleep")).isPresent())
        .allSatisfy(each -> each.onExit().get(10, TimeUnit.SECONDS));
  }

  /** Knows H.264, and neither reads nor writes when it is to make something. */
  private static Path hangingProgram() throws IOException {
    return program(
        "hanging",
        """
        #!/bin/sh
        case "$*" in
          *-encoders*) echo " V libx264 " ;;
          *) exec sleep 600 ;;
        esac
        """);
  }

  @Test
  @Timeout(60)
  void endsItsProcessWhenItIsInterruptedInTheMiddle() throws InterruptedException {
    var long1 = webm.make("-f", "lavfi", "-i", "testsrc=s=640x360:r=15:d=30");
    put(Webm.split(long1, 30));
    var failure = new AtomicReference<DeskbridgeException>();
    var isUnderWay = new CountDownLatch(1);
    var thread =
        new Thread(
            () -> {
              try {
                transcoder.transcode(RECORDING, 30, media, fraction -> isUnderWay.countDown());
              } catch (DeskbridgeException e) {
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
          MediaKey.chunk(RECORDING, number), new ByteArrayInputStream(chunk), chunk.length, null);
    }
  }
}
