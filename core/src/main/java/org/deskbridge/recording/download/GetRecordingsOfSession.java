package org.deskbridge.recording.download;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.recording.Recording;
import org.deskbridge.recording.RecordingPolicy;
import org.deskbridge.recording.RecordingQueries;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.video.TranscodeQueue;
import org.deskbridge.session.id.SessionKey;
import org.jspecify.annotations.Nullable;

/** Returns the recordings of a session, for the page that plays them. */
@UseCase
public final class GetRecordingsOfSession {

  private final RecordingQueries lists;
  private final TranscodeQueue queue;
  private final MediaUrlSigner signer;
  private final RecordingPolicy policy;
  private final InstantSource clock;

  public GetRecordingsOfSession(
      RecordingQueries lists,
      TranscodeQueue queue,
      Secrets secrets,
      RecordingPolicy policy,
      InstantSource clock) {
    this.lists = requireNonNull(lists, "lists");
    this.queue = requireNonNull(queue, "queue");
    this.signer = new MediaUrlSigner(secrets);
    this.policy = requireNonNull(policy, "policy");
    this.clock = requireNonNull(clock, "clock");
  }

  /** Returns the recordings in the caller's scope, first to last. */
  public List<Shown> show(Caller caller, SessionKey session) {
    var until = clock.instant().plus(policy.linkValidity());
    return lists.ofSession(session).stream()
        .map(Recording::state)
        .filter(each -> caller.reach().includes(each.origin().account()))
        .map(each -> shown(each, until))
        .toList();
  }

  private Shown shown(RecordingState state, Instant until) {
    if (state.stage() instanceof RecordingStage.ReadyForDownload ready) {
      return new Shown(state, DownloadLinks.of(state, ready.video(), signer, until), null);
    }
    return state.stage() instanceof RecordingStage.Transcoding
        ? new Shown(state, null, queue.progress(state.id()).orElse(0.0))
        : new Shown(state, null, null);
  }

  /**
   * A recording on the page.
   *
   * @param links its download links, absent if it cannot be downloaded
   * @param progress of the transcoding, 0 to 1; absent if none is running
   */
  public record Shown(
      RecordingState state, @Nullable DownloadLinks links, @Nullable Double progress) {

    /** Creates it. */
    public Shown {
      requireNonNull(state, "state");
    }
  }
}
