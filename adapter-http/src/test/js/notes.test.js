import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from '#web/live/api.js';
import { Notes } from '#web/launch/notes/notes.js';
import { bothTexts, editOf, merged } from '#web/launch/notes/notes-merge.js';
import { FakeClock, settled } from './fake-clock.js';

test('saves what was typed when the typing pauses', async () => {
  const { notes, clock, saves } = unchanged();

  notes.type('a');
  await clock.advance(599);
  notes.type('ab');
  await clock.advance(599);
  const before = saves.length;
  await clock.advance(1);

  assert.equal(before, 0);
  assert.deepEqual(saves.map(({ words }) => words), ['ab']);
  assert.equal(notes.state, 'unsaved');
});

test('is saved when the service has accepted the notes', async () => {
  const { notes, clock, saves, states } = unchanged();
  notes.type('a');
  await clock.advance(600);

  saves[0]?.succeed();
  await settled();

  assert.deepEqual(states, ['unsaved', 'saved']);
});

test('saves again what was typed while it was saving, one call at a time', async () => {
  const { notes, clock, saves } = unchanged();
  notes.type('a');
  await clock.advance(600);

  notes.type('ab');
  await clock.advance(5000);
  const meanwhile = saves.length;
  saves[0]?.succeed();
  await settled();
  await clock.advance(600);

  assert.equal(meanwhile, 1);
  assert.deepEqual(saves.map(({ words }) => words), ['a', 'ab']);
  assert.equal(notes.state, 'unsaved');
});

test('saves at once on demand, and waits for it', async () => {
  const { notes, clock, saves } = unchanged();
  notes.type('a');
  let isDone = false;

  const flushed = notes.flush().then(() => {
    isDone = true;
  });
  await settled();
  const before = isDone;
  saves[0]?.succeed();
  await flushed;

  assert.equal(before, false);
  assert.equal(notes.state, 'saved');
  assert.equal(saves.length, 1);
  assert.equal(clock.pending, 0);
});

test('saves nothing where nothing differs', async () => {
  const { notes, clock, saves } = unchanged();

  notes.type('changed');
  notes.type('as saved');
  await clock.advance(600);

  assert.equal(saves.length, 0);
  assert.equal(notes.state, 'saved');
});

test('tries again two seconds after a failure, until it is saved', async () => {
  const { notes, clock, saves, states } = unchanged();
  notes.type('a');
  await clock.advance(600);

  saves[0]?.fail(0);
  await clock.advance(1999);
  const early = saves.length;
  await clock.advance(1);
  saves[1]?.fail(503);
  await clock.advance(2000);
  saves[2]?.succeed();
  await settled();

  assert.equal(early, 1);
  assert.deepEqual(saves.map(({ words }) => words), ['a', 'a', 'a']);
  assert.deepEqual(states, ['unsaved', 'stuck', 'saved']);
});

test('waits as long as the service asks, though typing goes on', async () => {
  const { notes, clock, saves } = unchanged();
  notes.type('a');
  await clock.advance(600);
  saves[0]?.fail(429, 10);
  await settled();

  notes.type('ab');
  await clock.advance(9999);
  const early = saves.length;
  await clock.advance(1);

  assert.equal(early, 1);
  assert.deepEqual(saves.map(({ words }) => words), ['a', 'ab']);
});

test('does not try again what was refused, except on demand', async () => {
  const { notes, clock, saves } = unchanged();
  notes.type('a');
  await clock.advance(600);

  saves[0]?.fail(401);
  await clock.advance(60_000);
  const byItself = saves.length;
  const state = notes.state;
  void notes.flush();
  await settled();
  saves[1]?.succeed();
  await settled();

  assert.equal(byItself, 1);
  assert.equal(state, 'refused');
  assert.equal(notes.state, 'saved');
});

test('is at risk only while saving does not succeed', async () => {
  const { notes, clock, saves } = unchanged();
  const risks = [notes.atRisk];

  notes.type('a');
  risks.push(notes.atRisk);
  await clock.advance(600);
  saves[0]?.fail(0);
  await settled();
  risks.push(notes.atRisk);
  await clock.advance(2000);
  saves[1]?.fail(403);
  await settled();
  risks.push(notes.atRisk);

  assert.deepEqual(risks, [false, false, true, true]);
});

test('saves again where somebody else changed the session meanwhile', async () => {
  const { notes, clock, saves } = unchanged();
  notes.type('words');
  await clock.advance(600);

  saves[0]?.fail(409, 1, 'session.stale');
  await settled();
  const { state } = notes;
  await clock.advance(60_000);

  assert.equal(state, 'stuck');
  assert.equal(saves.length, 2);
});

test('takes what others write while nothing is typed here', () => {
  const { notes, states } = unchanged();

  notes.take({ words: 'by a colleague', revision: 2 });

  assert.equal(notes.words, 'by a colleague');
  assert.deepEqual(states, ['saved']);
});

