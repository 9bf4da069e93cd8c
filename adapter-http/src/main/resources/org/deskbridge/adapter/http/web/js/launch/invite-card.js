import { serverNow } from '../live/server-clock.js';
import { text } from '../texts.js';
import { CopyButton } from '../ui/copy-button.js';
import { el, fill, show } from '../ui/dom.js';
import { spoken } from '../ui/format.js';

/** @typedef {import('../live/wire.js').LaunchView} View */

const CHECK_MS = 1000;
const MINUTE_MS = 60_000;

/**
 * Returns the code that still lets the customer in, if there is one.
 *
 * @param {View} view
 */
export function usableCode(view) {
  return timeLeft(view) > 0 ? view.joinCode : undefined;
}

/** How the customer gets in: the code to read out and the link to send. */
export class InviteCard extends HTMLElement {
  /** @type {View | undefined} */
  #view;
  #newCode;
  /** @type {number | undefined} */
  #timer;
  #code = el('p', { class: 'invite-code', testid: 'join-code' });
  #left = el('p', { class: 'soft small' });
  #codePart = el(
    'div',
    { class: 'stack-tight' },
    el(
      'div',
      { class: 'invite-row' },
      this.#code,
      new CopyButton(text.invite.code, () => this.#view?.joinCode ?? ''),
    ),
    this.#left,
  );
  #problem = el('p', { class: 'chat-problem', role: 'alert', hidden: true });
  #newButton = el(
    'button',
    { class: 'button', testid: 'new-code', type: 'button', on: { click: () => this.#renew() } },
    text.invite.newCode,
  );
  #expiredPart = el(
    'div',
    { class: 'stack-tight' },
    el('p', { class: 'soft small' }, text.invite.expired),
    this.#newButton,
    this.#problem,
  );
  #link = el('a', { class: 'invite-link', testid: 'join-link', target: '_blank', rel: 'noopener noreferrer' });
  #intro = el('p', { class: 'soft small' });

  /** @param {() => Promise<void>} newCode */
  constructor(newCode) {
    super();
    this.#newCode = newCode;
    fill(
      this,
      { class: 'card invite' },
      el('div', {}, el('h2', {}, text.invite.title), this.#intro),
      this.#codePart,
      this.#expiredPart,
      el('div', { class: 'invite-row' }, this.#link, new CopyButton(text.invite.link, () => this.#view?.joinUrl ?? '')),
    );
  }

  connectedCallback() {
    this.#timer = window.setInterval(() => this.#show(), CHECK_MS);
  }

  disconnectedCallback() {
    window.clearInterval(this.#timer);
  }

  /** @param {View} view */
  update(view) {
    this.#view = view;
    this.#link.href = view.joinUrl;
    this.#link.textContent = view.joinUrl;
    this.#show();
  }

  #show() {
    const view = this.#view;
    if (view === undefined) {
      return;
    }
    const code = usableCode(view);
    const usable = code !== undefined;
    this.#codePart.hidden = !usable;
    this.#expiredPart.hidden = usable || view.status !== 'waiting';
    const intro = view.status === 'waiting' ? text.invite.intro : text.invite.again;
    put(this.#intro, intro);
    this.#intro.hidden = view.status === 'waiting' && !usable;
    if (usable) {
      const left = timeLeft(view);
      put(this.#code, spoken(code));
      put(this.#left, Number.isFinite(left) ? text.invite.left(Math.ceil(left / MINUTE_MS)) : '');
    }
  }

  async #renew() {
    this.#newButton.disabled = true;
    this.#problem.hidden = true;
    try {
      await this.#newCode();
    } catch {
      show(this.#problem, text.failed);
      this.#problem.hidden = false;
    }
    this.#newButton.disabled = false;
  }
}

/** @param {View} view */
function timeLeft({ joinCodeExpiresAt }) {
  return joinCodeExpiresAt === undefined ? Infinity : Date.parse(joinCodeExpiresAt) - serverNow();
}

/**
 * Changes a text only where it differs, so that a selection survives.
 *
 * @param {Element} node
 * @param {string} words
 */
function put(node, words) {
  if (node.textContent !== words) {
    node.textContent = words;
  }
}

customElements.define('db-invite-card', InviteCard);
