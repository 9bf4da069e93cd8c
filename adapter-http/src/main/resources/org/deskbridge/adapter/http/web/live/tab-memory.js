/** Remembers for this tab, across reloads, whether something was on. Without storage everything is off after a reload. */
export class TabMemory {
  #key;

  /** @param {string} key */
  constructor(key) {
    this.#key = key;
  }

  get isOn() {
    try {
      return sessionStorage.getItem(this.#key) !== null;
    } catch {
      return false;
    }
  }

  set isOn(on) {
    try {
      if (on) {
        sessionStorage.setItem(this.#key, '1');
      } else {
        sessionStorage.removeItem(this.#key);
      }
    } catch {
      // The page is used all the same.
    }
  }
}
