package org.deskbridge.adapter.persistence.media.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.deskbridge.adapter.persistence.files.Folders;
import org.deskbridge.adapter.persistence.files.OwnerOnly;
import org.deskbridge.adapter.persistence.files.TempFiles;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ffmpeg in use: the system's, or the bundled one, which is unpacked when it is first needed.
 */
public final class FfmpegProgram {

  private static final Logger log = LoggerFactory.getLogger(FfmpegProgram.class);

  private static final String BUNDLE = "org/bytedeco/ffmpeg/linux-x86_64/";
  private static final String PROGRAM = "ffmpeg";

  /** Bindings of the libraries to Java, which the program does not need. */
  private static final String BINDING = BUNDLE + "libjni";

  private static final long LEAST_BITS_PER_SECOND = 500_000;

  /** Screens are still for the most part: 4 Mbit a second for 1920 by 1080 at 15 pictures. */
  private static final int PIXELS_PER_BIT = 8;

  /** Best first. */
  private static final List<String> H264_ENCODERS = List.of("libx264", "libopenh264");

  /** Longer than any step without input or output takes on the slowest machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final @Nullable Path system;
  private final TempFiles drafts;
  private final Duration patience;
  private final Lock finding = new ReentrantLock();
  private volatile @Nullable Found found;

  public FfmpegProgram(@Nullable Path system, TempFiles drafts) {
    this(system, drafts, PATIENCE);
  }

  /**
   * @param patience how long a run may make no progress
   */
  public FfmpegProgram(@Nullable Path system, TempFiles drafts, Duration patience) {
    this.system = system;
    this.drafts = drafts;
    this.patience = patience;
  }

  /**
   * Returns the program, after checking that it runs and can encode H.264.
   *
   * @throws UnavailableException if there is none that works; the message names the reason
   */
  Found find() throws InterruptedException {
    finding.lockInterruptibly();
    try {
      var known = found;
      if (known == null) {
        known = system == null ? proveUnpacked() : prove(new Installation(system, null, patience));
        found = known;
      }
      return known;
    } finally {
      finding.unlock();
    }
  }

  /** Removes a program that does not run: it would be unpacked again for every attempt. */
  private Found proveUnpacked() throws InterruptedException {
    var folder = drafts.next();
    var isProven = false;
    try {
      var proven = prove(unpack(folder));
      isProven = true;
      return proven;
    } finally {
      if (!isProven) {
        removeQuietly(folder);
      }
    }
  }

  private static void removeQuietly(Path folder) {
    try {
      Folders.remove(folder);
    } catch (IOException e) {
      log.warn("draft {}: cannot be removed before the next opening", folder.getFileName(), e);
    }
  }

  private Installation unpack(Path folder) {
    var installation = new Installation(folder.resolve(PROGRAM), folder, patience);
    var bundle = getClass().getClassLoader().getResource(BUNDLE + PROGRAM);
    if (!isForThisSystem()) {
      throw new UnavailableException(
          "There is no bundled ffmpeg for this system: install one and name it in the settings.",
          null);
    }
    if (bundle == null) {
      throw new UnavailableException(
          "ffmpeg: org.bytedeco:ffmpeg:linux-x86_64 is missing (add it to the dependencies;"
              + " deskbridge-bom has its version; or name the system's ffmpeg in the settings)",
          null);
    }
    try {
      unpack(bundle, Files.createDirectory(folder, OwnerOnly.folderRights(folder)));
      Files.setPosixFilePermissions(
          installation.program, PosixFilePermissions.fromString("rwx------"));
      return installation;
    } catch (IOException e) {
      throw new UnavailableException("The bundled ffmpeg cannot be unpacked.", e);
    }
  }

  private static boolean isForThisSystem() {
    return System.getProperty("os.name").equals("Linux")
        && List.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
  }

  private static void unpack(URL bundle, Path folder) throws IOException {
    if (!(bundle.openConnection() instanceof JarURLConnection connection)) {
      throw new IOException("not in a jar: " + bundle);
    }
    connection.setUseCaches(false);
    try (var jar = connection.getJarFile()) {
      var entries =
          jar.stream()
              .filter(each -> !each.isDirectory())
              .filter(each -> each.getName().startsWith(BUNDLE))
              .filter(each -> !each.getName().startsWith(BINDING))
              .toList();
      for (var entry : entries) {
        try (InputStream content = jar.getInputStream(entry)) {
          Files.copy(content, folder.resolve(entry.getName().substring(BUNDLE.length())));
        }
      }
    }
  }

  private static Found prove(Installation installation) throws InterruptedException {
    try (var run =
        FfmpegRun.start(installation, List.of("-hide_banner", "-encoders"), true, null)) {
      run.input().close();
      var exit = run.await();
      var output = run.output();
      if (exit != 0) {
        throw new UnavailableException(
            "ffmpeg cannot be run: " + output.strip().lines().findFirst().orElse("exit " + exit),
            null);
      }
      var encoder =
          H264_ENCODERS.stream()
              .filter(each -> output.contains(" " + each + " "))
              .findFirst()
              .orElseThrow(
                  () -> new UnavailableException("ffmpeg has no encoder for H.264.", null));
      log.info("videos are made by {} with {}", installation.program.getFileName(), encoder);
      return new Found(installation, encoder);
    } catch (IOException e) {
      throw new UnavailableException("ffmpeg cannot be run.", e);
    }
  }

  /**
   * The location of a program.
   *
   * @param libraries the folder of its libraries, absent if the system finds them
   * @param patience how long a run of it may make no progress
   */
  record Installation(Path program, @Nullable Path libraries, Duration patience) {}

  /** A working program and its encoder. */
  record Found(Installation installation, String encoder) {

    /** Returns the options that make the encoder keep text sharp at a picture size. */
    List<String> encoding(long pixels, int framesPerSecond) {
      return encoder.equals("libx264")
          ? List.of("-c:v", encoder, "-preset", "veryfast", "-crf", "25")
          : List.of(
              "-c:v",
              encoder,
              "-b:v",
              Long.toString(
                  Math.max(LEAST_BITS_PER_SECOND, pixels * framesPerSecond / PIXELS_PER_BIT)));
    }
  }
}
