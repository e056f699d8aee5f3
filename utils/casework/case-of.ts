/** Joins what the log holds of a claim with what it means: pure, so that panel, desk and tests see the same. */
import type { CalendarDate } from '@/utils/claim/calendar-date';
import type { Variance } from '@/utils/exchange/contract/variance';
import type { AskedFact } from '@/utils/followup/asked';
import type { Decision } from '@/utils/followup/decision';
import { whenOf } from '@/utils/log/clock';
import type { Entry } from '@/utils/log/entry';
import type { ClaimRecord } from '@/utils/log/record';
import type { Case, Change, Difference, HistoryItem } from './case';
import { checklistOf } from './checklist';
import { conflictsOf, otherReason } from './conflicts';

/** What a clerk can take back: her own doings, not what a page showed. */
const UNDOABLE: ReadonlySet<Entry['body']['kind']> = new Set([
  'corrected',
  'called',
  'noted',
  'task-set',
  'task-moved',
  'task-done',
  'assigned',
  'letter-sent',
  'outcome',
  'closed',
  'reopened',
]);

/** Not worth a line of their own: an undoing is shown on the entry that it takes back. */
const SILENT: ReadonlySet<Entry['body']['kind']> = new Set(['undone', 'viewed']);

/** Newest first. An entry taken back stays, marked; taken back twice it stands again. */
export function historyOf(entries: readonly Entry[]): HistoryItem[] {
  const takenBack = new Set<string>();
  for (const entry of [...entries].reverse()) {
    if (entry.body.kind === 'undone' && !takenBack.has(entry.id)) takenBack.add(entry.body.entry);
  }
  return entries
    .filter((entry) => !SILENT.has(entry.body.kind))
    .map((entry) => ({
      id: entry.id,
      at: whenOf(entry),
      user: entry.user,
      body: entry.body,
      canUndo: UNDOABLE.has(entry.body.kind),
      undone: takenBack.has(entry.id),
    }))
    .reverse();
}

function changesOf(record: ClaimRecord, day: (at: number) => CalendarDate): Change[] {
  const { changed } = record;
  if (!changed) return [];
  const since = day(changed.since);
  // A list shows less than a claim's own page: a value that was merely not shown before is no change.
  const changes = changed.changes
    .filter(({ from }) => from !== undefined)
    .map(({ path, from, to }) => ({ path, since, was: from, ...(to === undefined ? {} : { now: to }) }));
  // The payer's words for the status say more than its class: where both changed, one line is enough.
  const said = changes.some(({ path }) => path === 'statusText');
  const worth = changes.filter(({ path }) => (path === 'status' ? !said : !/^(?:reasons|serviceLines)\./.test(path)));
  return worth.sort((a, b) => Number(b.path === 'statusText') - Number(a.path === 'statusText'));
}

export interface CaseParts {
  record: ClaimRecord;
  /** the claim's entries, oldest first */
  entries: readonly Entry[];
  decision: Decision;
  differences?: readonly Difference[];
  asks?: readonly AskedFact[];
  underpaid?: Variance | undefined;
  /** the clerk's calendar day of a moment */
  day: (at: number) => CalendarDate;
}

/** The claim as the panel shows it. Changes are shown while the last look is the one that brought them. */
export function caseOf({ record, entries, decision, differences = [], asks = [], underpaid, day }: CaseParts): Case {
  const byPhone = otherReason(record, decision);
  const lastSource = record.sources.reduce<ClaimRecord['sources'][number] | undefined>(
    (latest, view) => (latest === undefined || view.lastSeen > latest.lastSeen ? view : latest),
    undefined,
  );
  return {
    key: record.key,
    claim: record.claim,
    decision,
    ...(lastSource ? { seen: { on: day(record.lastSeen), where: lastSource.source.name } } : {}),
    changes: changesOf(record, day),
    doubtful: record.doubtful.map(({ path, shown, why }) => ({ path, shown, why })),
    corrected: record.corrections.map(({ path }) => path),
    differences: [...differences],
    asks: [...asks],
    checks: checklistOf(record, entries, decision, day),
    conflicts: conflictsOf(record),
    ...(byPhone ? { otherReason: byPhone } : {}),
    ...(record.beside ? { beside: record.beside } : {}),
    ...(underpaid ? { underpaid } : {}),
    history: historyOf(entries),
    ...(record.task
      ? {
          task: {
            action: record.task.action,
            due: record.task.due,
            ...(record.task.text === undefined ? {} : { text: record.task.text }),
            ...(record.task.notBefore === undefined ? {} : { notBefore: record.task.notBefore }),
          },
        }
      : {}),
    ...(record.assigned ? { owner: record.assigned.to } : {}),
    ...(record.closed ? { closed: record.closed.why } : {}),
  };
}
