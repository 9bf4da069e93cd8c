package org.deskbridge.adapter.persistence.media.ffmpeg;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of ffmpeg. It is killed when it is closed, and when it hangs. */
final class FfmpegRun implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(FfmpegRun.class);

  private static final int MOST_CHARACTERS = 32 * 1024;
  private static final int BUFFER_BYTES = 4096;
  private static final int EXIT_SECONDS = 5;

  private final Process process;
  private final ProcessWatchdog signs;
  private final Thread listener;
  private final LineSplitter lines;
  private final StringBuilder tail = new StringBuilder();

  private FfmpegRun(
      Process process, ProcessWatchdog signs, InputStream output, Consumer<String> lines) {
    this.process = process;
    this.signs = signs;
    this.lines = new LineSplitter(lines);
    this.listener = new Thread(() -> listen(output), "ffmpeg-output");
    listener.setDaemon(true);
  }

  /**
   * Starts the program.
   *
   * @param isAnswering whether its standard output is read, too
   * @param made the file it may write, absent if there is none
   */
  static FfmpegRun start(
      FfmpegProgram.Installation installation,
      List<String> arguments,
      boolean isAnswering,
      @Nullable Path made)
      throws IOException {
    return start(installation, arguments, isAnswering, made, line -> {});
  }

  /**
   * Starts the program.
   *
   * @param isAnswering whether its standard output is read, too
   * @param made the file it may write, absent if there is none
   * @param lines takes every line of its log, from one other thread, before {@link #await} returns
   */
  static FfmpegRun start(
      FfmpegProgram.Installation installation,
      List<String> arguments,
      boolean isAnswering,
      @Nullable Path made,
      Consumer<String> lines)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(installation.program().toString());
    command.addAll(arguments);
    var builder = new ProcessBuilder(command);
    if (installation.libraries() != null) {
      builder.environment().put("LD_LIBRARY_PATH", installation.libraries().toString());
    }
    if (isAnswering) {
      builder.redirectErrorStream(true);
    } else {
      builder.redirectOutput(Redirect.DISCARD);
    }
    var process = builder.start();
    var run =
        new FfmpegRun(
            process,
            new ProcessWatchdog(installation.patience(), made),
            isAnswering ? process.getInputStream() : process.getErrorStream(),
            lines);
    run.listener.start();
    var watcher = new Thread(run::watch, "ffmpeg-watch");
    watcher.setDaemon(true);
    watcher.start();
    return run;
  }

  /** Kills a program that hangs, so that no caller waits forever. */
  private void watch() {
    try {
      while (!process.waitFor(signs.period().toMillis(), TimeUnit.MILLISECONDS)) {
        if (signs.isStalled()) {
          log.warn("ffmpeg: killed after no progress for {}", signs.patience());
          process.destroyForcibly();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Keeps the last part of the output, however long it is. */
  private void listen(InputStream output) {
    var buffer = new byte[BUFFER_BYTES];
    try (output) {
      for (int n = output.read(buffer); n >= 0; n = output.read(buffer)) {
        append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      log.debug("ffmpeg: killed while its output was read", e);
    }
  }

  private void append(String text) {
    signs.note();
    lines.accept(text);
    synchronized (tail) {
      tail.append(text);
      if (tail.length() > MOST_CHARACTERS) {
        tail.delete(0, tail.length() - MOST_CHARACTERS);
      }
    }
  }

  OutputStream input() {
    return new FilterOutputStream(process.getOutputStream()) {
      @Override
      public void write(byte[] content, int offset, int length) throws IOException {
        out.write(content, offset, length);
        signs.note();
      }
    };
  }

  /** Waits for the end and returns the exit code. */
  int await() throws InterruptedException {
    var exit = process.waitFor();
    listener.join(TimeUnit.SECONDS.toMillis(EXIT_SECONDS));
    return exit;
  }

  /** Returns the last part of the output. */
  String output() {
    synchronized (tail) {
      return tail.toString();
    }
  }

  /** Kills the process if it is still running. */
  @Override
  public void close() {
    process.destroyForcibly();
  }
}
