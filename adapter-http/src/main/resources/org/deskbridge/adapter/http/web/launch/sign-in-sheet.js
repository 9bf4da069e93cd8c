import { statusOf } from '../live/api.js';
import { text } from '../texts/texts.js';
import { el, fill } from '../ui/dom.js';
import { notice } from '../ui/notice.js';
import { sheet } from '../ui/sheet.js';
import { launchCalls } from './launch-calls.js';

/** Asks the technician who they are. */
export class SignInSheet extends HTMLElement {
  #email = el('input', {
    class: 'input', id: 'email', testid: 'email', type: 'email', autocomplete: 'username', required: true, autofocus: true,
  });
  #password = el('input', {
    class: 'input', id: 'password', testid: 'password', type: 'password', autocomplete: 'current-password', required: true,
  });
  #button = el(
    'button',
    { class: 'button button-main button-big', testid: 'sign-in', type: 'submit' },
    text.signIn.button,
  );
  #problem = el('div', {});
  #signedIn;

  /**
   * @param {() => void} signedIn
   * @param {boolean} isLost whether somebody signed in just now and the browser did not keep it
   * @param {string} why what the sign-in is good for
   */
  constructor(signedIn, isLost, why = text.signIn.why) {
    super();
    this.#signedIn = signedIn;
    fill(
      this,
      {},
      sheet(
        el('div', { class: 'stack-tight' }, el('h1', {}, text.signIn.title), el('p', { class: 'soft' }, why)),
        el(
          'form',
          { on: { submit: (/** @type {Event} */ event) => this.#submit(event) } },
          isLost && this.#ownTab(),
          this.#problem,
          el('div', { class: 'field' }, el('label', { for: 'email' }, text.signIn.email), this.#email),
          el('div', { class: 'field' }, el('label', { for: 'password' }, text.signIn.password), this.#password),
          this.#button,
        ),
      ),
    );
  }

  /** Browsers keep nothing for a page inside a foreign one unless both come over TLS. */
  #ownTab() {
    return el(
      'div',
      { class: 'stack-tight' },
      notice('problem', text.signIn.lost),
      el('a', { class: 'button', href: location.href, target: '_blank', rel: 'noopener' }, text.share.ownTab),
    );
  }

  connectedCallback() {
    this.#email.focus();
  }

  /** @param {Event} event */
  async #submit(event) {
    event.preventDefault();
    this.#button.disabled = true;
    this.#problem.replaceChildren();
    try {
      await launchCalls.signIn(this.#email.value.trim(), this.#password.value);
      this.#signedIn();
    } catch (failure) {
      this.#problem.replaceChildren(notice('problem', this.#sentence(statusOf(failure))));
      this.#button.disabled = false;
      this.#password.select();
    }
  }

  /** @param {number} status */
  #sentence(status) {
    if (status === 403 || status === 400) {
      return text.signIn.wrong;
    }
    return status === 429 ? text.signIn.tooOften : text.failed;
  }
}

customElements.define('db-sign-in-sheet', SignInSheet);
