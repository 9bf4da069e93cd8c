import { text } from '../texts/texts.js';
import { el, show } from '../ui/dom.js';
import { icon } from '../ui/icons.js';
import { sheet } from '../ui/sheet.js';
import { checkDevice } from './device-check.js';
import { verdictOf } from './verdict.js';

/** @typedef {import('./device-check.js').Report} Report */
/** @typedef {'good' | 'bad' | 'plain'} Mark */

/** The page that tests a device before a session, in plain words. */
class CheckPage extends HTMLElement {
  #result = el('div', { class: 'stack', role: 'status', testid: 'check-result' });
  #again = el('button', { class: 'button', testid: 'check-again', type: 'button', on: { click: () => this.#check() } }, text.check.again);

  connectedCallback() {
    document.title = text.title(text.check.title);
    show(
      this,
      sheet(el('div', { class: 'stack-tight' }, el('h1', {}, text.check.title), el('p', { class: 'soft' }, text.check.why)), this.#result, this.#again),
    );
    void this.#check();
  }

  async #check() {
    this.#again.disabled = true;
    delete this.#result.dataset['verdict'];
    show(this.#result, el('p', { class: 'check-item soft' }, icon('wheel', 'spin'), text.check.running));
    const report = await checkDevice();
    const verdict = verdictOf(report.findings);
    if (verdict !== undefined) {
      this.#result.dataset['verdict'] = verdict;
    }
    show(this.#result, verdict && headline(verdict), el('ul', { class: 'check-list' }, ...itemsOf(report)));
    this.#again.disabled = false;
  }
}

/** @param {import('./verdict.js').Verdict} verdict */
function headline(verdict) {
  const { title, text: words } = text.check.verdict[verdict];
  const good = verdict === 'good' || verdict === 'likely';
  return el(
    'div',
    { class: `notice ${good ? 'notice-good' : 'notice-warn'}` },
    icon(good ? 'check' : 'warning'),
    el('div', {}, el('p', {}, el('strong', {}, title)), el('p', {}, words)),
  );
}

/** @param {Report} report */
function itemsOf({ findings, serviceMs, relayMs }) {
  const { ability, service, loop, relay } = findings;
  const reached = service === 'ok';
  return [
    item(ability === 'ready' ? 'good' : 'bad', text.check.share[ability]),
    item('plain', text.check.permission),
    item(reached ? 'good' : 'bad', reached ? text.check.service.ok(serviceMs) : text.check.service[service]),
    reached && item(loop === 'ok' ? 'good' : 'bad', text.check.loop[loop]),
    reached && item(...relayItem(relay, relayMs)),
  ];
}

/**
 * @param {import('./verdict.js').Findings['relay']} relay
 * @param {number | undefined} ms
 * @returns {[Mark, string]}
 */
function relayItem(relay, ms) {
  switch (relay) {
    case 'ok':
      return ['good', text.check.relay.ok(ms)];
    case 'failed':
      return ['bad', text.check.relay.failed];
    default:
      return ['plain', text.check.relay[relay]];
  }
}

/**
 * @param {Mark} mark
 * @param {string} words
 */
function item(mark, words) {
  const icons = /** @type {const} */ ({ good: 'tick', bad: 'warning', plain: 'info' });
  return el('li', { class: `check-item check-${mark}` }, icon(icons[mark]), words);
}

customElements.define('db-check-page', CheckPage);
