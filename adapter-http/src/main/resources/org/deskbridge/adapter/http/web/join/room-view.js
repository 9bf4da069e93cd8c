import { Announcements } from '../live/announcements.js';
import { pageClock } from '../live/clock.js';
import { LineState } from '../live/line-state.js';
import { QualityMeter } from '../live/quality-meter.js';
import { SessionConnection } from '../live/session-connection.js';
import { shareAbility } from '../live/share-ability.js';
import { Sharer } from '../live/sharer.js';
import { TabMemory } from '../live/tab-memory.js';
import { inThisLanguage } from '../texts/choice.js';
import { sentences } from '../texts/sentences.js';
import { text } from '../texts/texts.js';
import { Alerts } from '../ui/alerts/alerts.js';
import { Bell } from '../ui/alerts/bell.js';
import { isOnScreen } from '../ui/alerts/in-view.js';
import { avatar } from '../ui/avatar.js';
import { brand } from '../ui/brand.js';
import { ChatCard } from '../ui/chat-card.js';
import { el, fill, show } from '../ui/dom.js';
import { failureWords } from '../ui/failure-words.js';
import { icon } from '../ui/icons.js';
import { LanguageChoice } from '../ui/language-choice.js';
import { LineNotice, waiting } from '../ui/line-notice.js';
import { notice } from '../ui/notice.js';
import { QualitySign } from '../ui/quality-sign.js';
import { SessionClock } from '../ui/session-clock.js';
import { StatusBadge } from '../ui/status-badge.js';
import { turnTo } from '../ui/turn.js';
import { chooseScreen } from './capture.js';
import { joinCalls, pageOf, pathOf } from './join-calls.js';
import { LeaveDialog } from './leave-dialog.js';
import { RecordingQuestion } from './recording-question.js';
import { refusalOf } from './refusal.js';
import { refusalNotice, shareProblem } from './share-problem.js';
import { SharingBar } from './sharing-bar.js';
import { helpersIn, namesOf, watchersOf } from './watchers.js';

/** @typedef {import('../live/types.js').JoinView} View */
/** @typedef {import('./refusal.js').Refusal} Refusal */

const IS_MAC = /^Mac/.test(navigator.platform);

const CHECK_MS = 1000;

/** The view of a customer who has joined: sharing, chat, leaving. */
export class RoomView extends HTMLElement {
  #view;
  #token;
  #steps;
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
  #line = new LineState();
  #lineNotice = new LineNotice();
  /** @type {number | undefined} */
  #timer;
  #problem = el('div', {});
  #connection;
  #alerts = new Alerts(() => isOnScreen(this.#chat));
  #announcements = new Announcements({ role: 'customer' }, (announcement) => this.#alerts.announce(announcement, this.#expert));
  #sharer;
  #recording;
  #chat;
  #leave = el(
    'button',
    { class: 'button', testid: 'leave', type: 'button', on: { click: () => this.#dialog.ask(this.#sharer.sharing) } },
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
  #language = new LanguageChoice({ small: true });
  #dialog = new LeaveDialog(() => void this.#leaveSession());
  /** @type {Refusal | undefined} why the last attempt to share failed */
  #refusal;
  #move = el('button', { class: 'button', testid: 'move', type: 'button', on: { click: () => this.#moveOn() } }, text.share.move);
  #quality = new QualitySign();
  #meter = new QualityMeter(
    pageClock,
    () => this.#sharer.connections,
    (quality) => {
      this.#quality.quality = quality;
    },
  );
  /** A reload of the page ends the sharing silently. */
  #wasSharing;

  /**
   * @param {View} view
   * @param {string} token
   * @param {{ changed: (view: View) => void, refused: () => void, moved: (code: string) => void }} steps `moved`: the place is
   *   free for another device, which joins by the code
   */
  constructor(view, token, steps) {
    super();
    this.#view = view;
    this.#token = token;
    this.#wasSharing = new TabMemory(`sharing ${token}`);
    this.#steps = steps;
    this.#connection = new SessionConnection(pathOf(token), this.#listener());
    this.#sharer = new Sharer({
      iceServers: () => this.#view.iceServers,
      signal: (data, to) => this.#connection.signal(data, to),
      notShared: () => this.#notShared(),
      onReach: () => this.#showCard(),
    });
    this.#recording = new RecordingQuestion(() => this.#expert, (agrees) => this.#answerRecording(agrees));
    this.#chat = new ChatCard({
      role: 'customer',
      name: view.customer?.name,
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
        el('div', { class: 'row' }, this.#badge, this.#clock, new Bell()),
        this.#language,
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

  /** The technician who runs the session now. */
  get #expert() {
    return this.#view.expert?.name ?? text.someExpert;
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
    this.#clock.since = view.joinedAt;
    this.#recording.update(view.recording);
    this.#announcements.session(view);
    if (this.#sharingBar !== undefined) {
      this.#sharingBar.watchers = watchersOf(view);
    }
    this.#showCard();
  }

