import { text } from '../../texts/texts.js';
import { el, fill, show } from '../dom.js';
import { icon } from '../icons.js';
import { Notifier } from './notifier.js';
import { isQuiet, setQuiet } from './quiet.js';

/** The button that shows whether a person is called, and lets them choose. */
export class Bell extends HTMLElement {
  #button = el('button', { class: 'button button-small bell', testid: 'bell', type: 'button', on: { click: () => this.#open() } });
  #switch = el('input', {
    class: 'switch', id: 'alerts-on', testid: 'alerts-on', type: 'checkbox', role: 'switch', on: { change: () => this.#switched() },
  });
  #permission = el('div', { class: 'stack-tight', 'aria-live': 'polite' });
  #dialog = el(
    'dialog',
    { class: 'dialog', testid: 'alerts', 'aria-labelledby': 'alerts-title' },
    el('h2', { id: 'alerts-title' }, text.alerts.title),
    el('label', { class: 'switch-row', for: 'alerts-on' }, this.#switch, el('span', {}, text.alerts.on)),
    el('p', { class: 'soft small' }, text.alerts.hint),
    this.#permission,
    el(
      'div',
      { class: 'dialog-buttons' },
      el('button', { class: 'button', testid: 'alerts-close', type: 'button', on: { click: () => this.#dialog.close() } }, text.alerts.close),
    ),
  );

  constructor() {
    super();
    fill(this, {}, this.#button, this.#dialog);
    this.#show();
  }

  #open() {
    this.#show();
    this.#dialog.showModal();
    this.#switch.focus();
  }

  #switched() {
    setQuiet(!this.#switch.checked);
    this.#show();
  }

  #show() {
    const quiet = isQuiet();
    const name = quiet ? text.alerts.isOff : text.alerts.isOn;
    this.#switch.checked = !quiet;
    show(this.#button, icon(quiet ? 'bellOff' : 'bell'));
    fill(this.#button, { 'aria-label': name, title: name, 'data-quiet': String(quiet) });
    show(this.#permission, !quiet && this.#aboutNotifications());
  }

  #aboutNotifications() {
    switch (Notifier.permission) {
      case 'default':
        return el('button', { class: 'button', testid: 'alerts-allow', type: 'button', on: { click: () => this.#ask() } }, text.alerts.allow);
      case 'granted':
        return el('p', { class: 'small' }, text.alerts.allowed);
      case 'denied':
        return el('p', { class: 'small' }, text.alerts.denied);
      default:
        return undefined;
    }
  }

  async #ask() {
    await Notifier.ask();
    this.#show();
    this.#switch.focus();
  }
}

customElements.define('db-bell', Bell);
