import { ApiError, reasonOf } from '../live/api.js';
import { shareAbility } from '../live/share-ability.js';
import { inThisLanguage } from '../texts/choice.js';
import { text } from '../texts/texts.js';
import { el, fill } from '../ui/dom.js';
import { spoken } from '../ui/format.js';
import { notice } from '../ui/notice.js';
import { sheet } from '../ui/sheet.js';
import { shareProblem } from './share-problem.js';

const DIGITS = 9;

/** The form for the nine digits that the technician reads out. */
export class CodeSheet extends HTMLElement {
  #exchange;
  #problem = el('div', {});
  #field = el('input', {
    class: 'input code-field',
    dir: 'ltr',
    id: 'code',
    testid: 'code',
    type: 'text',
    inputmode: 'numeric',
    autocomplete: 'one-time-code',
    spellcheck: 'false',
    placeholder: '000 000 000',
    'aria-describedby': 'code-hint',
    on: { input: (event) => this.#tidy(event) },
  });
  #button = el(
    'button',
    { class: 'button button-main button-big', testid: 'continue', type: 'submit' },
    text.join.code.button,
  );
  #brought;

  /**
   * @param {string} brought a code from the address, tried at once, may be empty
   * @param {(code: string) => Promise<void>} exchange
   */
  constructor(brought, exchange) {
    super();
    this.#brought = brought;
    this.#exchange = exchange;
    this.#field.value = spoken(brought);
    fill(
      this,
      {},
      sheet(
        el('div', { class: 'stack-tight' }, el('h1', {}, text.join.code.title), el('p', { class: 'soft' }, text.join.code.why)),
        shareProblem(shareAbility(), '/join'),
        el(
          'form',
          { on: { submit: (event) => this.#submit(event) }, novalidate: true },
          this.#problem,
          el(
            'div',
            { class: 'field' },
            el('label', { for: 'code' }, text.join.code.label),
            this.#field,
            el('p', { class: 'soft small', id: 'code-hint' }, text.join.code.hint),
          ),
          this.#button,
        ),
        el('p', { class: 'small' }, el('a', { href: inThisLanguage('/check'), target: '_blank', rel: 'noopener', testid: 'check' }, text.check.link)),
      ),
    );
  }

  connectedCallback() {
    if (this.#brought === '') {
      this.#field.focus();
    } else {
      void this.#try();
    }
  }

  /** @param {Event} event */
  #tidy(event) {
    const atEnd = this.#field.selectionStart === this.#field.value.length;
    // Digits are grouped only while they are added at the end; a correction in the middle moves nothing.
    if (atEnd && !(event instanceof InputEvent && event.inputType === 'deleteContentBackward')) {
      this.#field.value = spoken(this.#field.value);
    }
    // With the ninth digit the code is complete.
    if (atEnd && this.#digits().length === DIGITS) {
      void this.#try();
    }
  }

  #digits() {
    return this.#field.value.replace(/\D/g, '');
  }

  /** @param {Event} event */
  #submit(event) {
    event.preventDefault();
    void this.#try();
  }

  async #try() {
    const code = this.#digits();
    if (this.#button.disabled) {
      return;
    }
    if (code.length !== DIGITS) {
      this.#showProblem(text.join.code.incomplete(code.length));
      return;
    }
    this.#button.disabled = true;
    this.#problem.replaceChildren();
    try {
      await this.#exchange(code);
    } catch (failure) {
      this.#showProblem(sentence(failure));
    }
    this.#button.disabled = false;
  }

  /** @param {string} words */
  #showProblem(words) {
    this.#problem.replaceChildren(notice('problem', words));
    this.#field.focus();
    this.#field.select();
  }
}

/** @param {unknown} failure */
function sentence(failure) {
  if (['join-code.refused', 'request.invalid'].includes(reasonOf(failure))) {
    return text.join.code.wrong;
  }
  return failure instanceof ApiError && failure.status === 429
    ? text.join.code.tooOften(failure.retryAfterSeconds)
    : text.failed;
}

customElements.define('db-code-sheet', CodeSheet);
