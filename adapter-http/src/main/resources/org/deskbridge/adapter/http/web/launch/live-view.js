import { Announcements } from '../live/announcements.js';
import { pageClock } from '../live/clock.js';
import { LineState } from '../live/line-state.js';
import { QualityMeter } from '../live/quality-meter.js';
import { SessionConnection } from '../live/session-connection.js';
import { Viewer } from '../live/viewer.js';
import { inThisLanguage } from '../texts/choice.js';
import { sentences } from '../texts/sentences.js';
import { text } from '../texts/texts.js';
import { Alerts } from '../ui/alerts/alerts.js';
import { Bell } from '../ui/alerts/bell.js';
import { isOnScreen } from '../ui/alerts/in-view.js';
import { avatar } from '../ui/avatar.js';
import { ChatCard } from '../ui/chat-card.js';
import { el, fill, show } from '../ui/dom.js';
import { atBeginning, spoken, timeOfDay } from '../ui/format.js';
import { icon } from '../ui/icons.js';
import { LanguageChoice } from '../ui/language-choice.js';
import { LineNotice, waiting } from '../ui/line-notice.js';
import { SessionClock } from '../ui/session-clock.js';
import { StatusBadge } from '../ui/status-badge.js';
import { CardColumn } from './card-column.js';
import { EndDialog } from './end-dialog.js';
import { codePage } from './invite/invitation.js';
import { InviteCard, usableCode } from './invite/invite-card.js';
import { launchCalls, pathOf } from './launch-calls.js';
import { NotesCard } from './notes/notes-card.js';
import { versionOf } from './notes/notes.js';
import { isOwn } from './ownership.js';
import { RecordSwitch } from './recording/record-switch.js';
import { RecordingIndicator } from './recording/recording-indicator.js';
import { ScreenView } from './screen-view.js';
import { TicketCard } from './ticket/ticket-card.js';
import { customerName } from './ticket/ticket-facts.js';

/** @typedef {import('../live/types.js').LaunchView} View */

const CHECK_MS = 1000;

/** Reasons that pass with another try on the same device. */
const TRY_AGAIN = ['cancelled', 'notAsked'];

