package org.deskbridge;

import static org.deskbridge.SupportDesk.given;

import org.deskbridge.recording.AddChunk;
import org.deskbridge.recording.CloseDeserted;
import org.deskbridge.recording.CloseRecording;
import org.deskbridge.recording.EraseExpired;
import org.deskbridge.recording.EraseRecordings;
import org.deskbridge.recording.ListRecordings;
import org.deskbridge.recording.MarkArchived;
import org.deskbridge.recording.OpenMedia;
import org.deskbridge.recording.RequestTranscodes;
import org.deskbridge.recording.ShowCapture;
import org.deskbridge.recording.ShowLinks;
import org.deskbridge.recording.ShowRecordings;
import org.deskbridge.recording.StartRecording;
import org.deskbridge.recording.TranscodeNext;

/**
 * What a {@link SupportDesk} does with recordings: every use case of theirs.
 *
 * <p>Immutable and safe for use by several threads at once, as long as the ports are.
 */
public final class RecordingDesk {

  private final StartRecording startRecording;
  private final AddChunk addChunk;
  private final ShowCapture showCapture;
  private final CloseRecording closeRecording;
  private final CloseDeserted closeDeserted;
  private final ShowRecordings showRecordings;
  private final ListRecordings listRecordings;
  private final RequestTranscodes requestTranscodes;
  private final TranscodeNext transcodeNext;
  private final ShowLinks showLinks;
  private final OpenMedia openMedia;
  private final MarkArchived markArchived;
  private final EraseRecordings eraseRecordings;
  private final EraseExpired eraseExpired;

  RecordingDesk(SupportDesk.Builder from) {
    var recordings = given(from.recordings, "recordings");
    var recordingLists = given(from.recordingLists, "recordingLists");
    var chunks = given(from.chunks, "chunks");
    var transcodeQueue = given(from.transcodeQueue, "transcodeQueue");
    var mediaStore = given(from.mediaStore, "mediaStore");
    var transcoder = given(from.transcoder, "transcoder");
    var timelineFormat = given(from.timelineFormat, "timelineFormat");
    var sessions = given(from.sessions, "sessions");
    var companies = given(from.companies, "companies");
    var directory = given(from.directory, "directory");
    var accountRules = given(from.accountRules, "accountRules");
    var secrets = given(from.secrets, "secrets");
    var policy = from.recordingPolicy;
    var clock = from.clock;
    this.startRecording = new StartRecording(recordings, sessions, companies, clock);
    this.addChunk = new AddChunk(recordings, chunks, mediaStore, clock);
    this.showCapture = new ShowCapture(recordings, chunks);
    this.closeRecording = new CloseRecording(recordings, chunks, policy, clock);
    this.closeDeserted =
        new CloseDeserted(recordings, recordingLists, chunks, sessions, policy, clock);
    this.showRecordings =
        new ShowRecordings(recordingLists, transcodeQueue, secrets, policy, clock);
    this.listRecordings = new ListRecordings(recordingLists, directory, companies);
    this.requestTranscodes = new RequestTranscodes(recordings, clock);
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
    this.showLinks = new ShowLinks(recordings, secrets, policy, clock);
    this.openMedia = new OpenMedia(recordings, mediaStore, secrets, clock);
    this.markArchived = new MarkArchived(recordings, clock);
    this.eraseRecordings =
        new EraseRecordings(recordings, recordingLists, chunks, mediaStore, clock);
    this.eraseExpired =
        new EraseExpired(recordings, recordingLists, chunks, mediaStore, accountRules, clock);
  }

  /** Returns what begins a recording. */
  public StartRecording startRecording() {
    return startRecording;
  }

  /** Returns what takes a piece of a recording. */
  public AddChunk addChunk() {
    return addChunk;
  }

  /** Returns what shows what has arrived of a recording. */
  public ShowCapture showCapture() {
    return showCapture;
  }

  /** Returns what closes a recording. */
  public CloseRecording closeRecording() {
    return closeRecording;
  }

  /** Returns what closes recordings whose page never came back. */
  public CloseDeserted closeDeserted() {
    return closeDeserted;
  }

  /** Returns what shows the recordings of a session. */
  public ShowRecordings showRecordings() {
    return showRecordings;
  }

  /** Returns what lists recordings. */
  public ListRecordings listRecordings() {
    return listRecordings;
  }

  /** Returns what asks for the videos of recordings. */
  public RequestTranscodes requestTranscodes() {
    return requestTranscodes;
  }

  /** Returns what makes the next video. */
  public TranscodeNext transcodeNext() {
    return transcodeNext;
  }

  /** Returns what shows where recordings can be downloaded. */
  public ShowLinks showLinks() {
    return showLinks;
  }

  /** Returns what opens what a link leads to. */
  public OpenMedia openMedia() {
    return openMedia;
  }

  /** Returns what notes that recordings were archived. */
  public MarkArchived markArchived() {
    return markArchived;
  }

  /** Returns what erases the recordings of a session. */
  public EraseRecordings eraseRecordings() {
    return eraseRecordings;
  }

  /** Returns what erases recordings that are kept no longer. */
  public EraseExpired eraseExpired() {
    return eraseExpired;
  }
}
