package org.deskbridge;

import static org.deskbridge.Deskbridge.given;

import org.deskbridge.recording.ListRecordings;
import org.deskbridge.recording.MarkArchived;
import org.deskbridge.recording.capture.AddChunk;
import org.deskbridge.recording.capture.CloseAbandonedRecordings;
import org.deskbridge.recording.capture.CloseRecording;
import org.deskbridge.recording.capture.GetCaptureProgress;
import org.deskbridge.recording.capture.StartRecording;
import org.deskbridge.recording.download.CreateDownloadLinks;
import org.deskbridge.recording.download.GetRecordingsOfSession;
import org.deskbridge.recording.download.OpenMedia;
import org.deskbridge.recording.video.RequestTranscoding;
import org.deskbridge.recording.video.TranscodeNext;

/**
 * What a {@link Deskbridge} does with recordings: every use case of theirs.
 *
 * <p>Immutable and safe for use by several threads at once, as long as the ports are.
 */
public final class RecordingDesk {

  private final StartRecording startRecording;
  private final AddChunk addChunk;
  private final GetCaptureProgress getCaptureProgress;
  private final CloseRecording closeRecording;
  private final CloseAbandonedRecordings closeAbandonedRecordings;
  private final GetRecordingsOfSession getRecordingsOfSession;
  private final ListRecordings listRecordings;
  private final RequestTranscoding requestTranscoding;
  private final TranscodeNext transcodeNext;
  private final CreateDownloadLinks createDownloadLinks;
  private final OpenMedia openMedia;
  private final MarkArchived markArchived;

  RecordingDesk(Deskbridge.Builder from) {
    var recordings = given(from.recordings, "recordings");
    var recordingQueries = given(from.recordingQueries, "recordingLists");
    var chunks = given(from.chunks, "chunks");
    var transcodeQueue = given(from.transcodeQueue, "transcodeQueue");
    var mediaStore = given(from.mediaStore, "mediaStore");
    var transcoder = given(from.transcoder, "transcoder");
    var timelineFormat = given(from.timelineFormat, "timelineFormat");
    var sessions = given(from.sessions, "sessions");
    var companies = given(from.companies, "companies");
    var directory = given(from.directory, "directory");
    var secrets = given(from.secrets, "secrets");
    var policy = from.recordingPolicy;
    var clock = from.clock;
    this.startRecording = new StartRecording(recordings, sessions, companies, secrets, clock);
    this.addChunk = new AddChunk(recordings, chunks, mediaStore, clock);
    this.getCaptureProgress = new GetCaptureProgress(recordings, chunks);
    this.closeRecording = new CloseRecording(recordings, chunks, policy, clock);
    this.closeAbandonedRecordings =
        new CloseAbandonedRecordings(recordings, recordingQueries, chunks, sessions, policy, clock);
    this.getRecordingsOfSession =
        new GetRecordingsOfSession(recordingQueries, transcodeQueue, secrets, policy, clock);
    this.listRecordings = new ListRecordings(recordingQueries, directory, companies);
    this.requestTranscoding = new RequestTranscoding(recordings, clock);
    this.transcodeNext =
        new TranscodeNext(
            recordings,
            transcodeQueue,
            chunks,
            mediaStore,
            transcoder,
            timelineFormat,
            sessions,
            clock);
    this.createDownloadLinks = new CreateDownloadLinks(recordings, secrets, policy, clock);
    this.openMedia = new OpenMedia(recordings, mediaStore, secrets, clock);
    this.markArchived = new MarkArchived(recordings, clock);
  }

  /** Returns what starts a recording. */
  public StartRecording startRecording() {
    return startRecording;
  }

  /** Returns what takes a piece of a recording. */
  public AddChunk addChunk() {
    return addChunk;
  }

  /** Returns what shows what has arrived of a recording. */
  public GetCaptureProgress getCaptureProgress() {
    return getCaptureProgress;
  }

  /** Returns what closes a recording. */
  public CloseRecording closeRecording() {
    return closeRecording;
  }

  /** Returns what closes recordings whose page never came back. */
  public CloseAbandonedRecordings closeAbandonedRecordings() {
    return closeAbandonedRecordings;
  }

  /** Returns what shows the recordings of a session. */
  public GetRecordingsOfSession getRecordingsOfSession() {
    return getRecordingsOfSession;
  }

  /** Returns what lists recordings. */
  public ListRecordings listRecordings() {
    return listRecordings;
  }

  /** Returns what asks for the videos of recordings. */
  public RequestTranscoding requestTranscoding() {
    return requestTranscoding;
  }

  /** Returns what makes the next video. */
  public TranscodeNext transcodeNext() {
    return transcodeNext;
  }

  /** Returns what shows where recordings can be downloaded. */
  public CreateDownloadLinks createDownloadLinks() {
    return createDownloadLinks;
  }

  /** Returns what opens what a link leads to. */
  public OpenMedia openMedia() {
    return openMedia;
  }

  /** Returns what notes that recordings were archived. */
  public MarkArchived markArchived() {
    return markArchived;
  }
}
