/** Where the sources of a claim say different things: portal, remittance, representative. Dates decide nothing here, only values that both show. */
import type { CalendarDate } from '@/utils/claim/calendar-date';
import { type Claim, MONEY_FIELDS } from '@/utils/claim/claim';
import type { Decision } from '@/utils/followup/decision';
import { readDenial } from '@/utils/followup/read-denial';
import type { ClaimRecord, SourceView } from '@/utils/log/record';

export interface Conflict {
  path: keyof Claim;
  one: { source: string; value: unknown };
  other: { source: string; value: unknown };
}

const COMPARED: readonly (keyof Claim)[] = [...MONEY_FIELDS, 'status', 'checkNumber', 'processedDate', 'paymentDate'];

/** The newest word of each kind of source: two looks at the same portal are no contradiction but a change. */
function newestByKind(sources: readonly SourceView[]): SourceView[] {
  const newest = new Map<string, SourceView>();
  for (const view of sources) {
    const before = newest.get(view.source.kind);
    if (!before || view.lastSeen > before.lastSeen) newest.set(view.source.kind, view);
  }
  return [...newest.values()].filter(({ source }) => source.kind !== 'worklist');
}

/** A payment's number may lose its leading zeros, and "finalized" says no more than that there is an answer. */
function agree(path: keyof Claim, one: unknown, other: unknown): boolean {
  if (path === 'checkNumber') return bareNumber(one) === bareNumber(other);
  return one === other || (path === 'status' && (one === 'finalized' || other === 'finalized'));
}

const bareNumber = (shown: unknown): string => String(shown).toUpperCase().replace(/^0+/, '');

/** One entry for each value on which two sources differ, the later source first. */
export function conflictsOf(record: Pick<ClaimRecord, 'sources'>): Conflict[] {
  const [first, ...rest] = newestByKind(record.sources).sort((a, b) => b.lastSeen - a.lastSeen);
  if (!first) return [];
  return rest.flatMap((view) =>
    COMPARED.flatMap((path) => {
      const [one, other] = [first.shown[path], view.shown[path]];
      if (one === undefined || other === undefined || agree(path, one, other)) return [];
      return [{ path, one: { source: first.source.name, value: one }, other: { source: view.source.name, value: other } }];
    }),
  );
}

/** A reason that was given by phone and is none of those that the claim shows. */
export interface OtherReason {
  on: CalendarDate;
  title: string;
}

/** A phrase from this strength on states a reason. */
const STATED = 2;

/** What the representative of the last call gave as the reason, where it is another than the claim's; undefined where nothing is stated or nothing else is shown. */
export function otherReason(
  { calls }: Pick<ClaimRecord, 'calls'>,
  { categories }: Pick<Decision, 'categories'>,
): OtherReason | undefined {
  const call = calls.findLast(({ said }) => said);
  const [first] = call?.said ? readDenial([], call.said).denied : [];
  const isOther =
    first && (first.said ?? 0) >= STATED && first.kind.category !== 'other' && !categories.includes(first.kind.category);
  return call && isOther && categories.some((category) => category !== 'other')
    ? { on: call.on, title: first.kind.title }
    : undefined;
}
