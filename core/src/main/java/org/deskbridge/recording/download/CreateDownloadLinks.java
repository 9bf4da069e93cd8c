package org.deskbridge.recording.download;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.recording.Recording;
import org.deskbridge.recording.RecordingAccess;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingPolicy;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.Recordings;

/** Creates download links of recordings. */
@UseCase
public final class CreateDownloadLinks {

  private final RecordingAccess finder;
  private final MediaUrlSigner signer;
  private final RecordingPolicy policy;
  private final InstantSource clock;

  public CreateDownloadLinks(
      Recordings recordings, Secrets secrets, RecordingPolicy policy, InstantSource clock) {
    this.finder = new RecordingAccess(recordings);
    this.signer = new MediaUrlSigner(secrets);
    this.policy = requireNonNull(policy, "policy");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Returns links to those recordings that can be downloaded, in ascending order of ids.
   *
   * @throws AccessDeniedException if one is unknown or foreign
   */
  public List<DownloadLinks> show(Caller caller, Collection<RecordingId> ids) {
    var until = clock.instant().plus(policy.linkValidity());
    return finder.all(caller, ids).stream()
        .map(Recording::state)
        .flatMap(
            each ->
                each.stage() instanceof RecordingStage.ReadyForDownload ready
                    ? Stream.of(DownloadLinks.of(each, ready.video(), signer, until))
                    : Stream.of())
        .toList();
  }
}
