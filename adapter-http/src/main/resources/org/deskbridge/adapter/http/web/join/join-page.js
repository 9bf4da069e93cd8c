import { reasonOf, statusOf, waitOf } from '../live/api.js';
import { setServerNow } from '../live/server-clock.js';
import { inThisLanguage } from '../texts/choice.js';
import { text } from '../texts/texts.js';
import { Alerts } from '../ui/alerts/alerts.js';
import { el } from '../ui/dom.js';
import { messageSheet, troubleSheet } from '../ui/sheet.js';
import { isShowing, turnTo } from '../ui/turn.js';
import { CodeSheet } from './code-sheet.js';
import { ConsentSheet } from './consent-sheet.js';
import { endedSheet } from './ended-sheet.js';
import { joinCalls, pageOf } from './join-calls.js';
import { movedSheet, movingSheet } from './moved-sheet.js';
import { RoomView } from './room-view.js';

/** @typedef {import('../live/types.js').JoinView} View */

const TRY_AGAIN_MS = 2000;
const LOOK_AGAIN_MS = 3000;

/** Another browser was faster, or the session is over: the current state shows what there is to see. */
const HAS_MOVED_ON = ['session.already-joined', 'session.transition-refused'];

/** The customer's page: shows the view for the state of the session and of the customer. */
class JoinPage extends HTMLElement {
  #token = '';
  /** @type {RoomView | undefined} */
  #room;
  /** The code for the other device that the customer chose to continue on; empty for none. */
  #movingCode = '';
  /**
   * Calls a customer who came before the technician started.
   *
   * @type {Alerts | undefined}
   */
  #early;
  /** @type {number | undefined} */
  #timer;

  connectedCallback() {
    document.body.classList.toggle('compact', new URLSearchParams(location.search).get('layout') === 'iFrame');
    // A page restored from the back-forward cache has lost its connection.
    window.addEventListener('pageshow', (event) => event.persisted && location.reload());
    const brought = decodeURIComponent(location.pathname.split('/')[2] ?? '');
    if (brought === '' || /^[\d\s-]+$/.test(brought)) {
      this.#askForCode(brought);
    } else {
      this.#token = brought;
      void this.#load();
    }
  }

