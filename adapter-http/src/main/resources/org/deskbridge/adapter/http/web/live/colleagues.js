import { pageClock } from './clock.js';

/** A page that is loaded again is away for a moment. */
const RELOAD_MS = 5000;

/** Notices which technicians come into a session and leave it, apart from pages that are only loaded again. */
export class Colleagues {
  #tell;
  #clock;
  /**
   * Those who are there, by name; with a timer for those who may have left.
   *
   * @type {Map<string, import('./clock.js').Cancel | undefined> | undefined}
   */
  #there;

  /**
   * @param {(name: string, came: boolean) => void} tell
   * @param {import('./clock.js').Clock} [clock]
   */
  constructor(tell, clock = pageClock) {
    this.#tell = tell;
    this.#clock = clock;
  }

  /** @param {{ name: string, isPresent: boolean }[]} people all technicians of the session, those who have left too */
  update(people) {
    const present = people.filter(({ isPresent }) => isPresent).map(({ name }) => name);
    if (this.#there === undefined) {
      this.#there = new Map(present.map((name) => [name, undefined]));
      return;
    }
    for (const name of present) {
      if (!this.#there.has(name)) {
        this.#tell(name, true);
      }
      this.#there.get(name)?.();
      this.#there.set(name, undefined);
    }
    for (const [name, leaving] of this.#there) {
      if (!present.includes(name) && leaving === undefined) {
        this.#there.set(name, this.#clock.after(RELOAD_MS, () => this.#left(name)));
      }
    }
  }

  /** Forgets who is there. */
  close() {
    this.#there?.forEach((leaving) => leaving?.());
    this.#there = undefined;
  }

  /** @param {string} name */
  #left(name) {
    this.#there?.delete(name);
    this.#tell(name, false);
  }
}
