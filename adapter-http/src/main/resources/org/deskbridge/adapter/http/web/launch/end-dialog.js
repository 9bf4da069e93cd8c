import { text } from '../texts/texts.js';
import { el, fill } from '../ui/dom.js';
import { failureWords } from '../ui/failure-words.js';

/** Asks for confirmation before the session ends. */
export class EndDialog extends HTMLElement {
  #end;
  #title = el('h2', { id: 'end-title' });
  #text = el('p', { class: 'soft' });
  #problem = el('p', { class: 'chat-problem', role: 'alert', hidden: true });
  #confirm = el(
    'button',
    { class: 'button button-danger', testid: 'confirm-end', type: 'button', on: { click: () => this.#confirmed() } },
    text.end.confirm,
  );
  #dialog = el(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'end-title' },
    this.#title,
    this.#text,
    this.#problem,
    el(
      'div',
      { class: 'dialog-buttons' },
      el('button', { class: 'button', type: 'button', on: { click: () => this.#dialog.close() } }, text.end.cancel),
      this.#confirm,
    ),
  );

  /** @param {() => Promise<void>} end */
  constructor(end) {
    super();
    this.#end = end;
    fill(this, {}, this.#dialog);
  }

  /**
   * @param {boolean} joined
   * @param {string} name
   */
  ask(joined, name) {
    this.#title.textContent = text.end.title;
    this.#text.textContent = joined ? text.end.active(name) : text.end.waiting;
    this.#problem.hidden = true;
    this.#dialog.showModal();
    this.#confirm.focus();
  }

  async #confirmed() {
    this.#confirm.disabled = true;
    try {
      await this.#end();
      this.#dialog.close();
    } catch (failure) {
      this.#problem.textContent = failureWords(failure);
      this.#problem.hidden = false;
    }
    this.#confirm.disabled = false;
  }
}

customElements.define('db-end-dialog', EndDialog);
