/** @typedef {import('../live/types.js').Recording} Recording */
/** @typedef {{ video: string, events: string, thumbnail: string }} Links */

/**
 * The links in use. Each refresh of the recordings brings new ones; a video that plays keeps its link until that fails.
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
   * Takes new links at the next refresh.
   *
   * @param {number} id of the recording
   */
  renew(id) {
    this.#used.delete(id);
  }
}

/**
 * Returns the path of a link, because the page may have been loaded from another host name than the public one.
 *
 * @param {string} address
 */
function pathOf(address) {
  return new URL(address, location.href).pathname;
}
