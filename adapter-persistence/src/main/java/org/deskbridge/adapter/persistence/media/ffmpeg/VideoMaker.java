package org.deskbridge.adapter.persistence.media.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.deskbridge.adapter.persistence.files.DiskFullDetector;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.StorageFullException;
import org.deskbridge.recording.video.TranscoderCrashedException;
import org.deskbridge.recording.video.UnplayableRecordingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one video and a picture of it, in a folder. */
final class VideoMaker {

  private static final Logger log = LoggerFactory.getLogger(VideoMaker.class);

  private static final String NO_VIDEO = "What was captured is no video.";
  private static final String ONLY_SOUND = "Only sound was captured, and no picture.";

  /** Enough to follow a mouse, at half the work of the rate at which screens are shown. */
  private static final int FRAMES_PER_SECOND = 15;

  /** The largest distance between two points that a player can jump to. */
  private static final int SECONDS_BETWEEN_ENTRIES = 4;

  /** A picture of 8192 by 4320; a file that claims more would only fill the memory. */
  private static final int MOST_PIXELS = 8192 * 4320;

  /**
   * More than a chunk holds, as pages send one every second. Forged times would fill the disk with
   * copies of the last picture.
   */
  private static final long MOST_SECONDS_A_CHUNK = 60;

  private static final int THUMBNAIL_WIDTH = 640;

  /** The most typical picture of three seconds is chosen. */
  private static final int THUMBNAIL_CANDIDATES = 3 * FRAMES_PER_SECOND;

  /** Exit codes from here on mean that a signal ended the program: 128 plus its number. */
  private static final int SIGNALS_FROM = 129;

  private static final int SIGNALS_TO = 159;

  private static final int SAID_LINES = 5;

  /** The part of the whole work that reading the capture takes. */
  private static final double LOOKED = 0.05;

  private static final double NEARLY_ALL = 0.97;

  private final FfmpegProgram.Found program;
  private final Path video;
  private final Path thumbnail;

  VideoMaker(FfmpegProgram.Found program, Path folder) {
    this.program = program;
    this.video = folder.resolve("video.mp4");
    this.thumbnail = folder.resolve("thumbnail.jpg");
  }

  Made make(FfmpegInput feed) throws IOException, InterruptedException {
    convert(look(feed), feed);
    var made = examine();
    takePicture(made.duration());
    return new Made(video, thumbnail, made.duration());
  }

  /**
   * Reads the whole capture for the sizes of its pictures: a window may grow at any time. Decodes
   * key frames only, as browsers send one whenever the size changes.
   */
  private PictureSize look(FfmpegInput feed) throws IOException, InterruptedException {
    var facts = new CaptureFacts();
    var arguments = new ArrayList<>(List.of("-hide_banner", "-nostats", "-skip_frame", "nokey"));
    arguments.addAll(fromPipe());
    arguments.addAll(List.of("-map", "0:v:0", "-vf", CaptureFacts.FILTER, "-f", "null", "-"));
    try (var run = FfmpegRun.start(program.installation(), arguments, false, null, facts)) {
      var exit = feed.feed(run, LOOKED);
      refuseIfKilled(exit, run);
      if (!facts.hasPicture()) {
        throw new UnplayableRecordingException(facts.hasSound() ? ONLY_SOUND : NO_VIDEO);
      }
      return facts.largest();
    }
  }

  /**
   * Accepts the formats that browsers record, and none that could refer to other files or
   * addresses.
   */
  private static List<String> fromPipe() {
    return List.of(
        "-nostdin",
        "-protocol_whitelist",
        "pipe",
        "-format_whitelist",
        "matroska,webm,mov,mp4",
        "-max_pixels",
        Integer.toString(MOST_PIXELS),
        "-i",
        "pipe:0");
  }

