/** @typedef {import('./channels.js').Sound} Sound */

const NOTE_SECONDS = 0.16;
const VOLUME = 0.1;
/** The notes of each sound, in hertz: what is good rises, what is bad falls. @type {Record<Sound, number[]>} */
const notes = { call: [659, 880], message: [880], loss: [523, 392] };

/** Plays short sounds, which the browser makes itself. */
export class Chime {
  /** @type {AudioContext | undefined} */
  #audio;

  /**
   * Plays a sound; does nothing in a browser that does not allow it, as before the first press on the page.
   *
   * @param {Sound} sound
   */
  async play(sound) {
    if (navigator.userActivation?.hasBeenActive === false) {
      return;
    }
    try {
      this.#audio ??= new AudioContext();
      if (this.#audio.state !== 'running') {
        await this.#audio.resume();
      }
      const { currentTime } = this.#audio;
      notes[sound].forEach((pitch, place) => this.#note(pitch, currentTime + place * NOTE_SECONDS));
    } catch {
      // The page shows everything that it plays.
    }
  }

  close() {
    void this.#audio?.close();
    this.#audio = undefined;
  }

  /**
   * @param {number} pitch
   * @param {number} at
   */
  #note(pitch, at) {
    const audio = this.#audio;
    if (audio === undefined) {
      return;
    }
    const voice = new OscillatorNode(audio, { frequency: pitch });
    const volume = new GainNode(audio, { gain: 0 });
    volume.gain.linearRampToValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(VOLUME, at + 0.01);
    volume.gain.exponentialRampToValueAtTime(0.001, at + NOTE_SECONDS * 1.8);
    voice.connect(volume).connect(audio.destination);
    voice.start(at);
    voice.stop(at + NOTE_SECONDS * 2);
  }
}
