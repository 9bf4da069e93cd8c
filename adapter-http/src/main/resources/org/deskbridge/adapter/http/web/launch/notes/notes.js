import { isStale, statusOf, waitOf } from '../../live/api.js';
import { pageClock } from '../../live/clock.js';
import { UndoOffer } from '../../ui/undo-offer.js';
import { bothTexts, merged } from './notes-merge.js';

export const MAX_LENGTH = 20_000;

const PAUSE_MS = 600;
const PAUSE_AFTER_END_MS = 5000;
const TRY_AGAIN_MS = 2000;

/**
 * Whether the notes are saved. `unsaved`: about to be saved; `stuck`: saving failed and is retried; `refused`: the service does
 * not accept them, and a retry would fail again; `changed`: somebody else changed the same place, and a person has to decide.
 *
 * @typedef {'saved' | 'unsaved' | 'stuck' | 'refused' | 'changed'} NotesState
 */

/** @typedef {{ words: string, revision: number }} Version the notes at the service, and the revision of their last change */

/** @typedef {{ mine: string, base: Version, theirs: string }} Decision what a person decided on; `base`: what `mine` was made on */

/**
 * Saves notes that were made on a revision, and resolves to the notes that the service then has: others if somebody was first.
 * Rejects with an `ApiError`.
 *
 * @typedef {(words: string, revision: number, options?: { keepalive?: boolean }) => Promise<Version>} Write
 */

/**
 * Returns the notes of a session.
 *
 * @param {{ notes?: string, notesRevision: number }} view
 * @returns {Version}
 */
export function versionOf({ notes = '', notesRevision }) {
  return { words: notes, revision: notesRevision };
}

/**
 * The technician's notes, saved while they are typed and retried until they are saved, whatever the page shows meanwhile. What
 * others write meanwhile is merged in. Emits `change` whenever there is something new to show.
 */
export class Notes extends EventTarget {
  #words;
  /** What {@link #words} was made on. */
  #saved;
  #write;
  #draft;
  #clock;
  /** @type {NotesState} */
  #state = 'saved';
  /** @type {Promise<void> | undefined} */
  #saving;
  /** @type {import('../../live/clock.js').Cancel | undefined} */
  #cancelSave;
  /** When the service accepts notes again, by the clock. */
  #notBefore = 0;
  #pauseMs = PAUSE_MS;
  #isHeld = false;
  /**
   * What was sent without an answer, so that it may be saved or not. It is sent again as it was: only then is it certain.
   *
   * @type {string | undefined}
   */
  #sent;
  /**
   * What arrived while it could not be taken.
   *
   * @type {Version | undefined}
   */
  #arrived;
  /**
   * The text of somebody else that cannot be merged with this one.
   *
   * @type {Version | undefined}
   */
  #other;
  /**
   * A decision that is not saved yet.
   *
   * @type {Decision | undefined}
   */
  #decided;
  /**
   * The decision that was taken back without an answer, so that the service may have the other text by now.
   *
   * @type {Decision | undefined}
   */
  #takenBack;
  /**
   * The decision that was saved just now.
   *
   * @type {UndoOffer<Decision>}
   */
  #undo;

  /**
   * @param {Version} saved as the service has them
   * @param {Write} write
   * @param {Pick<import('./notes-draft.js').NotesDraft, 'read' | 'keep' | 'clear'>} draft may hold what was not saved before a reload
   * @param {import('../../live/clock.js').Clock} [clock]
   */
  constructor(saved, write, draft, clock = pageClock) {
    super();
    this.#words = saved.words;
    this.#saved = saved;
    this.#write = write;
    this.#draft = draft;
    this.#clock = clock;
    this.#undo = new UndoOffer(() => this.#show(this.#state), clock);
    const kept = draft.read();
    if (kept !== undefined) {
      this.#words = kept.words;
      this.#saved = { words: kept.base, revision: kept.revision };
      this.#state = 'unsaved';
      this.take(saved);
    }
  }

