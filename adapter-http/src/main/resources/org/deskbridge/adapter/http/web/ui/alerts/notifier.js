/** @typedef {NotificationPermission | 'missing'} Permission `missing`: this browser or address has no notifications */

/** Shows one notification of the system at a time. */
export class Notifier {
  /** @type {Notification | undefined} */
  #shown;

  /** @returns {Permission} */
  static get permission() {
    return 'Notification' in window && window.isSecureContext ? Notification.permission : 'missing';
  }

  /** Asks for permission. Call this only where a person has pressed something. */
  static async ask() {
    await Notification.requestPermission();
  }

  /**
   * Shows a notification in place of the last one; does nothing without permission.
   *
   * @param {string} title
   * @param {string} words
   */
  show(title, words) {
    if (Notifier.permission !== 'granted') {
      return;
    }
    this.clear();
    try {
      const shown = new Notification(title, { body: words, icon: '/web/img/icon.svg' });
      shown.addEventListener('click', () => {
        window.focus();
        shown.close();
      });
      this.#shown = shown;
    } catch {
      // Browsers of phones have the name and not the thing.
    }
  }

  clear() {
    this.#shown?.close();
    this.#shown = undefined;
  }
}
