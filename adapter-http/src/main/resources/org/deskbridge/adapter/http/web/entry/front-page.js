import { inThisLanguage } from '../texts/choice.js';
import { text } from '../texts/texts.js';
import { el, show } from '../ui/dom.js';
import { sheet } from '../ui/sheet.js';

/** The page at the root of the host: asks what the visitor came for, and links to it. */
class FrontPage extends HTMLElement {
  connectedCallback() {
    document.title = text.title(text.front.title);
    show(
      this,
      sheet(
        el('h1', {}, text.front.title),
        el(
          'div',
          { class: 'stack' },
          el('a', { class: 'button button-main button-big', testid: 'have-code', href: inThisLanguage('/join') }, text.front.haveCode),
          el('p', { class: 'soft' }, text.front.haveCodeHint),
        ),
        el(
          'div',
          { class: 'stack' },
          el('a', { class: 'button button-big', testid: 'give-support', href: inThisLanguage('/launch') }, text.front.giveSupport),
          el('p', { class: 'soft' }, text.front.giveSupportHint),
        ),
      ),
    );
  }
}

customElements.define('db-front-page', FrontPage);
