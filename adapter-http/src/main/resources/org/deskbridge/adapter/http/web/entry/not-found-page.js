import { inThisLanguage } from '../texts/choice.js';
import { text } from '../texts/texts.js';
import { el, show } from '../ui/dom.js';
import { messageSheet } from '../ui/sheet.js';

/** The page of every address that leads nowhere. */
class NotFoundPage extends HTMLElement {
  connectedCallback() {
    document.title = text.title(text.notFound.title);
    show(
      this,
      messageSheet(
        { icon: 'link', title: text.notFound.title, testid: 'not-found' },
        el('p', { class: 'soft' }, text.notFound.text),
        el('a', { class: 'button button-main', href: inThisLanguage('/join') }, text.front.haveCode),
        el('a', { class: 'button', href: inThisLanguage('/launch') }, text.front.giveSupport),
      ),
    );
  }
}

customElements.define('db-not-found-page', NotFoundPage);