test('ignores what is older than what it has', async () => {
  const { notes, clock, saves } = unchanged();
  notes.type('typed here');
  await clock.advance(600);
  saves[0]?.succeed(5);
  await settled();

  notes.take({ words: 'late to arrive', revision: 4 });

  assert.equal(notes.words, 'typed here');
});

test('names the revision that the notes were made on', async () => {
  const { notes, clock, saves } = unchanged();
  notes.type('a');
  await clock.advance(600);
  saves[0]?.succeed(7);
  await settled();
  notes.type('ab');
  await clock.advance(600);

  assert.deepEqual(saves.map(({ revision }) => revision), [1, 7]);
});

test('merges what others write elsewhere in the text', async () => {
  const { notes, clock, saves } = unchanged('Printer:\nPaper:\n');
  notes.type('Printer: new toner\nPaper:\n');

  notes.take({ words: 'Printer:\nPaper: A4\n', revision: 2 });
  const words = notes.words;
  await clock.advance(600);

  assert.equal(words, 'Printer: new toner\nPaper: A4\n');
  assert.deepEqual(saves.map((save) => [save.words, save.revision]), [[words, 2]]);
});

test('asks what to keep where both changed the same place, and saves nothing until then', async () => {
  const { notes, clock, saves } = unchanged();
  notes.type('mine');

  notes.take({ words: 'theirs', revision: 2 });
  notes.type('mine, too');
  await notes.flush();
  await clock.advance(60_000);
  notes.leave();

  assert.equal(notes.state, 'changed');
  assert.equal(notes.atRisk, true);
  assert.equal(notes.theirs, 'theirs');
  assert.equal(notes.words, 'mine, too');
  assert.equal(saves.length, 0);
});

test('asks what to keep where the service says that somebody was first', async () => {
  const { notes, clock, saves } = unchanged();
  notes.type('mine');
  await clock.advance(600);

  saves[0]?.loseTo('theirs', 4);
  await settled();

  assert.equal(notes.state, 'changed');
  assert.equal(notes.theirs, 'theirs');
  assert.equal(notes.both, 'theirs\nmine');
});

test('saves what a person decided, on the revision of the other text', async () => {
  const { notes, clock, saves } = unchanged();
  notes.type('mine');
  await clock.advance(600);
  saves[0]?.loseTo('theirs', 4);
  await settled();

  void notes.decide(notes.both);
  await settled();
  saves[1]?.succeed(5);
  await settled();

  assert.deepEqual([saves[1]?.words, saves[1]?.revision], ['theirs\nmine', 4]);
  assert.equal(notes.theirs, undefined);
  assert.equal(notes.state, 'saved');
});

test('saves nothing where a person decided for the other text', async () => {
  const { notes, clock, saves } = unchanged();
  notes.type('mine');
  await clock.advance(600);
  saves[0]?.loseTo('theirs', 4);
  await settled();

  await notes.decide('theirs');

  assert.equal(notes.words, 'theirs');
  assert.equal(notes.state, 'saved');
  assert.equal(saves.length, 1);
});

test('a decision for the own text is undone by saving the other one again', async () => {
  const { notes, saves } = await decided('mine');

  const undone = notes.undoDecision();
  await settled();
  saves[2]?.succeed(6);
  await undone;

  assert.deepEqual([saves[2]?.words, saves[2]?.revision], ['theirs', 5]);
  assert.deepEqual([notes.words, notes.theirs, notes.state, notes.canUndo], ['mine', 'theirs', 'changed', false]);
});

test('a decision for the other text is undone without the service', async () => {
  const { notes, saves, draft } = await decided('theirs');

  await notes.undoDecision();

  assert.equal(saves.length, 1);
  assert.deepEqual([notes.words, notes.theirs], ['mine', 'theirs']);
  assert.equal(draft.kept?.words, 'mine');
});

test('a decision can be undone for ten seconds, and decided anew', async () => {
  const { notes, saves, clock } = await decided('mine');
  await clock.advance(9999);
  const before = notes.canUndo;
  const undone = notes.undoDecision();
  await settled();
  saves[2]?.succeed(6);
  await undone;

  await notes.decide('theirs');
  const again = notes.canUndo;
  await clock.advance(10_000);

  assert.deepEqual([before, again, notes.canUndo], [true, true, false]);
  assert.deepEqual([notes.words, notes.state], ['theirs', 'saved']);
});

test('a decision stays, and can still be undone, where the service does not answer', async () => {
  const { notes, saves } = await decided('mine');

  const undone = notes.undoDecision();
  await settled();
  saves[2]?.fail(0);
  await undone;

  assert.deepEqual([notes.words, notes.state, notes.canUndo], ['mine', 'saved', true]);
});

