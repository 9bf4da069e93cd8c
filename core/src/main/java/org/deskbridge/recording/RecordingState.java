package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

/**
 * The stored state of a recording; a value without rules.
 *
 * @param revision counts the changes, from 0
 * @param isArchived whether a helpdesk has downloaded it to its archive
 */
public record RecordingState(
    RecordingId id,
    int revision,
    RecordingOrigin origin,
    RecordingStage stage,
    boolean isArchived) {

  public RecordingState {
    requireNonNull(id, "id");
    requireNonNull(origin, "origin");
    requireNonNull(stage, "stage");
  }

  /** Returns whether a request for the video has an effect. */
  public boolean canTranscode() {
    return (stage instanceof RecordingStage.ReadyForTranscode ready && !ready.isQueued())
        || (stage instanceof RecordingStage.Failed failed && !failed.isFinal());
  }

  RecordingState moved(RecordingStage to) {
    return new RecordingState(id, revision + 1, origin, to, isArchived);
  }

  RecordingState archived(boolean flag) {
    return new RecordingState(id, revision + 1, origin, stage, flag);
  }
}
