const PIECE_MS = 1000;
const VIDEO_BITS_PER_SECOND = 2_500_000;
const AUDIO_BITS_PER_SECOND = 64_000;

/**
 * Turns a picture into pieces of video.
 *
 * @typedef {{
 *   unable: () => 'insecure' | 'missing' | undefined,
 *   isRunning: (stream: MediaStream) => boolean,
 *   start: (stream: MediaStream, listener: CaptureListener) => RunningCapture,
 * }} Capture `unable`: why this page cannot record, undefined where it can; `start` throws where the browser refuses
 *
 * @typedef {{ captured: (piece: Blob) => void, stopped: () => void }} CaptureListener `stopped` comes last, whether the
 *   capture was stopped or stopped by itself
 *
 * @typedef {{ stop: () => void }} RunningCapture `stop` has no effect on one that has stopped
 */

/**
 * The capture of the browser, by its `MediaRecorder`.
 *
 * @type {Capture}
 */
export const mediaCapture = {
  unable: () => {
    if (!window.isSecureContext || crypto.subtle === undefined) {
      return 'insecure';
    }
    return typeof MediaRecorder === 'function' && MediaRecorder.isTypeSupported('video/webm') ? undefined : 'missing';
  },

  isRunning: (stream) => stream.getVideoTracks().some((track) => track.readyState === 'live'),

  start: (stream, { captured, stopped }) => {
    const media = new MediaRecorder(stream, {
      mimeType: mediaType(stream),
      videoBitsPerSecond: VIDEO_BITS_PER_SECOND,
      audioBitsPerSecond: AUDIO_BITS_PER_SECOND,
    });
    media.addEventListener('dataavailable', ({ data }) => captured(data));
    media.addEventListener('stop', stopped);
    media.start(PIECE_MS);
    return {
      stop: () => {
        if (media.state !== 'inactive') {
          media.stop();
        }
      },
    };
  },
};

/**
 * Returns the format that costs the computer least.
 *
 * @param {MediaStream} stream
 */
function mediaType(stream) {
  const sound = stream.getAudioTracks().length > 0 ? ',opus' : '';
  const types = [`video/webm;codecs=vp8${sound}`, `video/webm;codecs=vp9${sound}`];
  return types.find((type) => MediaRecorder.isTypeSupported(type)) ?? 'video/webm';
}