test('asks again, with the own text, where a decision was taken back though the answer was lost', async () => {
  for (const taken of ['mine', 'theirs\nmine']) {
    const { notes, saves, draft } = await decided(taken);
    const undone = notes.undoDecision();
    await settled();
    saves[2]?.fail(0);
    await undone;
    const { kept } = draft;

    notes.take({ words: 'theirs', revision: 6 });

    assert.deepEqual([notes.words, notes.theirs, notes.state, notes.canUndo], ['mine', 'theirs', 'changed', false]);
    assert.deepEqual(kept, { words: 'mine', base: 'as saved', revision: 1 });
  }
});

test('asks again where typing went on after a decision was taken back without an answer', async () => {
  const { notes, saves, clock } = await decided('mine');
  const undone = notes.undoDecision();
  await settled();
  saves[2]?.fail(503);
  await undone;

  notes.type('mine\nand more');
  await clock.advance(600);
  saves[3]?.loseTo('theirs', 6);
  await settled();

  assert.deepEqual([notes.words, notes.theirs], ['mine\nand more', 'theirs']);
});

test('goes on from the decision where taking it back did not arrive', async () => {
  const { notes, saves, clock } = await decided('mine');
  const undone = notes.undoDecision();
  await settled();
  saves[2]?.fail(0);
  await undone;

  notes.type('mine, and more');
  await clock.advance(600);
  saves[3]?.succeed(6);
  await settled();
  notes.take({ words: 'mine, and more, and theirs', revision: 7 });

  assert.deepEqual([notes.words, notes.state], ['mine, and more, and theirs', 'saved']);
});

test('a decision cannot be undone once the notes are changed', async () => {
  const typing = await decided('mine');
  const reading = await decided('mine');

  typing.notes.type('mine, and more');
  reading.notes.take({ words: 'mine, and theirs', revision: 7 });

  assert.deepEqual([typing.notes.canUndo, reading.notes.canUndo], [false, false]);
});

test('merges what arrived while it was saving', async () => {
  const { notes, clock, saves } = unchanged('one\ntwo\n');
  notes.type('one, mine\ntwo\n');
  await clock.advance(600);

  notes.take({ words: 'one, mine\ntwo, theirs\n', revision: 3 });
  saves[0]?.succeed(2);
  await settled();

  assert.equal(notes.words, 'one, mine\ntwo, theirs\n');
  assert.equal(notes.state, 'saved');
});

test('knows its own words again though it got no answer', async () => {
  const { notes, clock, saves } = unchanged();
  notes.type('typed');
  await clock.advance(600);
  saves[0]?.fail(0);
  await settled();

  notes.type('typed on');
  notes.take({ words: 'typed', revision: 2 });
  await clock.advance(2000);

  assert.equal(notes.words, 'typed on');
  assert.deepEqual([saves[1]?.words, saves[1]?.revision], ['typed on', 2]);
});

test('repeats word for word what may be saved already, before it saves more', async () => {
  const { notes, clock, saves } = unchanged();
  notes.type('typed');
  await clock.advance(600);
  saves[0]?.fail(0);
  await settled();

  notes.type('typed on');
  await clock.advance(2000);
  saves[1]?.succeed(2);
  await settled();
  await clock.advance(600);

  assert.deepEqual(saves.map(({ words, revision }) => [words, revision]), [['typed', 1], ['typed', 1], ['typed on', 2]]);
});

test('leaves the words alone while characters are composed', () => {
  const { notes } = unchanged();
  notes.hold();
  notes.take({ words: 'by a colleague', revision: 2 });
  const held = notes.words;

  notes.release();

  assert.equal(held, 'as saved');
  assert.equal(notes.words, 'by a colleague');
});

test('keeps unsaved notes for the page after a reload, and forgets them once they are saved', async () => {
  const { notes, clock, saves, draft } = unchanged();
  notes.type('not saved');
  const kept = draft.kept;

  await clock.advance(600);
  saves[0]?.succeed(2);
  await settled();

  assert.deepEqual(kept, { words: 'not saved', base: 'as saved', revision: 1 });
  assert.equal(draft.kept, undefined);
});

test('goes on with notes that were not saved before a reload', async () => {
  const { notes, saves } = unchanged('as saved', { words: 'as saved, kept', base: 'as saved', revision: 1 });
  const { words, state } = notes;
  void notes.flush();

  assert.equal(words, 'as saved, kept');
  assert.equal(state, 'unsaved');
  assert.deepEqual(saves.map((save) => [save.words, save.revision]), [['as saved, kept', 1]]);
});

test('asks what to keep where somebody changed the notes before the reload', () => {
  const { notes } = unchanged('theirs', { words: 'mine', base: 'old', revision: 0 });

  assert.equal(notes.state, 'changed');
  assert.equal(notes.theirs, 'theirs');
  assert.equal(notes.words, 'mine');
});