  /** The notes as typed, saved or not. */
  get words() {
    return this.#words;
  }

  get state() {
    return this.#state;
  }

  /** The text of somebody else, while a person has to decide what becomes of the two. */
  get theirs() {
    return this.#other?.words;
  }

  /** Their text and this one, one below the other. */
  get both() {
    return bothTexts(this.#other?.words ?? '', this.#words);
  }

  /** Whether the last decision can be undone: for some seconds, and until the notes are changed. */
  get canUndo() {
    return this.#undo.step !== undefined;
  }

  /** Whether something would be lost if the page were closed now. */
  get atRisk() {
    return this.#state === 'stuck' || this.#state === 'refused' || this.#state === 'changed';
  }

  /** Saves less often from now on: after the end, each change is reported to the helpdesk. */
  slowDown() {
    this.#pauseMs = PAUSE_AFTER_END_MS;
  }

  /** @param {Version} version as the service has it; one that is older than what was saved here is ignored */
  take(version) {
    if (version.revision <= (this.#arrived ?? this.#other ?? this.#saved).revision) {
      return;
    }
    if (this.#saving === undefined && !this.#isHeld) {
      this.#join(version);
    } else {
      this.#arrived = version;
    }
  }

  /** Leaves the words as they are until {@link release}: a field in which characters are being composed must not change. */
  hold() {
    this.#isHeld = true;
  }

  release() {
    this.#isHeld = false;
    this.#joinArrived();
  }

  /** @param {string} words saved when the typing pauses */
  type(words) {
    this.#words = words;
    this.#keepDraft();
    if (this.#other === undefined) {
      this.#endUndo();
      this.#setState('unsaved');
      this.#later(this.#pauseMs);
    }
  }

  /**
   * Ends the disagreement with somebody else's text, and saves the notes.
   *
   * @param {string} words what takes the place of both texts
   */
  async decide(words) {
    if (this.#other !== undefined) {
      this.#decided = { mine: this.#words, base: this.#saved, theirs: this.#other.words };
      this.#saved = this.#other;
      this.#other = undefined;
      this.#words = words;
      this.#keepDraft();
      this.#show('unsaved');
      await this.flush();
    }
  }

  /** Takes the last decision back: the other text is saved again, and a person decides anew. Without the service it stays. */
  async undoDecision() {
    const decision = this.#undo.step;
    if (decision !== undefined && this.#saving === undefined) {
      this.#saving = this.#takeBack(decision).finally(() => {
        this.#saving = undefined;
        this.#joinArrived();
      });
      await this.#saving;
    }
  }

