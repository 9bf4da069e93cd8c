/** @typedef {{ words: string, base: string, revision: number }} Draft notes that are not saved yet, and what they were made on */

/** Keeps unsaved notes in this tab, across reloads. Without storage they are lost with the page, as they were typed. */
export class NotesDraft {
  #key;

  /** @param {string} session */
  constructor(session) {
    this.#key = `notes ${session}`;
  }

  /** @returns {Draft | undefined} */
  read() {
    try {
      return JSON.parse(sessionStorage.getItem(this.#key) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** @param {Draft} draft */
  keep(draft) {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(draft));
    } catch {
      // The page is used all the same.
    }
  }

  clear() {
    try {
      sessionStorage.removeItem(this.#key);
    } catch {
      // There is none then.
    }
  }
}
