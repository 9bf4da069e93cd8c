package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.deskbridge.access.Caller;
import org.deskbridge.access.Secrets;
import org.deskbridge.meta.UseCase;

/** Shows where recordings can be downloaded. */
@UseCase
public final class ShowLinks {

  private final RecordingFinder finder;
  private final LinkSigner signer;
  private final RecordingPolicy policy;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public ShowLinks(
      Recordings recordings, Secrets secrets, RecordingPolicy policy, InstantSource clock) {
    this.finder = new RecordingFinder(recordings);
    this.signer = new LinkSigner(secrets);
    this.policy = requireNonNull(policy, "policy");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Returns links to those of the recordings that can be downloaded, in ascending order of ids.
   *
   * @throws OutOfReachException if one is unknown or foreign
   */
  public List<RecordingLinks> show(Caller caller, Collection<RecordingId> ids) {
    var until = clock.instant().plus(policy.linkValidity());
    return finder.all(caller, ids).stream()
        .map(Recording::state)
        .flatMap(
            each ->
                each.stage() instanceof RecordingStage.ReadyForDownload ready
                    ? Stream.of(RecordingLinks.of(each, ready.video(), signer, until))
                    : Stream.of())
        .toList();
  }
}