test('saves less often after the end', async () => {
  const { notes, clock, saves } = unchanged();
  notes.slowDown();

  notes.type('afterwards');
  await clock.advance(4999);
  const early = saves.length;
  await clock.advance(1);

  assert.equal(early, 0);
  assert.equal(saves.length, 1);
});

test('merges changes of different places only', () => {
  assert.equal(merged('a b c', 'A b c', 'a b C'), 'A b C');
  assert.equal(merged('a b c', 'a b C', 'A b c'), 'A b C');
  assert.equal(merged('a b', 'a', 'a B'), undefined);
  assert.equal(merged('a b', 'a mine b', 'a theirs b'), undefined);
  assert.equal(merged('a', 'a mine', 'a'), 'a mine');
  assert.equal(merged('a', 'a', 'a theirs'), 'a theirs');
  assert.equal(merged('a', 'both', 'both'), 'both');
});

test('gives everybody a line who writes on at the end of the same one', () => {
  assert.equal(merged('a. ', 'a. mine', 'a. theirs'), 'a. theirs\nmine');
  assert.equal(merged('a\nb', 'a mine\nb', 'a theirs\nb'), 'a theirs\n mine\nb');
  assert.equal(merged('', 'mine', 'theirs'), 'theirs\nmine');
  assert.equal(merged('', 'mine', 'theirs\n'), 'theirs\nmine');
  assert.equal(merged('', 'mine', 'mine and theirs'), 'mine and theirs');
});

test('puts both texts below each other, with the lines they share once', () => {
  assert.equal(bothTexts('theirs', 'mine'), 'theirs\nmine');
  assert.equal(bothTexts('first\ntheirs\nlast', 'first\nmine\nlast'), 'first\ntheirs\nmine\nlast');
  assert.equal(bothTexts('same', 'same'), 'same');
});

test('edits whole characters', () => {
  assert.deepEqual(editOf('a😀c', 'a😁c'), { start: 1, end: 3, inserted: '😁' });
  assert.deepEqual(editOf('😀', '🐀'), { start: 0, end: 2, inserted: '🐀' });
  assert.deepEqual(editOf('abc', 'abc'), { start: 3, end: 3, inserted: '' });
});

test('sends unsaved notes while the page is being closed', () => {
  const { notes, saves } = unchanged();

  notes.leave();
  const withoutChange = saves.length;
  notes.type('last words');
  notes.leave();

  assert.equal(withoutChange, 0);
  assert.deepEqual(saves.map(({ words, options }) => [words, options]), [['last words', { keepalive: true }]]);
});

/**
 * Returns notes about which two people disagreed, and one decided.
 *
 * @param {string} words
 */
async function decided(words) {
  const all = unchanged();
  all.notes.type('mine');
  await all.clock.advance(600);
  all.saves[0]?.loseTo('theirs', 4);
  await settled();
  void all.notes.decide(words);
  await settled();
  all.saves[1]?.succeed(5);
  await settled();
  return all;
}

/**
 * @param {string} [words]
 * @param {import('#web/launch/notes/notes-draft.js').Draft} [kept]
 */
function unchanged(words = 'as saved', kept = undefined) {
  const clock = new FakeClock();
  const draft = new FakeDraft(kept);
  /**
   * @type {{
   *   words: string, revision: number, options: object | undefined, succeed: (revision?: number) => void,
   *   loseTo: (theirs: string, revision: number) => void, fail: (status: number, wait?: number, reason?: string) => void,
   * }[]}
   */
  const saves = [];
  /** @type {string[]} */
  const states = [];
  const notes = new Notes(
    { words, revision: 1 },
    (words, revision, options) =>
      new Promise((resolve, reject) => {
        const succeed = (/** @type {number} */ next = revision + 1) => resolve({ words, revision: next });
        const loseTo = (/** @type {string} */ theirs, /** @type {number} */ next) => resolve({ words: theirs, revision: next });
        const fail = (/** @type {number} */ status, /** @type {number} */ wait = 1, /** @type {string | undefined} */ reason = undefined) =>
          reject(new ApiError(status, '', wait, reason));
        saves.push({ words, revision, options, succeed, loseTo, fail });
      }),
    draft,
    clock,
  );
  notes.addEventListener('change', () => states.push(notes.state));
  return { notes, clock, saves, states, draft };
}

class FakeDraft {
  /** @param {import('#web/launch/notes/notes-draft.js').Draft} [kept] */
  constructor(kept) {
    this.kept = kept;
  }

  read() {
    return this.kept;
  }

  /** @param {import('#web/launch/notes/notes-draft.js').Draft} draft */
  keep(draft) {
    this.kept = draft;
  }

  clear() {
    this.kept = undefined;
  }
}
