import { reasonOf } from '../live/api.js';
import { shareAbility } from '../live/share-ability.js';
import { text } from '../texts/texts.js';
import { avatar } from '../ui/avatar.js';
import { el, fill } from '../ui/dom.js';
import { failureWords } from '../ui/failure-words.js';
import { icon } from '../ui/icons.js';
import { notice } from '../ui/notice.js';
import { sheet } from '../ui/sheet.js';
import { pageOf } from './join-calls.js';
import { shareProblem } from './share-problem.js';
import { namesOf } from './watchers.js';

/** Shows who asks and what they will see; the customer agrees and joins. */
export class ConsentSheet extends HTMLElement {
  #join;
  #decline;
  #problem = el('div', {});
  #consent = el('input', {
    class: 'check', id: 'consent', testid: 'consent', type: 'checkbox', on: { change: () => this.#agreed() },
  });
  #name = el('input', {
    class: 'input', id: 'name', testid: 'name', type: 'text', maxlength: '80', autocomplete: 'name',
  });
  #button = el(
    'button',
    { class: 'button button-main button-big', testid: 'join', type: 'submit', 'aria-describedby': 'join-hint' },
    text.join.consent.button,
  );
  #no = el(
    'button',
    { class: 'button button-plain', testid: 'decline', type: 'button', on: { click: () => void this.#refuse() } },
    text.join.consent.decline,
  );
  #pressed = false;
  #hint = el('p', { class: 'soft small', id: 'join-hint', role: 'status' }, text.join.consent.tickFirst);

  /**
   * @param {import('../live/types.js').JoinView} view
   * @param {string} token
   * @param {{ join: (name: string) => Promise<void>, decline: () => Promise<void> }} steps
   */
  constructor(view, token, { join, decline }) {
    super();
    this.#join = join;
    this.#decline = decline;
    const expert = view.expert?.name ?? text.someExpert;
    const known = view.customer?.name ?? '';
    // A customer who takes the place of another one may have another name.
    const asksName = known === '' || view.status === 'active';
    this.#name.value = known;
    const recorded = view.recording?.mode === 'always';
    const agreement = recorded ? text.recording.customer.agreeToJoin(expert) : text.join.consent.agree(expert);
    fill(
      this,
      {},
      sheet(
        el(
          'div',
          { class: 'asking' },
          avatar(expert),
          el(
            'div',
            {},
            el('h1', {}, text.join.consent.title(expert, view.company)),
            view.ticket?.id !== undefined && el('p', { class: 'soft', dir: 'auto' }, text.ticket.of(view.ticket.id)),
          ),
        ),
        el(
          'ul',
          { class: 'promises' },
          ...text.join.consent.promises(expert).map((promise) => el('li', {}, icon('tick'), promise)),
          view.collaborators.length > 0 &&
            el('li', { testid: 'also-there' }, icon('tick'), text.join.consent.alsoThere(namesOf(view.collaborators))),
          recorded && el('li', { testid: 'recorded' }, icon('record', 'icon-solid record-dot'), text.recording.customer.promise(expert)),
        ),
        shareProblem(shareAbility(), pageOf(token)),
        el(
          'form',
          { on: { submit: (event) => this.#submit(event) } },
          asksName && el('div', { class: 'field' }, el('label', { for: 'name' }, text.join.consent.name), this.#name),
          el('label', { class: 'agree', for: 'consent' }, this.#consent, el('span', {}, agreement)),
          this.#problem,
          el('div', { class: 'stack-tight' }, this.#button, this.#hint, this.#no),
        ),
      ),
    );
    this.#agreed();
  }

  #agreed() {
    this.#hint.textContent = this.#consent.checked ? text.join.consent.next : text.join.consent.tickFirst;
    this.#hint.classList.remove('hint-missed');
    if (this.#consent.checked && this.#pressed) {
      void this.#enter();
    }
  }

  /** @param {Event} event */
  #submit(event) {
    event.preventDefault();
    // A customer who pressed Join before agreeing does not have to press it again.
    this.#pressed = true;
    if (!this.#consent.checked) {
      this.#hint.classList.add('hint-missed');
      this.#consent.focus();
      return;
    }
    void this.#enter();
  }

  async #refuse() {
    this.#no.disabled = true;
    try {
      await this.#decline();
    } catch (failure) {
      this.#problem.replaceChildren(notice('problem', whyNot(failure)));
      this.#no.disabled = false;
    }
  }

  async #enter() {
    this.#button.disabled = true;
    this.#problem.replaceChildren();
    try {
      await this.#join(this.#name.isConnected ? this.#name.value.trim() : '');
    } catch (failure) {
      this.#problem.replaceChildren(notice('problem', whyNot(failure)));
      this.#button.disabled = false;
    }
  }
}

/** @param {unknown} failure */
function whyNot(failure) {
  return reasonOf(failure) === 'session.not-found' ? text.join.consent.over : failureWords(failure);
}

customElements.define('db-consent-sheet', ConsentSheet);
