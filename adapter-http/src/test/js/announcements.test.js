import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Announcements } from '#web/live/announcements.js';
import { channelsOf } from '#web/ui/alerts/channels.js';
import { FakeClock } from './fake-clock.js';

const ROBIN = 'Robin Expert';
const CARLA = { name: 'Carla' };

/** @typedef {import('#web/live/announcements.js').View} View */

test('announces nothing of what the page shows when it is opened', async () => {
  const { announcements, heard, clock } = technician();

  announcements.chat([message(7, 'customer', 'Carla')]);
  announcements.other(true);
  announcements.session(view({ status: 'active', customer: CARLA, recording: recording('agreed'), collaborators: [{ name: 'Kim' }] }));
  await clock.advance(60_000);

  assert.deepEqual(heard, []);
});

test('announces that the customer has joined, once', () => {
  const { announcements, heard } = technician();
  announcements.session(view({ status: 'waiting' }));

  announcements.session(view({ status: 'active', customer: CARLA }));
  announcements.session(view({ status: 'active', customer: CARLA }));

  assert.deepEqual(heard, [{ occasion: 'joined', name: 'Carla' }]);
});

test('the customer is not told of having joined', () => {
  const { announcements, heard } = customer();
  announcements.session(view({ status: 'waiting' }));

  announcements.session(view({ status: 'active' }));

  assert.deepEqual(heard, []);
});

test('announces messages of others, not own ones', () => {
  const { announcements, heard } = technician();
  announcements.chat([]);

  announcements.line(message(1, 'expert', ROBIN));
  announcements.line(message(2, 'expert', 'Kim Colleague'));
  announcements.line(message(3, 'customer', 'Carla'));

  assert.deepEqual(heard, [
    { occasion: 'message', name: 'Kim Colleague', text: 'text 2' },
    { occasion: 'message', name: 'Carla', text: 'text 3' },
  ]);
});

test('announces nobody who came in or left by the chat', () => {
  const { announcements, heard } = technician();
  announcements.chat([]);
  /** @type {import('#web/live/types.js').ChatLine} */
  const left = { seq: 1, from: 'expert', name: 'Kim Colleague', event: 'left', at: '2026-11-21T12:00:00Z' };

  announcements.line(left);
  announcements.chat([left, { ...left, seq: 2, event: 'came' }]);

  assert.deepEqual(heard, []);
});

test('announces a message once, although a connection may bring it twice', () => {
  const { announcements, heard } = customer();
  announcements.chat([]);

  announcements.line(message(1, 'expert', ROBIN));
  announcements.line(message(1, 'expert', ROBIN));
  announcements.chat([message(1, 'expert', ROBIN)]);

  assert.equal(heard.length, 1);
});

test('announces the last of the messages that were written while the connection was lost', () => {
  const { announcements, heard } = technician();
  announcements.chat([message(1, 'customer', 'Carla')]);

  announcements.chat([1, 2, 3].map((seq) => message(seq, 'customer', 'Carla')).concat(message(4, 'expert', ROBIN)));

  assert.deepEqual(heard, [{ occasion: 'message', name: 'Carla', text: 'text 3' }]);
});

test('announces the answer about recording to the technician', () => {
  const { announcements, heard } = technician();
  const withConsent = (/** @type {'asked' | 'agreed' | 'declined'} */ consent) =>
    announcements.session(view({ status: 'active', customer: CARLA, recording: recording(consent) }));

  withConsent('asked');
  withConsent('agreed');
  withConsent('declined');

  assert.deepEqual(heard, [
    { occasion: 'agreed', name: 'Carla' },
    { occasion: 'declined', name: 'Carla' },
  ]);
});

test('announces the question about recording to the customer, and not the own answer', () => {
  const { announcements, heard } = customer();
  announcements.session(view({ status: 'active', recording: recording('notAsked') }));

  announcements.session(view({ status: 'active', recording: recording('asked') }));
  announcements.session(view({ status: 'active', recording: recording('agreed') }));

  assert.deepEqual(heard, [{ occasion: 'asked' }]);
});

test('announces a colleague to all but the colleague', () => {
  for (const [side, expected] of /** @type {const} */ ([
    [technician(), [{ occasion: 'colleague', name: 'Kim Colleague' }]],
    [customer(), [{ occasion: 'colleague', name: 'Kim Colleague' }]],
    [technician('Kim Colleague'), []],
  ])) {
    side.announcements.session(view({ status: 'active' }));

    side.announcements.session(view({ status: 'active', collaborators: [{ name: 'Kim Colleague' }] }));

    assert.deepEqual(side.heard, expected);
  }
});

