import { call, el, fill, notice, show, timeOfDay } from '/web/ui/index.js';
import { text } from './texts.js';
import { isOpen } from './ticket.js';

/** @typedef {import('./ticket.js').Session} Session */
/** @typedef {{ at: string, name: string, text: string }} Line */

/**
 * What the service writes about comings and goings, in the language of the page.
 *
 * @type {Record<string, string>}
 */
const notes = { '[joined the session]': text.transcript.came, '[left the session]': text.transcript.left };

/** The chat of a session: loaded when the session is over, and on request. */
export class TranscriptView extends HTMLElement {
  #onRequest;
  #reference = '';
  #isFetched = false;
  #lines = el('div', { testid: 'transcript' });
  #button = el('button', { class: 'button button-small', type: 'button', testid: 'show-transcript', on: { click: () => this.#fetch() } });

  /** @param {{ onRequest?: boolean }} [options] `onRequest`: loaded on request only, even when the session is over */
  constructor({ onRequest = false } = {}) {
    super();
    this.#onRequest = onRequest;
    fill(this, { class: 'transcript' }, el('h4', { class: 'small soft' }, text.transcript.title), this.#lines, this.#button);
  }

  /** @param {Session} session */
  set session(session) {
    this.hidden = session.sessionId === undefined;
    if (session.reference !== this.#reference) {
      this.#reference = session.reference;
      this.#isFetched = false;
      show(this.#lines);
    }
    const goesOn = isOpen(session);
    this.#button.textContent = goesOn ? text.transcript.soFar : text.transcript.show;
    this.#button.hidden = !goesOn && (this.#isFetched || !this.#onRequest);
    if (!this.hidden && !goesOn && !this.#isFetched && !this.#onRequest) {
      this.#isFetched = true;
      this.#fetch();
    } else if (goesOn) {
      this.#isFetched = false;
    }
  }

  async #fetch() {
    const reference = this.#reference;
    this.#button.disabled = true;
    try {
      /** @type {{ lines: Line[] }} */
      const { lines } = await call('GET', `/helpdesk/api/sessions/${encodeURIComponent(reference)}/transcript`);
      if (reference === this.#reference) {
        this.#show(lines);
        this.#button.hidden ||= this.#onRequest;
      }
    } catch {
      show(this.#lines, notice('problem', text.transcript.failed));
      this.#button.hidden = false;
    }
    this.#button.disabled = false;
  }

  /** @param {Line[]} lines */
  #show(lines) {
    show(
      this.#lines,
      lines.length === 0
        ? el('p', { class: 'soft small' }, text.transcript.empty)
        : el(
            'ol',
            { class: 'transcript-lines small' },
            ...lines.map((line) =>
              el(
                'li',
                {},
                el('span', { class: 'soft' }, `${line.name} · ${timeOfDay(line.at)}`),
                el('p', { dir: 'auto' }, notes[line.text] ?? line.text),
              ),
            ),
          ),
    );
  }
}

customElements.define('demo-transcript-view', TranscriptView);
