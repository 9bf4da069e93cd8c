package org.deskbridge.app.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deskbridge.adapter.persistence.media.LocalMedia;
import org.deskbridge.adapter.persistence.media.MediaSettings;
import org.deskbridge.error.RejectedException;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.RecordingId;
import org.jspecify.annotations.Nullable;

/**
 * How much longer it takes until a recording can be downloaded than the same ffmpeg takes that
 * somebody calls by hand, with the same file and the same arguments.
 */
final class TranscodeOverhead {

  private static final RecordingId WARM_UP = new RecordingId(1);
  private static final RecordingId RECORDING = new RecordingId(2);
  private static final int SECONDS = 60;
  private static final int CHUNK_BYTES = 256 * 1024;
  private static final int RUNS = 3;

  private final Path folder;
  private final Path capture;

  TranscodeOverhead(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.capture = folder.resolve("capture.webm");
  }

  /** Returns how long a minute of a moving screen takes both ways, and the ratio. */
  List<Figure> measure() throws IOException, InterruptedException {
    try (var media = LocalMedia.open(MediaSettings.of(folder), new SimpleMeterRegistry())) {
      var ffmpeg = unpacked(media);
      film(ffmpeg);
      var chunks = store(media);
      var own = new double[RUNS];
      var byHand = new double[RUNS];
      for (int run = 0; run < RUNS; run++) {
        byHand[run] = seconds(() -> convertByHand(ffmpeg));
        own[run] =
            seconds(
                () ->
                    media
                        .transcoder()
                        .transcode(RECORDING, chunks, media.mediaStore(), reached -> {}));
      }
      Arrays.sort(own);
      Arrays.sort(byHand);
      var middle = RUNS / 2;
      return List.of(
          Figure.only("a minute of video, ffmpeg called by hand", byHand[middle], "s"),
          Figure.only("the same until it can be downloaded", own[middle], "s"),
          Figure.atMost("transcode, of ffmpeg by hand", own[middle] / byHand[middle], "", 1.15));
    }
  }

  /** The bundled program is unpacked when it is first needed: for something that is no video. */
  private Path unpacked(LocalMedia media) throws IOException {
    var noVideo = "no video".getBytes(US_ASCII);
    media
        .mediaStore()
        .put(MediaKey.chunk(WARM_UP, 0), new ByteArrayInputStream(noVideo), noVideo.length, null);
    try {
      media.transcoder().transcode(WARM_UP, 1, media.mediaStore(), reached -> {});
    } catch (RejectedException e) {
      // As it should be.
    }
    try (var files = Files.walk(folder)) {
      return files.filter(each -> each.endsWith("ffmpeg")).findFirst().orElseThrow();
    }
  }

  private void film(Path ffmpeg) throws IOException, InterruptedException {
    run(
        ffmpeg,
        null,
        "-f lavfi -i testsrc2=size=1280x720:rate=15:duration=%d".formatted(SECONDS)
            + " -c:v libvpx -deadline realtime -cpu-used 8 -b:v 2500k -f webm "
            + capture);
  }

  private int store(LocalMedia media) throws IOException {
    var bytes = Files.readAllBytes(capture);
    var chunks = 0;
    for (int from = 0; from < bytes.length; from += CHUNK_BYTES) {
      var chunk = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + CHUNK_BYTES));
      media
          .mediaStore()
          .put(
              MediaKey.chunk(RECORDING, chunks++),
              new ByteArrayInputStream(chunk),
              chunk.length,
              null);
    }
    return chunks;
  }

  private void convertByHand(Path ffmpeg) throws IOException, InterruptedException {
    run(
        ffmpeg,
        capture,
        "-i pipe:0 -map 0:v:0 -map 0:a:0? -map_metadata -1"
            + " -vf fps=15,scale=1280:720:force_original_aspect_ratio=decrease"
            + ":force_divisible_by=2,pad=1280:720:-1:-1,setsar=1,format=yuv420p -r 15 -g 60"
            + " -c:v libopenh264 -b:v 1728000 -af aresample=async=1 -c:a aac -b:a 96k"
            + " -movflags +faststart -flush_packets 1 -f mp4 "
            + folder.resolve("by-hand.mp4"));
  }

  private static void run(Path ffmpeg, @Nullable Path input, String arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(ffmpeg.toString(), "-loglevel", "error", "-y"));
    command.addAll(Arrays.asList(arguments.split(" ")));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LD_LIBRARY_PATH", ffmpeg.getParent().toString());
    builder.redirectOutput(Redirect.DISCARD);
    if (input != null) {
      builder.redirectInput(input.toFile());
    }
    var exit = builder.start().waitFor();
    if (exit != 0) {
      throw new IOException("ffmpeg: ended with " + exit);
    }
  }

  private static double seconds(Work work) throws IOException, InterruptedException {
    var start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  /** Something that takes its time. */
  private interface Work {
    void run() throws IOException, InterruptedException;
  }
}