  /** @param {Decision} decision */
  async #takeBack(decision) {
    const { mine, base, theirs } = decision;
    try {
      const version = this.#saved.words === theirs ? this.#saved : await this.#write(theirs, this.#saved.revision);
      this.#takenBack = undefined;
      this.#endUndo();
      if (version.words === theirs) {
        this.#words = mine;
        this.#saved = base;
        this.#keepDraft();
      }
      this.#join(version);
    } catch (failure) {
      if (mayBeSaved(failure)) {
        this.#takenBack = decision;
        this.#draft.keep({ words: mine, base: base.words, revision: base.revision });
      }
      this.#show(this.#state);
    }
  }

  /** Saves at once what is not saved yet. */
  async flush() {
    this.#cancelSave?.();
    while (this.#saving !== undefined) {
      await this.#saving;
    }
    if (this.#other !== undefined) {
      return;
    }
    if (this.#isDirty) {
      this.#saving = this.#save().finally(() => {
        this.#saving = undefined;
        this.#joinArrived();
      });
      await this.#saving;
    } else {
      this.#settle();
    }
  }

  /** Sends what is not saved yet while the page is being closed. */
  leave() {
    if (this.#isDirty && this.#other === undefined) {
      this.#write(this.#words, this.#saved.revision, { keepalive: true }).catch(() => {});
    }
  }

  get #isDirty() {
    return this.#sent !== undefined || this.#words !== this.#saved.words;
  }

  #keepDraft() {
    const base = this.#takenBack?.base ?? this.#saved;
    this.#draft.keep({ words: this.#words, base: base.words, revision: base.revision });
  }

  /** @param {number} ms */
  #later(ms) {
    this.#cancelSave?.();
    const wait = Math.max(ms, this.#notBefore - this.#clock.now());
    this.#cancelSave = this.#clock.after(wait, () => void this.flush());
  }

  async #save() {
    const words = this.#sent ?? this.#words;
    try {
      const version = await this.#write(words, this.#saved.revision);
      if (version.words === words) {
        this.#sent = undefined;
        this.#takenBack = undefined;
        this.#saved = version;
        this.#goOn();
      } else if (this.#isHeld) {
        this.#arrived = version;
      } else {
        this.#join(version);
      }
    } catch (failure) {
      this.#sent = mayBeSaved(failure) ? words : undefined;
      if (isFinal(failure)) {
        this.#setState('refused');
        return;
      }
      this.#setState('stuck');
      const wait = waitOf(failure) ?? TRY_AGAIN_MS;
      this.#notBefore = this.#clock.now() + wait;
      this.#later(wait);
    }
  }

  #joinArrived() {
    const arrived = this.#arrived;
    this.#arrived = undefined;
    if (arrived !== undefined) {
      this.take(arrived);
    }
  }

  /**
   * Brings together what was typed here and what the service has.
   *
   * @param {Version} version
   */
  #join(version) {
    const isOwn = this.#sent === version.words;
    if (this.#takenBack !== undefined && !isOwn) {
      this.#resume(this.#takenBack);
    }
    const words = merged(isOwn ? version.words : this.#saved.words, this.#words, version.words);
    this.#sent = undefined;
    this.#takenBack = undefined;
    if (words === undefined) {
      this.#cancelSave?.();
      this.#other = version;
      this.#show('changed');
      return;
    }
    if (words !== this.#words) {
      this.#endUndo();
    }
    this.#other = undefined;
    this.#saved = version;
    this.#words = words;
    this.#show(this.#state);
    this.#goOn();
  }

  /**
   * Goes back to before a decision that may be taken back at the service: joined with what the decision led to, the text that
   * the service has would replace the own one.
   *
   * @param {Decision} decision
   */
  #resume({ mine, base }) {
    this.#endUndo();
    if (this.#words === this.#saved.words) {
      this.#words = mine;
    }
    this.#saved = base;
    this.#keepDraft();
  }

  /** Saves later what was typed in the meantime. */
  #goOn() {
    if (this.#isDirty) {
      this.#keepDraft();
      this.#setState('unsaved');
      this.#later(this.#pauseMs);
    } else {
      this.#settle();
    }
  }

  /** Offers to undo no decision any more: what it led to has changed. */
  #endUndo() {
    this.#decided = undefined;
    if (this.canUndo) {
      this.#undo.end();
    }
  }

  #settle() {
    this.#cancelSave?.();
    this.#draft.clear();
    if (this.#decided !== undefined) {
      this.#undo.offer(this.#decided);
      this.#decided = undefined;
    }
    this.#setState('saved');
  }

  /** @param {NotesState} state */
  #setState(state) {
    if (state !== this.#state) {
      this.#show(state);
    }
  }

  /** @param {NotesState} state */
  #show(state) {
    this.#state = state;
    this.dispatchEvent(new Event('change'));
  }
}

/**
 * Returns whether the notes may be saved although the call failed.
 *
 * @param {unknown} failure
 */
function mayBeSaved(failure) {
  const status = statusOf(failure);
  return status === 0 || status >= 500;
}

/**
 * Returns whether a retry would fail again.
 *
 * @param {unknown} failure
 */
function isFinal(failure) {
  const status = statusOf(failure);
  return status >= 400 && status < 500 && status !== 429 && !isStale(failure);
}