  /** @param {string} brought a code from the address, may be empty */
  #askForCode(brought) {
    document.title = text.title(text.join.title);
    this.#put(new CodeSheet(brought, (code) => this.#exchange(code)));
  }

  /** @param {string} code */
  async #exchange(code) {
    const { joinToken } = await joinCalls.exchange(code);
    this.#token = joinToken;
    history.replaceState(null, '', `${pageOf(joinToken)}${location.search}`);
    await this.#load();
  }

  async #load() {
    try {
      this.#render(await joinCalls.show(this.#token));
    } catch (failure) {
      this.#fail(failure);
    }
  }

  /** @param {View} view */
  #render(view) {
    setServerNow(view.now);
    window.clearTimeout(this.#timer);
    switch (view.status) {
      case 'notStarted':
        document.title = text.title(text.join.early.title);
        this.#early ??= new Alerts(() => false);
        this.#put(
          messageSheet(
            { icon: 'clock', title: text.join.early.title, testid: 'not-started' },
            el('p', { class: 'soft' }, text.join.early.text),
          ),
        );
        this.#timer = window.setTimeout(() => void this.#load(), LOOK_AGAIN_MS);
        return;
      case 'waiting':
      case 'active':
        if (view.joined) {
          this.#enter(view);
        } else if (view.taken) {
          this.#tellTaken(view);
        } else if (this.#movingCode !== '') {
          this.#showTheWay();
        } else if (this.#room !== undefined || !(this.firstElementChild instanceof ConsentSheet)) {
          document.title = text.title(text.join.title);
          this.#askForConsent(view);
            this.#callEarly(view);
        }
        return;
      case 'complete':
      case 'abandoned':
        this.#put(endedSheet(view));
        // The room has closed by now, and names itself no more.
        document.title = text.title(text.join.ended.title);
    }
  }

  /** @param {View} view */
  #askForConsent(view) {
    const steps = { join: (/** @type {string} */ name) => this.#join(name), decline: () => this.#decline(view) };
    this.#put(new ConsentSheet(view, this.#token, steps));
  }

  /** @param {View} view */
  async #decline(view) {
    await joinCalls.decline(this.#token);
    document.title = text.title(text.join.declined.title);
    this.#put(
      messageSheet(
        { icon: 'check', title: text.join.declined.title, testid: 'declined' },
        el('p', { class: 'soft' }, text.join.declined.text(view.expert?.name ?? text.someExpert)),
        el('button', { class: 'button', testid: 'join-after-all', type: 'button', on: { click: () => void this.#load() } }, text.join.declined.back),
      ),
    );
  }

  /** @param {View} view */
  #callEarly(view) {
    if (this.#early !== undefined) {
      this.#early.title = document.title;
      this.#early.announce({ occasion: 'started' }, view.expert?.name ?? text.someExpert);
    }
  }

  /** @param {View} view */
  #tellTaken(view) {
    this.#timer = window.setTimeout(() => void this.#load(), LOOK_AGAIN_MS);
    if (this.#movingCode !== '') {
      document.title = text.title(text.join.moved.title);
      if (this.querySelector('[data-testid=moved]') === null) {
        this.#put(movedSheet());
      }
      return;
    }
    if (this.#room !== undefined || this.querySelector('[data-testid=taken]') === null) {
      const { title, text: words, ask } = this.#room === undefined ? text.join.taken : text.join.out;
      this.#put(
        messageSheet(
          { icon: 'warning', title, testid: 'taken' },
          el('p', { class: 'soft' }, words),
          el('p', { class: 'soft' }, ask(view.expert?.name ?? text.someExpert)),
        ),
      );
      // The room has closed by now, and names itself no more.
      document.title = text.title(title);
    }
  }

  /** Leads the customer to the other device, until that one has joined. */
  #showTheWay() {
    document.title = text.title(text.join.moving.title);
    if (this.querySelector('[data-testid=moving]') === null) {
      this.#put(movingSheet(this.#token, this.#movingCode, () => this.#stay()));
    }
    this.#timer = window.setTimeout(() => void this.#load(), LOOK_AGAIN_MS);
  }

  #stay() {
    this.#movingCode = '';
    void this.#load();
  }

  /** @param {View} view */
  #enter(view) {
    this.#movingCode = '';
    if (this.#room === undefined) {
      this.#early?.close();
      this.#early = undefined;
      const room = new RoomView(view, this.#token, {
        changed: (changed) => this.#render(changed),
        refused: () => void this.#reload(),
        moved: (code) => {
          this.#movingCode = code;
          this.#showTheWay();
        },
      });
      this.#put(room);
      this.#room = room;
    }
    this.#room.update(view);
  }

  /** @param {string} name */
  async #join(name) {
    try {
      this.#render({ ...(await joinCalls.join(this.#token, name)), joined: true });
    } catch (failure) {
      if (!HAS_MOVED_ON.includes(reasonOf(failure))) {
        throw failure;
      }
      this.#render(await joinCalls.show(this.#token));
    }
  }

  /** The connection was refused: the session has ended, the browser lost its cookie, or it was a passing fault. */
  async #reload() {
    try {
      const view = await joinCalls.show(this.#token);
      if (this.#room !== undefined) {
        this.#render(view);
      }
    } catch (failure) {
      if (statusOf(failure) === 404) {
        this.#fail(failure);
      }
    }
  }

  /** @param {unknown} failure */
  #fail(failure) {
    document.title = text.title(text.join.title);
    switch (statusOf(failure)) {
      case 400:
      case 404:
        this.#put(
          messageSheet(
            { icon: 'link', title: text.join.unknown.title },
            el('p', { class: 'soft' }, text.join.unknown.text),
            el('a', { class: 'button', href: inThisLanguage('/join') }, text.join.unknown.enterCode),
          ),
        );
        return;
      default:
        this.#put(troubleSheet(failure));
        this.#timer = window.setTimeout(() => void this.#load(), waitOf(failure) ?? TRY_AGAIN_MS);
    }
  }

  /** @param {Element} view */
  #put(view) {
    if (isShowing(this, view)) {
      return;
    }
    this.#room?.close();
    this.#room = undefined;
    turnTo(this, view);
    window.scrollTo(0, 0);
  }
}

customElements.define('db-join-page', JoinPage);
