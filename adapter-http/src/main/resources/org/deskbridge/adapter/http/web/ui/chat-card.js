import { reasonOf, waitOf } from '../live/api.js';
import { text } from '../texts/texts.js';
import { el, fill, show } from './dom.js';
import { EarlierMessages } from './earlier-messages.js';
import { timeOfDay } from './format.js';
import { icon } from './icons.js';
import { withWebLinks } from './web-links.js';

/**
 * @typedef {import('../live/types.js').ChatLine} ChatLine
 * @typedef {import('../live/types.js').ChatMessage} ChatMessage
 */

const MAX_LENGTH = 2000;

/** The messages of the chat, who came in and left, and a field to write a message. */
export class ChatCard extends HTMLElement {
  #role;
  #name;
  #send;
  #onMessage;
  #earlier;
  #seen = new Set();
  /** @type {ChatLine[]} */
  #lines = [];
  #log = el('div', { class: 'chat-log', testid: 'chat-log', role: 'log', 'aria-label': text.chat.title, tabindex: '0' });
  #input = el('textarea', {
    class: 'input',
    testid: 'chat-input',
    rows: '1',
    maxlength: MAX_LENGTH,
    dir: 'auto',
    'aria-label': text.chat.label,
    placeholder: text.chat.placeholder,
    on: { keydown: (event) => this.#key(event) },
  });
  #button = el(
    'button',
    { class: 'button button-main', testid: 'chat-send', type: 'submit', 'aria-label': text.chat.send },
    icon('send'),
  );
  #problem = el('p', { class: 'chat-problem', testid: 'chat-problem', role: 'alert', hidden: true });

  /**
   * @param {{
   *   role: import('../live/types.js').Role,
   *   name?: string | undefined,
   *   send: (text: string) => Promise<unknown>,
   *   earlier: (seq: number) => Promise<import('../live/types.js').ChatPart>,
   *   onMessage?: (message: ChatMessage) => void,
   * }} options `name`: distinguishes the writer from others of the same role, colleagues or a customer who was here before;
   *   `earlier`: loads the messages before one
   */
  constructor({ role, name, send, earlier, onMessage }) {
    super();
    this.#role = role;
    this.#name = name;
    this.#send = send;
    this.#onMessage = onMessage;
    this.#earlier = new EarlierMessages(async () => this.#prepend(await earlier(this.#lines[0]?.seq ?? 0)));
    fill(
      this,
      { class: 'card chat' },
      el('h2', {}, text.chat.title),
      this.#log,
      this.#problem,
      el('form', { class: 'chat-form', on: { submit: (event) => this.#submit(event) } }, this.#input, this.#button),
    );
    this.replace([], false);
    // The newest message stays visible when the card grows, shrinks or comes out from behind a tab.
    new ResizeObserver(() => this.#toEnd()).observe(this.#log);
  }

  /** All lines that are loaded, oldest first. */
  get lines() {
    return [...this.#lines];
  }

  /**
   * Shows the newest lines; earlier ones stay only if they come directly before these.
   *
   * @param {ChatLine[]} lines
   * @param {boolean} hasEarlier whether there are lines before these
   */
  replace(lines, hasEarlier) {
    const first = lines[0]?.seq ?? 0;
    const kept = hasEarlier && this.#seen.has(first) ? this.#lines.filter(({ seq }) => seq < first) : [];
    const wanted = [...kept, ...lines];
    const goesOn = this.#seen.size > 0 && this.#lines.every(({ seq }, place) => wanted[place]?.seq === seq);
    // An empty chat that stays empty is not read out again.
    if (!goesOn && (this.#seen.size > 0 || !this.#log.hasChildNodes())) {
      this.#seen.clear();
      this.#lines = [];
      show(this.#log, this.#earlier, el('p', { class: 'chat-empty small' }, text.chat.empty));
    }
    if (!goesOn || kept.length === 0) {
      this.#earlier.hidden = !hasEarlier;
    }
    lines.forEach((line) => this.#append(line));
  }

  /**
   * Shows one more line, once.
   *
   * @param {ChatLine} line
   */
  add(line) {
    if (this.#append(line) && 'text' in line) {
      this.#onMessage?.(line);
    }
  }

  /** @param {ChatLine} line */
  #append(line) {
    if (this.#seen.has(line.seq)) {
      return false;
    }
    this.#seen.add(line.seq);
    this.#lines.push(line);
    const rows = this.#rows(line);
    if (rows.length > 0) {
      this.#log.querySelector('.chat-empty')?.remove();
      this.#log.append(...rows);
      this.#toEnd();
    }
    return true;
  }

  /**
   * Shows earlier lines above the others, which stay in place. Screen readers do not announce them.
   *
   * @param {import('../live/types.js').ChatPart} part
   */
  #prepend({ chat, hasEarlier }) {
    const added = chat.filter(({ seq }) => !this.#seen.has(seq));
    const held = this.#earlier.contains(document.activeElement);
    const fromEnd = this.#log.scrollHeight - this.#log.scrollTop;
    added.forEach(({ seq }) => this.#seen.add(seq));
    this.#lines.unshift(...added);
    this.#log.setAttribute('aria-live', 'off');
    this.#earlier.after(...added.flatMap((line) => this.#rows(line)));
    this.#earlier.hidden = !hasEarlier;
    this.#log.scrollTop = this.#log.scrollHeight - fromEnd;
    if (held && !hasEarlier) {
      this.#log.focus();
    }
    requestAnimationFrame(() => this.#log.removeAttribute('aria-live'));
  }

  /**
   * Returns what is shown of a line: nothing of own comings and goings.
   *
   * @param {ChatLine} line
   */
  #rows(line) {
    if ('text' in line) {
      return [this.#message(line)];
    }
    const words = line.event === 'came' ? text.chat.came(line.name) : text.chat.left(line.name);
    return this.#isOwn(line)
      ? []
      : [el('p', { class: 'chat-note small', testid: 'chat-note' }, `${words} · ${timeOfDay(line.at)}`)];
  }

  /** @param {ChatLine} line */
  #isOwn({ from, name }) {
    return from === this.#role && (this.#name === undefined || name === this.#name);
  }

  /** @param {ChatMessage} message */
  #message(message) {
    const own = this.#isOwn(message);
    return el(
      'div',
      { class: `chat-message ${own ? 'chat-message-own' : ''}`, 'data-from': message.from },
      el('p', { class: 'chat-message-head' }, el('bdi', {}, own ? text.chat.you : message.name), ` · ${timeOfDay(message.at)}`),
      el('p', { class: 'chat-message-text', dir: 'auto' }, ...withWebLinks(message.text)),
    );
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
      await this.#deliver(said);
      // Text typed meanwhile stays.
      this.#input.value = this.#input.value.trim() === said ? '' : this.#input.value;
      this.#showProblem('');
    } catch (failure) {
      this.#showProblem(notSent(failure));
    }
    this.#button.disabled = false;
    this.#input.focus();
  }

  /**
   * Sends a message and retries it while the rate limit refuses it.
   *
   * @param {string} said
   */
  async #deliver(said) {
    for (;;) {
      try {
        await this.#send(said);
        return;
      } catch (failure) {
        const wait = waitOf(failure);
        if (wait === undefined) {
          throw failure;
        }
        this.#showProblem(text.chat.waiting);
        await new Promise((resolve) => window.setTimeout(resolve, wait));
      }
    }
  }

  /** @param {string} words empty: no problem */
  #showProblem(words) {
    this.#problem.textContent = words;
    this.#problem.hidden = words === '';
  }
}

/** @param {unknown} failure */
function notSent(failure) {
  switch (reasonOf(failure)) {
    case 'session.full':
      return text.chat.full;
    case 'session.not-live':
      return text.chat.over;
    default:
      return text.chat.notSent;
  }
}

customElements.define('db-chat-card', ChatCard);
