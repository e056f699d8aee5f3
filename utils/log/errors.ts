/** Everything that can go wrong with the log, each with a sentence for the clerk. No error holds data of a patient. */

export type LogProblem =
  | 'locked'
  | 'wrong-passphrase'
  | 'weak-passphrase'
  | 'read-only'
  | 'disk-full'
  | 'no-answer'
  | 'storage'
  | 'newer'
  | 'outdated'
  | 'unknown-claim'
  | 'unknown-entry'
  | 'not-readable'
  | 'mending'
  | 'wrong-message'
  | 'not-a-backup'
  | 'stopped';

const SENTENCES: Record<LogProblem, string> = {
  locked: 'The log is locked. Unlock it with your passphrase.',
  'wrong-passphrase': 'That is not the passphrase of this log.',
  'weak-passphrase': 'The passphrase is too short.',
  'read-only': 'Not saved: the log is damaged and opens for reading only. Restore it first.',
  'disk-full':
    'Not saved: the disk is full, or nearly so. Nothing saved before is lost. Free some space, at least 50 MB, and save again.',
  'no-answer': 'Not saved: the browser’s storage did not answer in time. Save again.',
  storage: 'Not saved: the browser’s storage failed. Save again.',
  newer: 'This log was written by a newer version of Claimside. Update the extension; nothing was changed.',
  outdated: 'Claimside was updated while this page was open. Reload the page. Nothing is lost.',
  'unknown-claim': 'This claim is not in the log.',
  'unknown-entry': 'This entry is not in the log.',
  'not-readable': 'A part of the log is damaged and could not be read.',
  mending: 'The log is being put in order. This takes a moment.',
  'wrong-message': 'Not saved: the message has the wrong form.',
  'not-a-backup': 'This file is not a backup of Claimside.',
  stopped: 'Stopped. Nothing was changed.',
};

/** How the log is, for the panel. `entries` that are missing, `restored` rows put back. */
export interface Health {
  state: 'well' | 'repaired' | 'damaged' | 'foreign' | 'lost';
  sentence: string;
  missing: number;
  restored: number;
}

export const WELL: Health = { state: 'well', sentence: 'The log is complete.', missing: 0, restored: 0 };

export const FOREIGN: Health = {
  state: 'foreign',
  sentence:
    'The log on this computer belongs to another set-up of Claimside. Nothing is written to it. Go on to put your own back, as far as its second copy goes.',
  missing: 0,
  restored: 0,
};

export const SHUT: Health = {
  state: 'damaged',
  sentence:
    'The browser cannot open the log. Restart the browser. If it stays so, go on: what the second copy holds is put back.',
  missing: 0,
  restored: 0,
};

export const LOST: Health = {
  state: 'lost',
  sentence: 'The browser has lost the log and what opens its second copy. Begin a new log, and restore your backup into it.',
  missing: 0,
  restored: 0,
};

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

/** What of the log cannot be read: rows that are gone, and entries that no longer open, with how many claims they are about. */
export interface Loss {
  rows: number;
  shut?: { fresh: number; claims: number };
}

export function damaged({ rows, shut }: Loss, restored: number): Health {
  const said = [
    ...(rows ? [`${plural(rows, 'entry or page is', 'entries or pages are')} missing.`] : []),
    ...(shut
      ? [`${plural(shut.fresh, 'entry', 'entries')} about ${plural(shut.claims, 'claim', 'claims')} can no longer be opened.`]
      : []),
  ];
  return {
    state: 'damaged',
    sentence: `The browser has lost a part of the log: ${said.join(' ')} Everything else can be read. Restore a backup, or go on without.`,
    missing: rows + (shut?.fresh ?? 0),
    restored,
  };
}

/** The lists are damaged, and cannot be made again before the unlock. Nor is it known so long whether all of the rest opens. */
export const UNTIL_UNLOCK: Health = {
  state: 'repaired',
  sentence: 'The lists of the log are damaged. They are made again when it is unlocked.',
  missing: 0,
  restored: 0,
};

export const repaired = (restored: number): Health => ({
  state: 'repaired',
  sentence: restored
    ? `The browser had lost ${plural(restored, 'entry', 'entries')}. They were put back; nothing is missing.`
    : 'The lists of the log were damaged and were made again. Nothing is missing.',
  missing: 0,
  restored,
});

/** An error with a sentence that can be shown as it is. `problem` is for code that has to tell errors apart. */
export class LogError extends Error {
  override name = 'LogError';
  readonly problem: LogProblem;
  readonly sentence: string;

  constructor(problem: LogProblem, sentence: string = SENTENCES[problem]) {
    super(`log: ${problem}`);
    this.problem = problem;
    this.sentence = sentence;
  }
}

export const isLogError = (error: unknown, problem?: LogProblem): error is LogError =>
  error instanceof LogError && (problem === undefined || error.problem === problem);

/** Turns what the browser throws into one of ours; its own words may hold values and are not passed on. */
export function asLogError(error: unknown): LogError {
  if (error instanceof LogError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return new LogError('disk-full');
  // a message that is in the journal already, or another writer's row in this place: to be worked out again
  if (name === 'ConstraintError') return new LogError('stopped');
  if (name === 'VersionError') return new LogError('newer');
  return new LogError('storage');
}
