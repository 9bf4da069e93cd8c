/** @typedef {import('../live/types.js').Recording} Recording */
/** @typedef {{ video: string, events: string, thumbnail: string }} Links */

/**
 * The links in use. Every look at the recordings brings new ones; a video that plays has to keep the one it began with, until
 * that is good no more.
 */
export class MediaLinks {
  /** @type {Map<number, Links>} */
  #used = new Map();

  /**
   * Returns the links of a recording, undefined if it has none.
   *
   * @param {Recording} recording
   * @returns {Links | undefined}
   */
  of(recording) {
    const { recordingId, videoUrl, eventsUrl, thumbnailUrl } = recording;
    if (videoUrl === undefined || eventsUrl === undefined || thumbnailUrl === undefined) {
      this.#used.delete(recordingId);
      return undefined;
    }
    const used = this.#used.get(recordingId) ?? {
      video: pathOf(videoUrl), events: pathOf(eventsUrl), thumbnail: pathOf(thumbnailUrl),
    };
    this.#used.set(recordingId, used);
    return used;
  }

  /**
   * Lets the next look bring new links.
   *
   * @param {number} id names the recording
   */
  renew(id) {
    this.#used.delete(id);
  }
}

/**
 * Returns the path of a link. The service may go by other names than its public one, and answers under the name of the page.
 *
 * @param {string} address
 */
function pathOf(address) {
  return new URL(address, location.href).pathname;
}
