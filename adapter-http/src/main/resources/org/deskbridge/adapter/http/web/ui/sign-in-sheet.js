import { statusOf } from '../live/api.js';
import { signIn } from '../live/sign-in.js';
import { text } from '../texts/texts.js';
import { el, fill } from './dom.js';
import { notice } from './notice.js';
import { sheet } from './sheet.js';

/** The form to sign in. */
export class SignInSheet extends HTMLElement {
  #email = el('input', {
    class: 'input', id: 'email', testid: 'email', type: 'email', dir: 'ltr', autocomplete: 'username', required: true, autofocus: true,
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
   * @param {boolean} isLost whether a sign-in has just succeeded and the browser did not keep its cookie
   * @param {string} why the reason to sign in
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
          { on: { submit: (event) => this.#submit(event) } },
          isLost && this.#ownTab(),
          this.#problem,
          el('div', { class: 'field' }, el('label', { for: 'email' }, text.signIn.email), this.#email),
          el('div', { class: 'field' }, el('label', { for: 'password' }, text.signIn.password), this.#password),
          this.#button,
        ),
      ),
    );
  }

  /** Browsers keep no cookie for a page inside a foreign one unless both are served over TLS. */
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
      await signIn(this.#email.value.trim(), this.#password.value);
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
