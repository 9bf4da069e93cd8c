import { text } from '../texts.js';
import { el, fill, show } from './dom.js';
import { timeOfDay } from './format.js';
import { icon } from './icons.js';

/** @typedef {import('../live/wire.js').ChatMessage} ChatMessage */

const MAX_LENGTH = 2000;

/** What was said so far, and a field to say more. */
export class ChatCard extends HTMLElement {
  #role;
  #name;
  #send;
  #onMessage;
  #seen = new Set();
  /** @type {ChatMessage[]} */
  #messages = [];
  #log = el('div', { class: 'chat-log', testid: 'chat-log', role: 'log', 'aria-label': text.chat.title, tabindex: '0' });
  #input = el('textarea', {
    class: 'input',
    testid: 'chat-input',
    rows: '1',
    maxlength: MAX_LENGTH,
    'aria-label': text.chat.label,
    placeholder: text.chat.placeholder,
    on: { keydown: (/** @type {KeyboardEvent} */ event) => this.#key(event) },
  });
  #button = el(
    'button',
    { class: 'button button-main', testid: 'chat-send', type: 'submit', 'aria-label': text.chat.send },
    icon('send'),
  );
  #problem = el('p', { class: 'chat-problem', role: 'alert', hidden: true });

  /**
   * @param {{
   *   role: import('../live/wire.js').Role,
   *   name?: string,
   *   send: (text: string) => Promise<unknown>,
   *   onMessage?: (message: ChatMessage) => void,
   * }} options `name`: tells the one who writes here from others of the same role
   */
  constructor({ role, name, send, onMessage }) {
    super();
    this.#role = role;
    this.#name = name;
    this.#send = send;
    this.#onMessage = onMessage;
    fill(
      this,
      { class: 'card chat' },
      el('h2', {}, text.chat.title),
      this.#log,
      this.#problem,
      el('form', { class: 'chat-form', on: { submit: (/** @type {Event} */ event) => this.#submit(event) } }, this.#input, this.#button),
    );
    this.replace([]);
    // The newest message stays in sight when the card grows, shrinks or comes out from behind a tab.
    new ResizeObserver(() => this.#toEnd()).observe(this.#log);
  }

  /** Everything said so far, oldest first. */
  get messages() {
    return [...this.#messages];
  }

  /**
   * Shows exactly these messages.
   *
   * @param {ChatMessage[]} messages
   */
  replace(messages) {
    if (messages.length > 0 && messages.every((message) => this.#seen.has(message.seq))) {
      return;
    }
    this.#seen.clear();
    this.#messages = [];
    show(this.#log, el('p', { class: 'chat-empty small' }, text.chat.empty));
    messages.forEach((message) => this.#append(message));
  }

  /**
   * Shows one more message, once.
   *
   * @param {ChatMessage} message
   */
  add(message) {
    if (this.#append(message)) {
      this.#onMessage?.(message);
    }
  }

  /** @param {ChatMessage} message */
  #append(message) {
    if (this.#seen.has(message.seq)) {
      return false;
    }
    if (this.#seen.size === 0) {
      show(this.#log);
    }
    this.#seen.add(message.seq);
    this.#messages.push(message);
    const own = message.from === this.#role && (this.#name === undefined || message.name === this.#name);
    this.#log.append(
      el(
        'div',
        { class: `chat-message ${own ? 'chat-message-own' : ''}`, 'data-from': message.from },
        el('p', { class: 'chat-message-head' }, `${own ? text.chat.you : message.name} · ${timeOfDay(message.at)}`),
        el('p', { class: 'chat-message-text' }, message.text),
      ),
    );
    this.#toEnd();
    return true;
  }

  #toEnd() {
    this.#log.scrollTop = this.#log.scrollHeight;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      this.#submit(event);
    }
  }

  /** @param {Event} event */
  async #submit(event) {
    event.preventDefault();
    const said = this.#input.value.trim();
    if (said === '' || this.#button.disabled) {
      return;
    }
    this.#button.disabled = true;
    try {
      await this.#send(said);
      // Whoever typed on meanwhile keeps the rest.
      this.#input.value = this.#input.value.trim() === said ? '' : this.#input.value;
      this.#problem.hidden = true;
    } catch {
      this.#problem.textContent = text.chat.notSent;
      this.#problem.hidden = false;
    }
    this.#button.disabled = false;
    this.#input.focus();
  }
}

customElements.define('db-chat-card', ChatCard);
