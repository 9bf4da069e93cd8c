import { Colleagues } from '../live/colleagues.js';
import { LineState } from '../live/line-state.js';
import { SessionConnection } from '../live/session-connection.js';
import { Sharer } from '../live/sharer.js';
import { TabMemory } from '../live/tab-memory.js';
import { text } from '../texts/texts.js';
import { avatar } from '../ui/avatar.js';
import { brand } from '../ui/brand.js';
import { ChatCard } from '../ui/chat-card.js';
import { el, fill, show } from '../ui/dom.js';
import { icon } from '../ui/icons.js';
import { LineNotice, waiting } from '../ui/line-notice.js';
import { notice } from '../ui/notice.js';
import { SessionClock } from '../ui/session-clock.js';
import { StatusBadge } from '../ui/status-badge.js';
import { chooseScreen, shareAbility } from './capture.js';
import { joinCalls, pageOf, pathOf } from './join-calls.js';
import { LeaveDialog } from './leave-dialog.js';
import { RecordingQuestion } from './recording-question.js';
import { shareProblem } from './share-problem.js';
import { SharingBar } from './sharing-bar.js';
import { namesOf, watchersOf } from './watchers.js';

/** @typedef {import('../live/types.js').JoinView} View */

const CHECK_MS = 1000;

/** The view of a customer who has joined: sharing, chat, leaving. */
export class RoomView extends HTMLElement {
  #view;
  #token;
  #steps;
  #expert;
  #ability = shareAbility();
  /** @type {Set<string>} */
  #expertPages = new Set();
  #known = false;
  #replaced = false;
  #shown = '';
  #bar = el('div', {});
  /** @type {SharingBar | undefined} */
  #sharingBar;
  #badge = new StatusBadge({ testid: 'status', live: true });
  #clock = new SessionClock();
  #card = el('section', { class: 'card room-card' });
  #colleagues = new Colleagues((name, came) => this.#chat.note(came ? text.chat.came(name) : text.chat.left(name)));
  #line = new LineState();
  #lineNotice = new LineNotice();
  /** @type {number | undefined} */
  #timer;
  #problem = el('div', {});
  #connection;
  #sharer;
  #recording;
  #chat;
  #leave = el(
    'button',
    { class: 'button', testid: 'leave', type: 'button', on: { click: () => this.#dialog.ask() } },
    icon('leave'),
    text.leave.button,
  );
  #share = el(
    'button',
    { class: 'button button-main button-big', testid: 'share-screen', type: 'button', on: { click: () => this.#chooseScreen() } },
    icon('screen'),
    text.share.button,
  );
  #shareNotice = el('div', {});
  #dialog = new LeaveDialog(() => void this.#leaveSession());
  /** A reload of the page ends the sharing silently. */
  #wasSharing;

  /**
   * @param {View} view
   * @param {string} token
   * @param {{ changed: (view: View) => void, refused: () => void }} steps
   */
  constructor(view, token, steps) {
    super();
    this.#view = view;
    this.#token = token;
    this.#wasSharing = new TabMemory(`sharing ${token}`);
    this.#steps = steps;
    this.#expert = view.expert?.name ?? text.someExpert;
    this.#connection = new SessionConnection(pathOf(token), this.#listener());
    this.#sharer = new Sharer({
      iceServers: () => this.#view.iceServers,
      signal: (data, to) => this.#connection.signal(data, to),
      unable: () => this.#ability !== 'ready',
    });
    this.#recording = new RecordingQuestion(this.#expert, (agrees) => this.#answerRecording(agrees));
    this.#chat = new ChatCard({
      role: 'customer',
      send: (said) => this.#connection.chat(said),
      earlier: (seq) => this.#connection.earlierChat(seq),
    });
    fill(
      this,
      { class: 'room' },
      el('div', { class: 'room-signs' }, this.#bar, this.#recording.bar, this.#lineNotice),
      el(
        'header',
        { class: 'room-top' },
        brand(),
        el('div', { class: 'row' }, this.#badge, this.#clock),
        this.#leave,
      ),
      el('main', { class: 'room-main' }, el('div', { class: 'stack' }, this.#problem, this.#recording, this.#card), this.#chat),
      this.#dialog,
    );
    if (this.#wasSharing.isOn) {
      show(this.#shareNotice, notice('warn', text.share.reloaded));
      this.#wasSharing.isOn = false;
    }
    this.#showCard();
  }

  connectedCallback() {
    this.#connection.open();
    // The time until which the session waits passes by itself.
    this.#timer = window.setInterval(() => this.#showCard(), CHECK_MS);
  }

  disconnectedCallback() {
    window.clearInterval(this.#timer);
  }

  /** @param {View} view */
  update(view) {
    this.#view = view;
    this.#line.graceSeconds = view.graceSeconds;
    this.#badge.status = view.status;
    this.#colleagues.update([...(view.expert === undefined ? [] : [view.expert]), ...view.collaborators]);
    this.#clock.since = view.joinedAt;
    this.#recording.update(view.recording);
    if (this.#sharingBar !== undefined) {
      this.#sharingBar.watchers = watchersOf(view);
    }
    this.#showCard();
  }

  /** Closes the connection and stops sharing. */
  close() {
    this.#stopSharing();
    this.#connection.close();
    this.#colleagues.close();
  }

  /** @returns {import('../live/session-connection.js').Listener<View>} */
  #listener() {
    return {
      snapshot: ({ session, chat, hasEarlierChat, peers, awaySince }) => {
        this.#line.otherCame();
        if (awaySince !== undefined) {
          this.#line.otherLeft(awaySince);
        }
        this.#known = true;
        this.#expertPages = new Set(peers.filter(({ role }) => role === 'expert').map(({ page }) => page));
        this.#chat.replace(chat, hasEarlierChat);
        this.#steps.changed({ ...session, joined: true });
        this.#sharer.replacePeers(peers);
        this.#showCard();
      },
      session: (view) => this.#steps.changed({ ...view, joined: true }),
      chat: (message) => this.#chat.add(message),
      presence: (presence) => {
        if (presence.role === 'expert') {
          this.#expertPages[presence.present ? 'add' : 'delete'](presence.page);
          if (this.#expertPages.size > 0) {
            this.#line.otherCame();
          } else {
            this.#line.otherLeft();
          }
        }
        this.#sharer.presence(presence);
        this.#showCard();
      },
      signal: (signal) => void this.#sharer.take(signal),
      replaced: () => this.#setReplaced(),
      lost: (lost) => {
        this.#line.ownLost = lost;
        this.#showCard();
      },
      refused: () => this.#steps.refused(),
    };
  }

  #showCard() {
    this.#showTitle();
    const { sharing } = this.#sharer;
    this.#lineNotice.update(this.#line, {
      own: sharing && text.line.stillShared(this.#expert),
      other: sharing && text.line.expertLost(this.#expert),
    });
    const away = this.#known && this.#expertPages.size === 0 && `${text.room.away(this.#expert)} ${sharing ? '' : waiting(this.#line)}`;
    const shown = [this.#replaced, away, this.#sharer.sharing, watchersOf(this.#view)].join();
    if (shown === this.#shown) {
      // Drawing the same again would lose the focus.
      return;
    }
    this.#shown = shown;
    if (this.#replaced) {
      show(
        this.#card,
        el('h1', {}, text.replaced.title),
        el('p', { class: 'soft' }, text.replaced.customer),
        el('button', { class: 'button', testid: 'use-here', type: 'button', on: { click: () => this.#useHere() } }, text.replaced.use),
      );
      return;
    }
    const who = el(
      'div',
      { class: 'asking' },
      avatar(this.#expert),
      el(
        'div',
        {},
        el('h1', {}, this.#sharer.sharing ? text.room.sharing : text.room.title(this.#expert)),
        el('p', { class: 'soft', role: 'status' }, away || this.#view.company),
        this.#view.collaborators.length > 0 &&
          el('p', { class: 'soft', testid: 'also-there' }, text.room.alsoThere(namesOf(this.#view.collaborators))),
      ),
    );
    if (this.#sharer.sharing) {
      show(this.#card, who, el('p', { class: 'soft' }, text.room.sharingText(this.#expert)));
    } else if (this.#ability === 'ready') {
      show(this.#card, who, this.#shareNotice, this.#share, el('p', { class: 'soft small' }, text.share.next));
    } else {
      show(this.#card, who, shareProblem(this.#ability, pageOf(this.#token)), el('p', { class: 'soft' }, text.share.chatInstead(this.#expert)));
    }
  }

  #showTitle() {
    if (this.#view.recording?.consent === 'asked' && !this.#replaced) {
      // A customer who shares looks at another window.
      document.title = text.title(text.recording.customer.title);
      return;
    }
    const mark = this.#sharer?.sharing ? `● ${text.room.sharing}` : text.room.title(this.#expert);
    document.title = text.title(mark);
  }

  async #chooseScreen() {
    this.#share.disabled = true;
    try {
      const stream = await chooseScreen();
      // The browser has a stop button of its own.
      stream.getTracks().forEach((track) => track.addEventListener('ended', () => this.#stopSharing()));
      this.#startSharing(stream);
    } catch {
      show(this.#shareNotice, notice('info', text.share.nothingChosen));
    }
    this.#share.disabled = false;
  }

  /** @param {MediaStream} stream */
  #startSharing(stream) {
    if (!this.isConnected || this.#replaced) {
      stream.getTracks().forEach((track) => track.stop());
      return;
    }
    this.#sharer.start(stream);
    this.#wasSharing.isOn = true;
    this.#sharingBar = new SharingBar(watchersOf(this.#view), () => this.#stopSharing());
    show(this.#bar, this.#sharingBar);
    show(this.#shareNotice);
    this.#showCard();
  }

  #stopSharing() {
    if (!this.#sharer.sharing) {
      return;
    }
    this.#sharer.stop();
    this.#wasSharing.isOn = false;
    this.#sharingBar = undefined;
    show(this.#bar);
    show(this.#shareNotice, notice('info', text.share.stopped(this.#expert)));
    this.#showCard();
    this.#share.focus();
  }

  /** @param {boolean} agrees */
  async #answerRecording(agrees) {
    this.#steps.changed({ ...(await joinCalls.answerRecording(this.#token, agrees)), joined: true });
  }

  async #leaveSession() {
    this.#leave.disabled = true;
    this.#stopSharing();
    try {
      this.#steps.changed({ ...(await joinCalls.leave(this.#token)), joined: true });
    } catch {
      show(this.#problem, notice('problem', text.leave.failed));
      this.#leave.disabled = false;
    }
  }

  #setReplaced() {
    this.#stopSharing();
    this.#replaced = true;
    this.#connection.close();
    this.#chat.inert = true;
    this.#recording.hidden = true;
    this.#leave.hidden = true;
    this.#showCard();
  }

  #useHere() {
    this.#replaced = false;
    this.#chat.inert = false;
    this.#recording.hidden = false;
    this.#leave.hidden = false;
    show(this.#shareNotice);
    this.#connection.open();
    this.#showCard();
  }
}

customElements.define('db-room-view', RoomView);
