package org.deskbridge.adapter.persistence.media.ffmpeg;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes what a browser would capture: VP8 in WebM, written as it comes, without a duration. */
final class Webm {

  private static final List<String> AS_BROWSERS_WRITE_IT =
      List.of(
          "-c:v",
          "libvpx",
          "-deadline",
          "realtime",
          "-cpu-used",
          "8",
          "-f",
          "webm",
          "-live",
          "1",
          "-y");

  private final FfmpegProgram program;
  private final Path folder;
  private int pieces;

  Webm(FfmpegProgram program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /** Returns what ffmpeg makes with these inputs and filters. */
  byte[] make(String... arguments) {
    var file = folder.resolve("made.webm");
    var all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(AS_BROWSERS_WRITE_IT);
    all.add(file.toString());
    run(all);
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the file of a picture source, encoded as a part of a capture. */
  Path piece(String codec, String source) {
    var file = folder.resolve("piece-" + pieces++ + ".ivf");
    run(
        List.of(
            "-f",
            "lavfi",
            "-i",
            source,
            "-pix_fmt",
            "yuv420p",
            "-c:v",
            codec,
            "-deadline",
            "realtime",
            "-cpu-used",
            "8",
            "-b:v",
            "4M",
            "-y",
            file.toString()));
    return file;
  }

  /** Returns a capture of pieces one after the other, whose sizes may differ. */
  byte[] join(Path... pieces) {
    var list = folder.resolve("pieces.txt");
    var joined = folder.resolve("joined.webm");
    try {
      Files.write(list, Arrays.stream(pieces).map(each -> "file " + each.getFileName()).toList());
      run(
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
      return Files.readAllBytes(joined);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns what ffmpeg says of a file. */
  String look(Path file) {
    return run(List.of("-i", file.toString()), 1);
  }

  void run(List<String> arguments) {
    run(arguments, 0);
  }

  private String run(List<String> arguments, int expected) {
    var all = new ArrayList<>(List.of("-hide_banner", "-nostdin"));
    all.addAll(arguments);
    try (var run = FfmpegRun.start(program.find().installation(), all, false, null)) {
      assertThat(run.await()).as(run::output).isEqualTo(expected);
      return run.output();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns how many bytes of a capture there are before its first picture. */
  static int headerBytes(byte[] content) {
    var cluster = new String(content, ISO_8859_1).indexOf("\u001fC\u00b6u");
    assertThat(cluster).isPositive();
    return cluster + 4;
  }

  /** Returns a content in so many chunks. */
  static List<byte[]> split(byte[] content, int chunks) {
    var pieces = new ArrayList<byte[]>();
    for (int i = 0; i < chunks; i++) {
      pieces.add(
          Arrays.copyOfRange(
              content, content.length * i / chunks, content.length * (i + 1) / chunks));
    }
    return pieces;
  }
}
