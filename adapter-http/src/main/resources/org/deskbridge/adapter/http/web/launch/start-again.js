import { text } from '../texts/texts.js';
import { el, fill } from '../ui/dom.js';
import { failureWords } from '../ui/failure-words.js';
import { notice } from '../ui/notice.js';

/** Starts another session for the same ticket, in place of one that nobody joined. */
export class StartAgain extends HTMLElement {
  #again;
  #problem = el('div', {});
  #button = el(
    'button',
    { class: 'button button-main', testid: 'start-again', type: 'button', on: { click: () => void this.#press() } },
    text.launch.ended.again,
  );

  /** @param {() => Promise<void>} again */
  constructor(again) {
    super();
    this.#again = again;
    fill(
      this,
      { class: 'stack-tight' },
      this.#problem,
      el('div', {}, this.#button),
      el('p', { class: 'soft small' }, text.launch.ended.againHint),
    );
  }

  async #press() {
    this.#button.disabled = true;
    this.#problem.replaceChildren();
    try {
      await this.#again();
    } catch (failure) {
      this.#problem.replaceChildren(notice('problem', failureWords(failure)));
      this.#button.disabled = false;
    }
  }
}

customElements.define('db-start-again', StartAgain);
