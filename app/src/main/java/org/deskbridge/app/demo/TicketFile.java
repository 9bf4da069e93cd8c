package org.deskbridge.app.demo;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import org.deskbridge.adapter.persistence.files.OwnerOnly;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/** Tickets and links from sessions, in one file that is replaced as a whole. For one thread. */
final class TicketFile {

  private final Path file;

  TicketFile(Path file) {
    this.file = file;
  }

  /** Returns the last written contents, empty ones if there are none. */
  Kept read() {
    try {
      return HelpdeskJson.read(Files.readAllBytes(file), Kept.class);
    } catch (NoSuchFileException e) {
      return new Kept(null, List.of(), List.of());
    } catch (IOException e) {
      throw new UnavailableException("The demo's tickets in %s cannot be read.".formatted(file), e);
    }
  }

  void write(Kept kept) {
    try {
      var next = file.resolveSibling(file.getFileName() + ".new");
      try (var content = Channels.newOutputStream(OwnerOnly.open(next).truncate(0))) {
        content.write(HelpdeskJson.write(kept).getBytes(StandardCharsets.UTF_8));
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UnavailableException(
          "The demo's tickets in %s cannot be written.".formatted(file), e);
    }
  }

  /**
   * The contents, oldest first.
   *
   * @param firstOpened absent in a new file, and in those of earlier versions
   */
  record Kept(@Nullable Instant firstOpened, List<Opened> opened, List<Link> links) {

    Kept {
      opened = List.copyOf(opened);
      links = List.copyOf(links);
    }

    Kept with(List<Opened> nextOpened, List<Link> nextLinks) {
      return new Kept(firstOpened, nextOpened, nextLinks);
    }
  }

  /** A ticket that was opened from a session, and the id of the request. */
  record Opened(@Nullable String requestId, Ticket ticket) {}
}
