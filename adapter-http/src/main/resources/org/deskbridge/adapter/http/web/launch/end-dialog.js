import { text } from '../texts/texts.js';
import { el, fill, show } from '../ui/dom.js';
import { failureWords } from '../ui/failure-words.js';

/** @typedef {import('../live/types.js').Colleague} Colleague */

/** Asks for confirmation before the session ends, and offers to leave it to a colleague who is there. */
export class EndDialog extends HTMLElement {
  #steps;
  #title = el('h2', { id: 'end-title' });
  #text = el('p', { class: 'soft' });
  #others = el('div', { class: 'stack-tight' });
  #problem = el('p', { class: 'chat-problem', role: 'alert', hidden: true });
  #confirm = el(
    'button',
    { class: 'button button-danger', testid: 'confirm-end', type: 'button', on: { click: () => void this.#confirmed() } },
    text.end.confirm,
  );
  #dialog = el(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'end-title' },
    this.#title,
    this.#text,
    this.#others,
    this.#problem,
    el(
      'div',
      { class: 'dialog-buttons' },
      el('button', { class: 'button', type: 'button', on: { click: () => this.#dialog.close() } }, text.end.cancel),
      this.#confirm,
    ),
  );

  /** @param {{ end: () => Promise<void>, handOver: (to: Colleague) => Promise<void>, leave: () => Promise<void> }} steps */
  constructor(steps) {
    super();
    this.#steps = steps;
    fill(this, {}, this.#dialog);
  }

  /**
   * @param {boolean} joined
   * @param {string} name
   * @param {{ isOwn: boolean, others: Colleague[] }} colleagues `others`: the other technicians who are in the session now
   */
  ask(joined, name, { isOwn, others }) {
    this.#title.textContent = text.end.title;
    this.#text.textContent = joined ? text.end.active(name) : text.end.waiting;
    this.#problem.hidden = true;
    this.#confirm.hidden = false;
    show(this.#others, ...(others.length === 0 ? [] : this.#otherWays(isOwn, others)));
    this.#dialog.showModal();
    this.#confirm.focus();
  }

  /**
   * Asks how to leave the session to a colleague; it goes on.
   *
   * @param {{ isOwn: boolean, others: Colleague[] }} colleagues
   */
  askToLeave({ isOwn, others }) {
    this.#title.textContent = text.end.leaveTitle;
    this.#text.textContent = '';
    this.#problem.hidden = true;
    this.#confirm.hidden = true;
    show(this.#others, ...this.#otherWays(isOwn, others));
    this.#dialog.showModal();
  }

  /**
   * @param {boolean} isOwn
   * @param {Colleague[]} others
   */
  #otherWays(isOwn, others) {
    const { handOver, leave } = this.#steps;
    return [
      el('p', { class: 'soft' }, text.end.others(text.list(others.map(({ name }) => name)))),
      ...(isOwn ? others : []).map((each) =>
        el(
          'button',
          { class: 'button', testid: 'hand-over', type: 'button', on: { click: () => void this.#take(() => handOver(each)) } },
          text.end.handOver(each.name),
        ),
      ),
      el('button', { class: 'button', testid: 'leave-session', type: 'button', on: { click: () => void this.#take(leave) } }, text.end.leave),
    ];
  }

  #confirmed() {
    return this.#take(this.#steps.end);
  }

  /** @param {() => Promise<void>} step */
  async #take(step) {
    this.#confirm.disabled = true;
    try {
      await step();
      this.#dialog.close();
    } catch (failure) {
      this.#problem.textContent = failureWords(failure);
      this.#problem.hidden = false;
    }
    this.#confirm.disabled = false;
  }
}

customElements.define('db-end-dialog', EndDialog);