test('announces that the other side is away, and back', async () => {
  const { announcements, heard, clock } = technician();
  announcements.other(true);

  announcements.other(false);
  await clock.advance(5000);
  announcements.other(true);

  assert.deepEqual(heard, [{ occasion: 'away' }, { occasion: 'back' }]);
});

test('announces no reload of the page of the other side', async () => {
  const { announcements, heard, clock } = technician();
  announcements.other(true);

  announcements.other(false);
  await clock.advance(4999);
  announcements.other(true);
  await clock.advance(60_000);

  assert.deepEqual(heard, []);
});

test('announces nothing after the end', async () => {
  const { announcements, heard, clock } = technician();
  announcements.other(true);
  announcements.other(false);

  announcements.stop();
  await clock.advance(60_000);

  assert.deepEqual(heard, []);
});

test('announces a lost connection, and says nothing of the other side meanwhile', async () => {
  const { announcements, heard, clock } = customer();
  announcements.other(true);
  announcements.other(false);

  announcements.lost(true);
  await clock.advance(10_000);
  announcements.lost(false);

  assert.deepEqual(heard, [{ occasion: 'lost' }]);
});

test('announces a link that is opened and a line that is lost over and over only once a minute', async () => {
  const { announcements, heard, clock } = technician();

  announcements.opened();
  announcements.lost(true);
  await clock.advance(59_999);
  announcements.opened();
  announcements.lost(true);
  await clock.advance(1);
  announcements.opened();

  assert.deepEqual(heard.map(({ occasion }) => occasion), ['opened', 'lost', 'opened']);
});

test('a message in a chat that one looks at makes no noise', () => {
  assert.deepEqual(channelsOf('message', { isInView: true, isChatInView: true, isQuiet: false }), {
    sound: undefined,
    isToast: false,
    isCounted: false,
    isNotified: false,
  });
  assert.deepEqual(channelsOf('message', { isInView: true, isChatInView: false, isQuiet: false }), {
    sound: 'message',
    isToast: true,
    isCounted: false,
    isNotified: false,
  });
});

test('who looks elsewhere is called by every channel', () => {
  assert.deepEqual(channelsOf('joined', { isInView: false, isChatInView: true, isQuiet: false }), {
    sound: 'call',
    isToast: true,
    isCounted: true,
    isNotified: true,
  });
  assert.equal(channelsOf('message', { isInView: false, isChatInView: true, isQuiet: false }).sound, 'message');
});

test('who wants quiet reads it all the same', () => {
  assert.deepEqual(channelsOf('joined', { isInView: false, isChatInView: true, isQuiet: true }), {
    sound: undefined,
    isToast: true,
    isCounted: true,
    isNotified: false,
  });
});

test('a lost connection is heard; the page shows it without a toast', () => {
  const { sound, isToast } = channelsOf('lost', { isInView: true, isChatInView: true, isQuiet: false });

  assert.deepEqual([sound, isToast], ['loss', false]);
});

/** @param {string} [name] */
function technician(name = ROBIN) {
  return created({ role: 'expert', name });
}

function customer() {
  return created({ role: 'customer' });
}

/** @param {{ role: 'expert' | 'customer', name?: string }} self */
function created(self) {
  const clock = new FakeClock();
  /** @type {import('#web/live/announcements.js').Announcement[]} */
  const heard = [];
  return { clock, heard, announcements: new Announcements(self, (each) => heard.push(each), clock) };
}

/**
 * @param {Partial<View>} changes
 * @returns {View}
 */
function view(changes) {
  return { status: 'waiting', collaborators: [], ...changes };
}

/** @param {import('#web/live/types.js').RecordingConsent} consent */
function recording(consent) {
  return { mode: /** @type {const} */ ('ask'), consent, isRecorded: false, isRunning: false };
}

/**
 * @param {number} seq
 * @param {'expert' | 'customer'} from
 * @param {string} name
 */
function message(seq, from, name) {
  return { seq, from, name, text: `text ${seq}`, at: '2026-11-30T12:00:00Z' };
}

test('shows no short message where the page asks or tells the same', () => {
  const shown = (/** @type {import('#web/live/announcements.js').Occasion} */ occasion) =>
    channelsOf(occasion, { isInView: false, isChatInView: false, isQuiet: false });

  assert.deepEqual([shown('asked').isToast, shown('declined').isToast, shown('agreed').isToast], [false, false, true]);
  assert.deepEqual([shown('asked').isNotified, shown('declined').sound], [true, 'call']);
});
