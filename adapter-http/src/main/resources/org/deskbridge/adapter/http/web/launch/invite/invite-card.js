import { serverNow } from '../../live/server-clock.js';
import { text } from '../../texts/texts.js';
import { breakable } from '../../ui/breakable.js';
import { CopyButton } from '../../ui/copy-button.js';
import { el, fill, show } from '../../ui/dom.js';
import { failureWords } from '../../ui/failure-words.js';
import { spoken } from '../../ui/format.js';
import { SendRow } from './send-row.js';

/** @typedef {import('../../live/types.js').LaunchView} View */

const CHECK_MS = 1000;
const MINUTE_MS = 60_000;

/**
 * Returns the join code, undefined if there is none or it has expired.
 *
 * @param {View} view
 */
export function usableCode(view) {
  return timeLeft(view) > 0 ? view.joinCode : undefined;
}

/** The invitation: the code to read out and the link to send. */
export class InviteCard extends HTMLElement {
  /** @type {View | undefined} */
  #view;
  #newCode;
  /** @type {number | undefined} */
  #timer;
  #code = el('p', { class: 'invite-code', dir: 'ltr', testid: 'join-code' });
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
  #noCode = el('p', { class: 'soft small', testid: 'no-code' });
  #expiredPart = el(
    'div',
    { class: 'stack-tight' },
    this.#noCode,
    this.#newButton,
    this.#problem,
  );
  #otherProblem = el('p', { class: 'chat-problem', role: 'alert', hidden: true });
  #otherButton = el(
    'button',
    { class: 'button', testid: 'other-customer', type: 'button', on: { click: () => this.#ask(true) } },
    text.invite.other,
  );
  #otherWarning = el('p', { class: 'small' });
  #otherConfirm = el(
    'button',
    { class: 'button button-danger', testid: 'confirm-other', type: 'button', on: { click: () => this.#replace() } },
    text.invite.otherConfirm,
  );
  #otherQuestion = el(
    'div',
    { class: 'stack-tight', role: 'group', 'aria-label': text.invite.other, hidden: true },
    this.#otherWarning,
    this.#otherProblem,
    el(
      'div',
      { class: 'invite-row' },
      this.#otherConfirm,
      el('button', { class: 'button', type: 'button', on: { click: () => this.#ask(false) } }, text.invite.otherCancel),
    ),
  );
  #otherPart = el('div', { class: 'stack-tight' }, this.#otherButton, this.#otherQuestion);
  #link = el('a', { class: 'invite-link', dir: 'ltr', testid: 'join-link', target: '_blank', rel: 'noopener noreferrer' });
  #intro = el('p', { class: 'soft small' });
  #ways = new SendRow();

  #replaceCustomer;

  /**
   * @param {() => Promise<void>} newCode
   * @param {() => Promise<void>} replaceCustomer
   */
  constructor(newCode, replaceCustomer) {
    super();
    this.#newCode = newCode;
    this.#replaceCustomer = replaceCustomer;
    fill(
      this,
      { class: 'card invite' },
      el('div', {}, el('h2', {}, text.invite.title), this.#intro),
      this.#codePart,
      this.#expiredPart,
      this.#ways,
      el('div', { class: 'invite-row' }, this.#link, new CopyButton(text.invite.link, () => this.#view?.joinUrl ?? '')),
      this.#otherPart,
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
    if (this.#link.textContent !== view.joinUrl) {
      show(this.#link, ...breakable(view.joinUrl));
    }
    this.#show();
  }

  /**
   * Reduces the card while a customer is present.
   *
   * @param {boolean} back
   * @returns {boolean} whether this reduced it
   */
  stepBack(back) {
    const was = this.classList.contains('invite-back');
    this.classList.toggle('invite-back', back);
    return back && !was;
  }

  #show() {
    const view = this.#view;
    if (view === undefined) {
      return;
    }
    const code = usableCode(view);
    const usable = code !== undefined;
    this.#ways.update(view, code);
    this.#codePart.hidden = !usable;
    this.#expiredPart.hidden = usable || view.status !== 'waiting';
    put(this.#noCode, view.joinCode === undefined ? text.invite.used : text.invite.expired);
    this.#otherPart.hidden = view.status !== 'active' || usable;
    const intro = view.status === 'waiting' || usable ? text.invite.intro : text.invite.again;
    put(this.#otherWarning, text.invite.otherWarning(view.customer?.name ?? text.someCustomer));
    put(this.#intro, intro);
    this.#intro.hidden = view.status === 'waiting' && !usable;
    if (usable) {
      const left = timeLeft(view);
      put(this.#code, spoken(code));
      put(this.#left, Number.isFinite(left) ? text.invite.left(Math.ceil(left / MINUTE_MS)) : '');
    }
  }

  /** @param {boolean} asked */
  #ask(asked) {
    this.#otherProblem.hidden = true;
    this.#otherQuestion.hidden = !asked;
    this.#otherButton.hidden = asked;
    (asked ? this.#otherConfirm : this.#otherButton).focus();
  }

  async #replace() {
    this.#otherConfirm.disabled = true;
    try {
      await this.#replaceCustomer();
      this.#ask(false);
    } catch (failure) {
      this.#otherProblem.textContent = failureWords(failure);
      this.#otherProblem.hidden = false;
    }
    this.#otherConfirm.disabled = false;
  }

  async #renew() {
    this.#newButton.disabled = true;
    this.#problem.hidden = true;
    try {
      await this.#newCode();
    } catch (failure) {
      show(this.#problem, failureWords(failure));
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