  /** Closes the connection and stops sharing. */
  close() {
    this.#announcements.stop();
    this.#stopSharing();
    this.#meter.stop();
    this.#connection.close();
    this.#alerts.close();
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
        this.#announcements.chat(chat);
        this.#announcements.other(this.#expertPages.size > 0);
        this.#steps.changed({ ...session, joined: true });
        this.#sharer.replacePeers(peers);
        this.#showCard();
      },
      session: (view) => this.#steps.changed({ ...view, joined: true }),
      chat: (line) => {
        this.#chat.add(line);
        this.#announcements.line(line);
      },
      opened: () => {},
      presence: (presence) => {
        if (presence.role === 'expert') {
          this.#expertPages[presence.present ? 'add' : 'delete'](presence.page);
          if (this.#expertPages.size > 0) {
            this.#line.otherCame();
          } else {
            this.#line.otherLeft();
          }
          this.#announcements.other(this.#expertPages.size > 0);
        }
        this.#sharer.presence(presence);
        this.#showCard();
      },
      signal: (signal) => void this.#sharer.take(signal),
      replaced: () => this.#setReplaced(),
      lost: (lost) => {
        this.#line.ownLost = lost;
        this.#announcements.lost(lost);
        this.#showCard();
      },
      refused: () => this.#steps.refused(),
    };
  }

  #showCard() {
    this.#showTitle();
    const { sharing } = this.#sharer;
    // Another language loads the page again, which would end the sharing.
    this.#language.hidden = sharing;
    this.#lineNotice.update(this.#line, {
      own: sharing && text.line.stillShared(this.#expert),
      other: sharing && text.line.expertLost(this.#expert),
    });
    const away = this.#known && this.#expertPages.size === 0 && sentences(text.room.away(this.#expert), !sharing && waiting(this.#line));
    const reach = sharing ? this.#sharer.reach : 'all';
    if (this.#sharingBar !== undefined) {
      this.#sharingBar.seen = reach !== 'nobody';
    }
    const shown = [this.#replaced, away, this.#expert, sharing, reach, this.#refusal, watchersOf(this.#view)].join();
    if (shown === this.#shown) {
      // Drawing the same again would lose the focus.
      return;
    }
    this.#shown = shown;
    if (this.#replaced) {
      turnTo(
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
        helpersIn(this.#view).length > 0 &&
          el('p', { class: 'soft', testid: 'also-there' }, text.room.alsoThere(namesOf(helpersIn(this.#view)))),
      ),
    );
    if (this.#sharer.sharing) {
      const explanation = reach === 'all' ? el('p', { class: 'soft' }, text.room.sharingText(this.#expert)) : this.#noRoute(reach);
      turnTo(this.#card, who, explanation, this.#quality);
    } else if (this.#ability === 'ready') {
      turnTo(this.#card, who, this.#shareNotice, this.#share, el('p', { class: 'soft small' }, text.share.next), this.#move);
    } else {
      turnTo(
        this.#card,
        who,
        shareProblem(this.#ability, pageOf(this.#token)),
        this.#ability === 'missing' && this.#move,
        el('p', { class: 'soft' }, text.share.chatInstead(this.#expert)),
      );
    }
  }

  /** @param {'some' | 'nobody'} reach */
  #noRoute(reach) {
    const { title, advice } = text.room.noRoute[reach];
    const shown = notice(
      'warn',
      el('p', {}, el('strong', {}, title(watchersOf(this.#view)))),
      el('p', {}, advice),
      el('p', {}, el('a', { href: inThisLanguage('/check'), target: '_blank', rel: 'noopener' }, text.check.link)),
    );
    shown.dataset['testid'] = 'no-route';
    return shown;
  }

  /** @returns {import('../live/types.js').SignalData} */
  #notShared() {
    return this.#ability === 'ready' ? { kind: 'stopped', ...(this.#refusal && { reason: this.#refusal }) } : { kind: 'unable', reason: this.#ability };
  }

  #showTitle() {
    if (this.#view.recording?.consent === 'asked' && !this.#replaced) {
      // A customer who shares looks at another window.
      this.#alerts.title = text.title(text.recording.customer.title);
      return;
    }
    const mark = this.#sharer?.sharing ? `● ${text.room.sharing}` : text.room.title(this.#expert);
    this.#alerts.title = text.title(mark);
  }

  async #chooseScreen() {
    this.#share.disabled = true;
    const asked = pageClock.now();
    try {
      const stream = await chooseScreen();
      // The browser has a stop button of its own.
      stream.getTracks().forEach((track) => track.addEventListener('ended', () => this.#stopSharing()));
      this.#startSharing(stream);
    } catch (failure) {
      this.#tellRefusal(refusalOf(failure, pageClock.now() - asked, IS_MAC));
    }
    this.#share.disabled = false;
  }

  /** @param {Refusal} refusal */
  #tellRefusal(refusal) {
    this.#refusal = refusal;
    show(this.#shareNotice, refusalNotice(refusal, IS_MAC));
    this.#sharer.tellNotShared();
    this.#showCard();
    this.#share.focus();
  }

  async #moveOn() {
    this.#move.disabled = true;
    this.#connection.close();
    try {
      this.#steps.moved((await joinCalls.release(this.#token)).joinCode);
    } catch (failure) {
      show(this.#problem, notice('problem', failureWords(failure)));
      this.#move.disabled = false;
      this.#connection.open();
    }
  }

  /** @param {MediaStream} stream */
  #startSharing(stream) {
    if (!this.isConnected || this.#replaced) {
      stream.getTracks().forEach((track) => track.stop());
      return;
    }
    this.#refusal = undefined;
    this.#sharer.start(stream);
    this.#meter.start();
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
    this.#meter.stop();
    this.#quality.quality = undefined;
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