  private void convert(PictureSize size, FfmpegInput feed)
      throws IOException, InterruptedException {
    var arguments = new ArrayList<>(List.of("-hide_banner", "-loglevel", "warning", "-nostats"));
    arguments.addAll(fromPipe());
    arguments.addAll(List.of("-map", "0:v:0", "-map", "0:a:0?", "-map_metadata", "-1"));
    arguments.addAll(List.of("-vf", fit(size), "-r", Integer.toString(FRAMES_PER_SECOND)));
    arguments.addAll(List.of("-g", Integer.toString(FRAMES_PER_SECOND * SECONDS_BETWEEN_ENTRIES)));
    arguments.addAll(program.encoding(size.pixels(), FRAMES_PER_SECOND));
    arguments.addAll(List.of("-af", "aresample=async=1", "-c:a", "aac", "-b:a", "96k"));
    arguments.addAll(List.of("-t", Long.toString(feed.chunks() * MOST_SECONDS_A_CHUNK)));
    arguments.addAll(List.of("-movflags", "+faststart", "-flush_packets", "1"));
    arguments.addAll(List.of("-f", "mp4", "-y", video.toString()));
    try (var run = start(arguments)) {
      var exit = feed.feed(run, NEARLY_ALL);
      if (exit != 0) {
        throw failed(exit, run);
      }
    }
  }

  /** Fits in windows that change their size, with bars around them. */
  private static String fit(PictureSize size) {
    return String.format(
        Locale.ROOT,
        "fps=%3$d,scale=%1$d:%2$d:force_original_aspect_ratio=decrease:force_divisible_by=2,"
            + "pad=%1$d:%2$d:-1:-1,setsar=1,format=yuv420p",
        size.width(),
        size.height(),
        FRAMES_PER_SECOND);
  }

  private VideoFacts examine() throws IOException, InterruptedException {
    try (var run = start(List.of("-hide_banner", "-nostdin", "-i", video.toString()))) {
      var exit = run.await();
      refuseIfKilled(exit, run);
      return VideoFacts.parse(run.output())
          .filter(made -> made.codec().equals("h264"))
          .filter(made -> made.duration().compareTo(Duration.ZERO) > 0)
          .orElseThrow(() -> new UnplayableRecordingException(NO_VIDEO));
    }
  }

  /** A third into the video: the beginning is often black, and the end of no interest. */
  private void takePicture(Duration duration) throws IOException, InterruptedException {
    var from = duration.toSeconds() < 1 ? 0 : duration.toMillis() / 3;
    var arguments =
        List.of(
            "-hide_banner",
            "-loglevel",
            "warning",
            "-nostdin",
            "-ss",
            from + "ms",
            "-i",
            video.toString(),
            "-an",
            "-vf",
            String.format(
                Locale.ROOT,
                "scale='min(%d,iw)':-2,thumbnail=%d",
                THUMBNAIL_WIDTH,
                THUMBNAIL_CANDIDATES),
            "-frames:v",
            "1",
            "-q:v",
            "3",
            "-update",
            "1",
            "-y",
            thumbnail.toString());
    try (var run = start(arguments)) {
      var exit = run.await();
      if (exit != 0 || !isPicture()) {
        throw failed(exit, run);
      }
    }
  }

  private boolean isPicture() throws IOException {
    if (!Files.isRegularFile(thumbnail)) {
      return false;
    }
    try (var content = Files.newInputStream(thumbnail)) {
      return ImageIO.read(new MemoryCacheImageInputStream(content)) != null;
    }
  }

  private FfmpegRun start(List<String> arguments) throws IOException {
    return FfmpegRun.start(program.installation(), arguments, false, video);
  }

  private static void refuseIfKilled(int exit, FfmpegRun run) {
    if (exit >= SIGNALS_FROM && exit <= SIGNALS_TO) {
      throw failed(exit, run);
    }
  }

  private static UnavailableException failed(int exit, FfmpegRun run) {
    var output = run.output();
    if (DiskFullDetector.isReportedIn(output)) {
      return new StorageFullException(null);
    }
    var lines = output.strip().lines().toList();
    log.warn(
        "ffmpeg ended with {}: {}",
        exit,
        lines.stream()
            .skip(Math.max(0, lines.size() - SAID_LINES))
            .collect(Collectors.joining(" | ")));
    return new TranscoderCrashedException("The video could not be made.");
  }

  /** The files made from a recording. */
  record Made(Path video, Path thumbnail, Duration duration) {}
}