/** A started session: the customer's screen, the cards beside it, and the connection that keeps them current. */
export class LiveView extends HTMLElement {
  #view;
  #recorder;
  #steps;
  #session;
  /** @type {MediaStream | null} */
  #stream = null;
  /** @type {Set<string>} */
  #customerPages = new Set();
  /** @type {import('../live/viewer.js').PictureState} */
  #picture = 'none';
  /** @type {import('../live/types.js').NotSharedReason | undefined} */
  #notShared;
  #replaced = false;
  /** @type {number | undefined} */
  #timer;
  #avatar = el('span', { class: 'top-avatar' });
  #name = el('h1', { class: 'top-name', dir: 'auto' });
  #about = el('span', { class: 'soft small top-ticket', testid: 'about', dir: 'auto' });
  #badge = new StatusBadge({ testid: 'status', live: true });
  #clock = new SessionClock();
  #recorded = el(
    'span',
    { class: 'recorded', testid: 'recorded', role: 'status' },
    icon('record', 'icon-solid record-dot'),
    el('span', { class: 'recorded-words' }, text.recording.running),
  );
  #leaveButton = el('button', { class: 'button top-leave', testid: 'leave-to-colleague', type: 'button', on: { click: () => this.#askToLeave() } });
  #line = new LineState();
  #lineNotice = new LineNotice();
  #screen = new ScreenView();
  #connection;
  #alerts = new Alerts(() => isOnScreen(this.#chat));
  #announcements;
  #viewer;
  #meter;
  #chat;
  #invite;
  #ticketCard;
  #notes;
  #notesCard;
  #cards;
  #dialog;

  /**
   * @param {View} view
   * @param {import('./recording/recorder.js').Recorder} recorder
   * @param {import('./notes/notes.js').Notes} notes
   * @param {{ changed: (view: View) => void, refused: () => void, left: () => void, ending: (isEnding: boolean) => void }} steps
   *   `ending`: whether this page is ending the session
   */
  constructor(view, recorder, notes, steps) {
    super();
    const session = view.sessionId ?? '';
    this.#view = view;
    this.#recorder = recorder;
    this.#steps = steps;
    this.#session = session;
    this.#connection = new SessionConnection(pathOf(session), this.#listener());
    this.#announcements = new Announcements({ role: 'expert', name: view.you.name }, (announcement) =>
      this.#alerts.announce(announcement, customerName(this.#view)),
    );
    this.#viewer = new Viewer({
      iceServers: () => this.#view.iceServers,
      signal: (data, to) => this.#connection.signal(data, to),
      onPicture: (stream) => {
        this.#stream = stream;
        this.#screen.picture = stream;
        if (stream !== recorder.stream) {
          recorder.stream = null;
        }
      },
      onState: (state, reason) => {
        this.#picture = state;
        this.#notShared = reason;
        if (state === 'showing') {
          recorder.stream = this.#stream;
        }
        this.#showState();
      },
    });
    this.#meter = new QualityMeter(
      pageClock,
      () => this.#viewer.connections,
      (quality) => {
        this.#screen.quality = quality;
      },
    );
    this.#chat = new ChatCard({
      role: 'expert',
      name: view.you.name,
      send: (said) => this.#connection.chat(said),
      earlier: (seq) => this.#connection.earlierChat(seq),
      onMessage: () => this.#cards.news('chat'),
    });
    this.#invite = new InviteCard(
      async () => this.#steps.changed(await launchCalls.newCode(session)),
      async () => this.#steps.changed(await launchCalls.replaceCustomer(session)),
    );
    this.#notes = notes;
    this.#notesCard = new NotesCard(notes, () => this.#cards.news('notes'));
    this.#ticketCard = new TicketCard(session, {
      changed: (changed) => this.#steps.changed(changed),
      news: () => this.#cards.news('ticket'),
      written: () => ({ notes: notes.words, chat: this.#chat.lines }),
    });
    this.#dialog = new EndDialog({
      end: () => this.#end(),
      handOver: (to) => this.#handOver(to),
      leave: () => this.#leave(),
    });
    this.#cards = new CardColumn(
      [
        { id: 'invite', name: text.invite.title, card: this.#invite },
        { id: 'chat', name: text.chat.title, card: this.#chat },
        { id: 'ticket', name: text.ticket.title, card: this.#ticketCard },
        { id: 'notes', name: text.notes.title, card: this.#notesCard },
      ],
      view.status === 'waiting' ? 'invite' : 'chat',
    );
    fill(
      this,
      { class: 'live' },
      el(
        'header',
        { class: 'top' },
        this.#avatar,
        el('div', { class: 'top-who' }, this.#name, this.#about),
        el('div', { class: 'top-state' }, this.#badge, this.#clock, this.#recorded, new Bell()),
        new LanguageChoice({ small: true }),
        el('span', { class: 'top-space' }),
        new RecordSwitch(recorder),
        this.#leaveButton,
        el(
          'button',
          { class: 'button button-danger top-end', testid: 'end-session', type: 'button', on: { click: () => this.#ask() } },
          icon('stop', 'icon-solid'),
          text.end.button,
        ),
      ),
      this.#lineNotice,
      new RecordingIndicator(recorder, () => customerName(this.#view)),
      el('main', { class: 'live-main' }, this.#screen, this.#cards),
      this.#dialog,
    );
  }

  connectedCallback() {
    this.#connection.open();
    this.#meter.start();
    // The code in the middle disappears when it expires.
    this.#timer = window.setInterval(() => this.#showState(), CHECK_MS);
  }

  disconnectedCallback() {
    window.clearInterval(this.#timer);
    this.#meter.stop();
  }

  /** @param {View} view */
  update(view) {
    this.#view = view;
    this.#line.graceSeconds = view.graceSeconds;
    const name = customerName(view);
    show(this.#avatar, avatar(view.customer?.name || view.customer?.email));
    this.#name.textContent = name;
    this.#about.textContent = aboutLine(view);
    this.#badge.status = view.status;
    this.#clock.since = view.joinedAt ?? view.startedAt;
    this.#alerts.title = text.title(`${atBeginning(text.status[view.status])} · ${name}`);
    this.#invite.update(view);
    this.#ticketCard.update(view);
    this.#notes.take(versionOf(view));
    this.#recorder.update(view);
    this.#leaveButton.hidden = view.status !== 'active' || this.#othersThere.length === 0;
    this.#leaveButton.textContent = isOwn(view) ? text.end.handOverButton : text.end.leaveButton;
    this.#recorded.hidden = isOwn(view) || !view.recording?.isRunning;
    this.#announcements.session(view);
    if (view.declinedAt !== undefined) {
      this.#alerts.withdraw('opened');
    }
    this.#showState();
  }

  /** Closes the connection and the picture. */
  close() {
    this.#announcements.stop();
    this.#alerts.close();
    this.#connection.close();
    this.#viewer.close();
  }

  /** @returns {import('../live/session-connection.js').Listener<View>} */
  #listener() {
    return {
      snapshot: ({ session, chat, hasEarlierChat, peers, awaySince }) => {
        this.#line.otherCame();
        if (awaySince !== undefined) {
          this.#line.otherLeft(awaySince);
        }
        this.#customerPages = new Set(peers.filter(({ role }) => role === 'customer').map(({ page }) => page));
        this.#chat.replace(chat, hasEarlierChat);
        this.#announcements.chat(chat);
        this.#announcements.other(this.#customerPages.size > 0);
        this.#steps.changed(session);
        void this.#ticketCard.askForOffers();
        this.#customerPages.forEach((page) => this.#viewer.customerPage(page));
      },
      session: (view) => this.#steps.changed(view),
      chat: (line) => {
        this.#chat.add(line);
        this.#announcements.line(line);
      },
      opened: () => this.#announcements.opened(),
      presence: ({ role, page, present }) => {
        if (role !== 'customer') {
          return;
        }
        if (present) {
          this.#line.otherCame();
          this.#customerPages.add(page);
          this.#viewer.customerPage(page);
        } else {
          this.#customerPages.delete(page);
          if (this.#customerPages.size === 0) {
            this.#line.otherLeft();
          }
        }
        this.#announcements.other(this.#customerPages.size > 0);
        this.#showState();
      },
      signal: (signal) => void this.#viewer.take(signal),
      replaced: () => this.#setReplaced(),
      lost: (lost) => {
        this.#line.ownLost = lost;
        this.#announcements.lost(lost);
        this.#showState();
        if (!lost) {
          this.#recorder.wake();
        }
      },
      refused: () => this.#steps.refused(),
    };
  }

  #showState() {
    const view = this.#view;
    const name = customerName(view);
    const customerThere = this.#customerPages.size > 0;
    const showing = this.#picture === 'showing';
    this.#lineNotice.update(this.#line, {
      own: showing && text.line.stillSeen(name),
      // A page that was closed leaves a picture that stands still for a moment.
      other: showing && view.status === 'active' && this.#line.isLasting && text.line.customerLost(name),
    });
    const canShare = this.#notShared === undefined || TRY_AGAIN.includes(this.#notShared);
    if (this.#invite.stepBack(view.status === 'active' && customerThere && canShare)) {
      this.#cards.leave('invite', 'chat');
    }
    if (this.#replaced) {
      this.#screen.showMessage(
        { icon: 'open', title: text.replaced.title, text: text.replaced.text },
        el('button', { class: 'button', testid: 'use-here', type: 'button', on: { click: () => this.#useHere() } }, text.replaced.use),
      );
    } else if (view.status === 'waiting' || (!customerThere && usableCode(view) !== undefined)) {
      const title = isAtTheDoor(view) ? text.screen.used.title : text.screen.tell;
      this.#screen.showMessage({ icon: 'headset', title }, this.#whatToTell());
    } else if (this.#picture === 'showing') {
      this.#screen.showMessage(undefined);
    } else if (this.#picture === 'connecting' || (this.#picture === 'interrupted' && customerThere)) {
      this.#screen.showMessage({ icon: 'wheel', busy: true, ...text.screen[this.#picture] });
    } else if (!customerThere) {
      this.#screen.showMessage({ icon: 'wheel', busy: true, ...this.#away(name) });
    } else if (this.#picture === 'noRoute') {
      this.#screen.showMessage({ icon: 'warning', ...text.screen.noRoute(name, hasRelay(view.iceServers)) }, checkLink());
    } else if (this.#notShared !== undefined) {
      this.#screen.showMessage({ icon: 'screenOff', ...text.screen.refused[this.#notShared](name) });
    } else {
      this.#screen.showMessage({ icon: 'screenOff', ...text.screen.notShared(name) });
    }
  }

  /** @param {string} name */
  #away(name) {
    const words = text.screen.away(name);
    return { ...words, text: sentences(words.text, waiting(this.#line)) };
  }

  #whatToTell() {
    const { declinedAt } = this.#view;
    const joinCode = usableCode(this.#view);
    return el(
      'div',
      { class: 'screen-tell' },
      declinedAt !== undefined &&
        el('p', { class: 'screen-declined', testid: 'declined' }, text.screen.declined(timeOfDay(declinedAt))),
      ...(joinCode === undefined
        ? [el('p', {}, isAtTheDoor(this.#view) ? text.screen.used.text : text.screen.sendLink)]
        : [
            el('p', {}, text.screen.openPage),
            el('p', { class: 'screen-big', dir: 'ltr' }, codePage(this.#view.joinUrl)),
            el('p', {}, text.screen.typeCode),
            el('p', { class: 'screen-big screen-code', dir: 'ltr' }, spoken(joinCode)),
          ]),
    );
  }

  #setReplaced() {
    void this.#notes.flush();
    this.#replaced = true;
    this.#connection.close();
    this.#viewer.close();
    this.#cards.inert = true;
    this.#showState();
  }

  #useHere() {
    this.#replaced = false;
    this.#cards.inert = false;
    this.#connection.open();
    this.#showState();
  }

  #ask() {
    this.#dialog.ask(this.#view.status === 'active', customerName(this.#view), { isOwn: isOwn(this.#view), others: this.#othersThere });
  }

  #askToLeave() {
    this.#dialog.askToLeave({ isOwn: isOwn(this.#view), others: this.#othersThere });
  }

  /** The other technicians who are in the session now. */
  get #othersThere() {
    const { expert, collaborators, you } = this.#view;
    return [expert, ...collaborators].filter(({ email, isPresent }) => isPresent && email !== you.email);
  }

  /** @param {import('../live/types.js').Colleague} to */
  async #handOver({ userKey }) {
    this.#steps.changed(await launchCalls.handOver(this.#session, userKey));
  }

  async #leave() {
    await this.#notes.flush();
    this.#steps.left();
  }

  async #end() {
    await this.#notes.flush();
    this.#steps.ending(true);
    try {
      this.#steps.changed(await launchCalls.end(this.#session));
    } catch (failure) {
      this.#steps.ending(false);
      throw failure;
    }
  }
}

/**
 * Returns whether the code was used, by a customer who has not joined yet and may still be reading.
 *
 * @param {View} view
 */
function isAtTheDoor({ status, joinCode, declinedAt }) {
  return status === 'waiting' && joinCode === undefined && declinedAt === undefined;
}

/** @param {RTCIceServer[]} servers */
function hasRelay(servers) {
  return servers.some(({ urls }) => [urls].flat().some((url) => url.startsWith('turn')));
}

function checkLink() {
  return el('a', { class: 'screen-link', href: inThisLanguage('/check'), target: '_blank', rel: 'noopener' }, text.check.link);
}

/**
 * Returns the ticket and the other technicians in one line.
 *
 * @param {View} view
 */
function aboutLine(view) {
  const { ticket, expert, collaborators } = view;
  const runs = isOwn(view);
  const others = text.list(collaborators.filter(({ isPresent }) => isPresent).map(({ name }) => name));
  return [
    ticket?.id !== undefined && text.ticket.of(ticket.id),
    !runs && text.launch.runBy(expert.name),
    runs && others !== '' && text.launch.with(others),
  ]
    .filter(Boolean)
    .join(' · ');
}

customElements.define('db-live-view', LiveView);
