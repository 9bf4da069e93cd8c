package org.deskbridge.recording.download;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.time.InstantSource;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.RejectedException;
import org.deskbridge.recording.MediaStore;
import org.deskbridge.recording.Recording;
import org.deskbridge.recording.RecordingNotFoundException;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.Recordings;

/** Opens the media of a link; the link itself is the authorization. */
@UseCase
public final class OpenMedia {

  private final Recordings recordings;
  private final MediaStore media;
  private final MediaUrlSigner signer;
  private final InstantSource clock;

  public OpenMedia(Recordings recordings, MediaStore media, Secrets secrets, InstantSource clock) {
    this.recordings = requireNonNull(recordings, "recordings");
    this.media = requireNonNull(media, "media");
    this.signer = new MediaUrlSigner(secrets);
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Returns the media, of which nothing is read yet.
   *
   * @throws RejectedException {@code recording.link-refused} if the link is forged, altered or
   *     expired
   * @throws RecordingNotFoundException if the recording was removed
   */
  public Opened open(SignedMediaUrl link) {
    if (!signer.isGood(link, clock.instant())) {
      throw SignedMediaUrl.refused();
    }
    var state =
        recordings
            .recording(link.recording())
            .map(Recording::state)
            .filter(each -> each.stage() instanceof RecordingStage.ReadyForDownload)
            .orElseThrow(RecordingNotFoundException::new);
    var stored = media.find(link.media()).orElseThrow(RecordingNotFoundException::new);
    return new Opened(state, stored, (from, bytes) -> media.open(link.media(), from, bytes));
  }

  /** Opened media. */
  public record Opened(RecordingState state, MediaStore.StoredMedia stored, Content content) {

    /** Creates it. */
    public Opened {
      requireNonNull(state, "state");
      requireNonNull(stored, "stored");
      requireNonNull(content, "content");
    }
  }

  /** A content with random access. */
  @FunctionalInterface
  public interface Content {

    /**
     * Opens a part for reading; to be closed by the caller.
     *
     * @param from the first byte, from 0
     * @param bytes the most to read, at least 1
     * @throws RecordingNotFoundException if the recording was erased meanwhile
     */
    InputStream open(long from, long bytes);
  }
}
