/** A 277 category and its code, each in a box of its own, and words beside them. */
import type { Reason } from '@/utils/claim/claim';
import { addReason, type Draft, put } from '../draft/draft';
import { shareY, type Unit } from '../page/model';
import { category } from '../values/codes';
import { statusMeaning } from '../values/status';
import type { Context } from './context';

interface Chips {
  reason: Reason;
  /** the category's words */
  words?: string;
  units: number[];
}

/** What a row of chips holds at most. */
const MOST = 5;

/** `Finalized - Paid`, `F1`, `65`, `Claim was paid`; `F2`, `Finalized - Denied`, `84`, `IL`, `Not authorized`: texts that stand one beside the other. */
export function statusChips(row: readonly Pick<Unit, 'id' | 'text'>[]): Chips | undefined {
  if (row.length < 3 || row.length > MOST) return undefined;
  const at = row.findIndex(({ text }) => category(text) !== undefined && /^[A-Z]/.test(text));
  const code = [at + 1, at + 2].find((index) => /^\d{1,3}$/.test(row[index]?.text ?? ''));
  if (at < 0 || at > 1 || code === undefined) return undefined;
  const behind = row.slice(code + 1);
  const entity = /^(?=.*[A-Z])[A-Z0-9]{2}$/.test(behind[0]?.text ?? '') ? behind[0]!.text : undefined;
  const [said, ...more] = behind.slice(entity ? 1 : 0);
  const words = at === 1 ? row[0]!.text : code === at + 2 ? row[at + 1]!.text : undefined;
  // The words of the category say what its letters say.
  const told = words === undefined || alike(words, row[at]!.text) || at === 0;
  if (!said || more.length > 0 || !/\p{L}{3}/u.test(said.text) || !told) return undefined;
  return {
    reason: {
      system: 'csc',
      code: [row[at]!.text, String(Number(row[code]!.text)), entity].filter(Boolean).join(':'),
      text: said.text,
    },
    ...(words === undefined ? {} : { words }),
    units: row.map((unit) => unit.id),
  };
}

/** `Entity IL: Insured`, `Entity 85` on the line below. */
const ENTITY = /^entity(?: code)?:? ([A-Z0-9]{2})\b/i;

/** The one answer that the texts of a box give, one after the other, with the category's words. */
export function answerIn(units: readonly Pick<Unit, 'id' | 'text'>[]): (Chips & { words: string }) | undefined {
  const at = units.flatMap(({ text }, index) => (category(text) !== undefined && /^[A-Z]/.test(text) ? [index] : []));
  const [first] = at;
  if (first === undefined || at.length > 1) return undefined;
  for (const [from, to] of [
    [first, first + 4],
    [first - 1, first + 3],
  ] as const) {
    const chips = from < 0 ? undefined : statusChips(units.slice(from, to));
    if (!chips || chips.words === undefined) continue;
    const entity = ENTITY.exec(units[to]?.text ?? '')?.[1];
    return {
      reason: entity ? { ...chips.reason, code: `${chips.reason.code}:${entity}` } : chips.reason,
      words: chips.words,
      units: entity ? [...chips.units, units[to]!.id] : chips.units,
    };
  }
  return undefined;
}

const alike = (words: string, code: string): boolean => {
  const [said, meant] = [statusMeaning(words), statusMeaning(code)];
  return said !== undefined && meant !== undefined && (said.status === meant.status || said.open || meant.open);
};

/** Rows of chips below a claim's own heading: the first one's category is how it stands. Those of a history are of earlier answers. True where there were some. */
export function chipsInto(
  draft: Draft,
  { sections }: Context,
  free: readonly Unit[],
  isOthers: (unit: number) => boolean,
): boolean {
  if (draft.claim.reasons?.some((reason) => reason.system === 'csc')) return false;
  const rows: Unit[][] = [];
  for (const unit of free) {
    if (unit.form || unit.act) continue;
    const last = rows.at(-1)?.at(-1);
    if (last && last.id === unit.id - 1 && shareY(last.box, unit.box) > unit.box[3] / 2 && unit.box[0] > last.box[0])
      rows.at(-1)!.push(unit);
    else rows.push([unit]);
  }
  for (const row of rows) {
    const chips = statusChips(row);
    if (!chips || isOthers(row[0]!.id) || /\bhistory\b/i.test(sections(row[0]!.id))) continue;
    addReason(draft.claim, draft.reasonMarks, chips.reason, { units: chips.units, confidence: 0.92 });
    if (chips.words) put(draft, 'statusText', 'status', chips.words, { units: chips.units, confidence: 0.88 });
  }
  return draft.claim.reasons?.some((reason) => reason.system === 'csc') === true;
}
