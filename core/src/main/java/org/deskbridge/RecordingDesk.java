package org.deskbridge;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.deskbridge.auth.Caller;
import org.deskbridge.recording.CaptureProgress;
import org.deskbridge.recording.Chunk;
import org.deskbridge.recording.ListRecordings;
import org.deskbridge.recording.MarkArchived;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingQuery;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.capture.AddChunk;
import org.deskbridge.recording.capture.CloseAbandonedRecordings;
import org.deskbridge.recording.capture.CloseRecording;
import org.deskbridge.recording.capture.GetCaptureProgress;
import org.deskbridge.recording.capture.StartRecording;
import org.deskbridge.recording.capture.StopRecording;
import org.deskbridge.recording.download.CreateDownloadLinks;
import org.deskbridge.recording.download.DownloadLinks;
import org.deskbridge.recording.download.GetRecordingsOfSession;
import org.deskbridge.recording.download.OpenMedia;
import org.deskbridge.recording.download.SignedMediaUrl;
import org.deskbridge.recording.video.RequestTranscoding;
import org.deskbridge.recording.video.TranscodeNext;
import org.deskbridge.runtime.TranscodeWorker;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.id.SessionKey;

/** Recordings: capture, make videos, list, download and archive. */
public final class RecordingDesk {

  private final StartRecording startRecording;
  private final StopRecording stopRecording;
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

  RecordingDesk(DeskParts parts) {
    var store = parts.store();
    this.startRecording =
        new StartRecording(
            store.recordings(),
            store.sessions(),
            store.companies(),
            store.secrets(),
            parts.clock());
    this.stopRecording = new StopRecording(store.sessions(), store.secrets(), parts.clock());
    this.addChunk =
        new AddChunk(store.recordings(), store.chunks(), parts.mediaStore(), parts.clock());
    this.getCaptureProgress = new GetCaptureProgress(store.recordings(), store.chunks());
    this.closeRecording =
        new CloseRecording(
            store.recordings(), store.chunks(), parts.recordingPolicy(), parts.clock());
    this.closeAbandonedRecordings =
        new CloseAbandonedRecordings(
            store.recordings(),
            store.recordingQueries(),
            store.chunks(),
            store.sessions(),
            parts.recordingPolicy(),
            parts.clock());
    this.getRecordingsOfSession =
        new GetRecordingsOfSession(
            store.recordingQueries(),
            store.transcodeQueue(),
            store.secrets(),
            parts.recordingPolicy(),
            parts.clock());
    this.listRecordings =
        new ListRecordings(store.recordingQueries(), store.directory(), store.companies());
    this.requestTranscoding = new RequestTranscoding(store.recordings(), parts.clock());
    this.transcodeNext =
        new TranscodeNext(
            store.recordings(),
            store.transcodeQueue(),
            store.chunks(),
            parts.mediaStore(),
            parts.transcoder(),
            parts.timelines(),
            store.sessions(),
            parts.clock());
    this.createDownloadLinks =
        new CreateDownloadLinks(
            store.recordings(), store.secrets(), parts.recordingPolicy(), parts.clock());
    this.openMedia =
        new OpenMedia(store.recordings(), parts.mediaStore(), store.secrets(), parts.clock());
    this.markArchived = new MarkArchived(store.recordings(), parts.clock());
  }

  /**
   * Starts the recording and returns it; there may be others of the session.
   *
   * @see StartRecording#start
   */
  public RecordingState start(Caller caller, SessionKey key) {
    return startRecording.start(caller, key);
  }

  /**
   * Notes that the technician has stopped recording, and returns the session as it then stands.
   *
   * @see StopRecording#stop
   */
  public SessionState stop(Caller caller, SessionKey key) {
    return stopRecording.stop(caller, key);
  }

  /**
   * Keeps the chunk and returns what has arrived then; when it returns, the chunk is durable.
   *
   * @see AddChunk#add
   */
  public CaptureProgress addChunk(
      Caller caller, SessionKey session, RecordingId id, Chunk chunk, InputStream content) {
    return addChunk.add(caller, session, id, chunk, content);
  }

  /**
   * Returns what has arrived.
   *
   * @see GetCaptureProgress#show
   */
  public CaptureProgress progress(Caller caller, SessionKey session, RecordingId id) {
    return getCaptureProgress.show(caller, session, id);
  }

  /**
   * Closes the recording and returns it as it then stands; a closed one is returned unchanged.
   *
   * @see CloseRecording#close
   */
  public RecordingState close(Caller caller, SessionKey session, RecordingId id, int sent) {
    return closeRecording.close(caller, session, id, sent);
  }

  /**
   * Closes those in the caller's reach and returns them; what has arrived of them is kept.
   *
   * @see CloseAbandonedRecordings#closeAbandonedRecordings
   */
  public List<RecordingState> closeAbandoned(Caller caller) {
    return closeAbandonedRecordings.closeAbandonedRecordings(caller);
  }

  /**
   * Returns the recordings, first to last; none that is out of the caller's reach.
   *
   * @see GetRecordingsOfSession#show
   */
  public List<GetRecordingsOfSession.Shown> ofSession(Caller caller, SessionKey session) {
    return getRecordingsOfSession.show(caller, session);
  }

  /**
   * Returns the recordings, at most 500 in each list.
   *
   * @see ListRecordings#list
   */
  public ListRecordings.Listed list(Caller caller, RecordingQuery query) {
    return listRecordings.list(caller, query);
  }

  /**
   * Puts the recordings into the queue, those that failed among them; where the video is there or
   * on its way, or the recording goes on, nothing happens.
   *
   * @see RequestTranscoding#request
   */
  public void requestTranscoding(Caller caller, Collection<RecordingId> ids) {
    requestTranscoding.request(caller, ids);
  }

  /**
   * Makes one video and returns the recording as it then stands; empty if none waits.
   *
   * @see TranscodeNext#transcodeNext
   */
  public Optional<RecordingState> transcodeNext(Caller caller) {
    return transcodeNext.transcodeNext(caller);
  }

  /**
   * Returns links to those of the recordings that can be downloaded, in ascending order of ids.
   *
   * @see CreateDownloadLinks#show
   */
  public List<DownloadLinks> downloadLinks(Caller caller, Collection<RecordingId> ids) {
    return createDownloadLinks.show(caller, ids);
  }

  /**
   * Returns what there is to read, of which nothing is read yet.
   *
   * @see OpenMedia#open
   */
  public OpenMedia.Opened open(SignedMediaUrl link) {
    return openMedia.open(link);
  }

  /**
   * Sets the archived flag of the recordings, or takes it back.
   *
   * @see MarkArchived#mark
   */
  public void markArchived(Caller caller, Collection<RecordingId> ids, boolean flag) {
    markArchived.mark(caller, ids, flag);
  }

  /** Returns one more worker that makes videos. */
  TranscodeWorker transcodeWorker() {
    return new TranscodeWorker(transcodeNext, TranscodeWorker.REST);
  }
}
