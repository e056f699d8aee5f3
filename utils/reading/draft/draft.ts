/** A claim in the making: each value with the place it was read at and how sure, doubts apart. */
import type { Claim, Reason, ServiceLine } from '@/utils/claim/claim';
import type { Model } from '../page/model';
import type { Doubt, ReadClaim } from '../reading';
import { parse } from '../values/parse';
import { isLetteredNumber } from '../values/values';
import type { Kind } from '../words/words';

export interface Mark {
  units: readonly number[];
  confidence: number;
}

export interface LineDraft {
  line: ServiceLine;
  marks: Map<string, Mark>;
  /** the number the page gives the line */
  number?: string;
  reasonMarks: Mark[];
}

export interface Draft {
  claim: Claim;
  marks: Map<string, Mark>;
  lines: LineDraft[];
  reasonMarks: Mark[];
  doubtful: Doubt[];
}

export const newDraft = (): Draft => ({ claim: {}, marks: new Map(), lines: [], reasonMarks: [], doubtful: [] });
export const newLine = (): LineDraft => ({ line: {}, marks: new Map(), reasonMarks: [] });

const SCALARS = new Set<string>([
  'payer',
  'claimNumber',
  'patientAccountNumber',
  'patientName',
  'patientBirthDate',
  'memberId',
  'providerName',
  'providerNpi',
  'serviceFrom',
  'serviceTo',
  'receivedDate',
  'processedDate',
  'paymentDate',
  'statusText',
  'billed',
  'allowed',
  'paid',
  'patientResponsibility',
  'deductible',
  'coinsurance',
  'copay',
  'checkNumber',
  'diagnosisCodes',
]);
const LINE_SCALARS = new Set<string>([
  'procedure',
  'modifiers',
  'revenueCode',
  'units',
  'serviceFrom',
  'serviceTo',
  'billed',
  'allowed',
  'paid',
  'patientResponsibility',
  'deductible',
  'coinsurance',
  'copay',
]);

/** Puts a shown text into a claim as the value of a field. False where it has not the field's form, or the field is there already. */
export function put(draft: Draft, field: string, kind: Kind, text: string, mark: Mark): boolean {
  return putInto(draft.claim, draft.marks, SCALARS, field, kind, text, mark);
}

export function putLine(draft: LineDraft, field: string, kind: Kind, text: string, mark: Mark): boolean {
  return putInto(draft.line, draft.marks, LINE_SCALARS, field, kind, text, mark);
}

/** A payer's number has five characters or more, four digits among them or, where it is long and all capitals, two: `ENTL9VHRW00`. */
const isClaimNumber = (text: string): boolean =>
  (text.replace(/[^A-Za-z0-9]/g, '').length >= 5 && (text.match(/\d/g)?.length ?? 0) >= 4) || isLetteredNumber(text);

function putInto(
  target: { [field: string]: unknown },
  marks: Map<string, Mark>,
  allowed: ReadonlySet<string>,
  field: string,
  kind: Kind,
  text: string,
  mark: Mark,
): boolean {
  const read = parse(kind, text);
  if (!read || (field === 'claimNumber' && !isClaimNumber(text))) return false;
  const { value } = read;
  const set = (name: string, one: unknown): boolean => {
    if (!allowed.has(name) || marks.has(name)) return false;
    target[name] = one;
    marks.set(name, mark);
    return true;
  };
  if (typeof value !== 'object') return set(field, value);
  if (kind !== 'dates') return set(field, [...value]);
  const begins = set('serviceFrom', value[0]);
  return set('serviceTo', value[1]) || begins;
}

/** What a table without rows says instead: `*** No rows found ***`. */
const NOTHING_HERE =
  /^\W{0,5}(?:there (?:are|is) )?no (?:matching |more )?(?:rows?|records?|data|items?|results?|entries|reasons?|remarks?|codes?|messages?|notes?)(?: (?:were |was |are )?(?:found|available|exist|returned|to (?:display|show)|on file))?\W{0,5}$/i;

/** Adds a reason that is not there yet. A second sight of the same code adds what the first one lacked. */
export function addReason(target: { reasons?: Reason[] }, marks: Mark[], reason: Reason, mark: Mark): void {
  // A number with a dash in it is no code with its words.
  if (reason.system === 'payer' && reason.text !== undefined && (!/\p{L}/u.test(reason.text) || NOTHING_HERE.test(reason.text)))
    return;
  const list = target.reasons ?? [];
  const same = list.find(
    (one, index) =>
      one.system === reason.system &&
      one.code === reason.code &&
      (one.group === undefined || reason.group === undefined || one.group === reason.group) &&
      (reason.code !== undefined || one.text === reason.text) &&
      (one.amount === undefined ||
        reason.amount === undefined ||
        one.amount === reason.amount ||
        // In brackets an amount may be meant to be negative or only be set apart from the words: what is read twice at one place is one.
        (one.amount === -reason.amount && marks[index]?.units.some((unit) => mark.units.includes(unit)))),
  );
  if (same) {
    same.group ??= reason.group;
    same.amount ??= reason.amount;
    same.text ??= reason.text;
    for (const key of ['group', 'amount', 'text'] as const) if (same[key] === undefined) delete same[key];
    return;
  }
  list.push(reason);
  marks.push(mark);
  target.reasons = list;
}

/** The finished claim: places as piece numbers, keys in the schema's order. */
export function finish(draft: Draft, model: Model): ReadClaim {
  const evidence: ReadClaim['evidence'] = [];
  const note = (path: string, mark: Mark): void => {
    const piecesOf = (unit: number): readonly number[] => model.units[unit]?.pieces ?? [];
    const all = mark.units.length === 1 ? piecesOf(mark.units[0]!) : [...new Set(mark.units.flatMap(piecesOf))];
    evidence.push({
      path,
      pieces: all.slice(0, 40),
      confidence: Math.max(0, Math.min(1, mark.confidence)),
    });
  };
  for (const [field, mark] of draft.marks) note(field, mark);
  for (const [index, mark] of draft.reasonMarks.entries()) note(`reasons.${index}`, mark);
  const claim: Claim = { ...draft.claim };
  if (draft.lines.length > 0) {
    claim.serviceLines = draft.lines.map(({ line }) => line);
    draft.lines.forEach((line, index) => {
      for (const [field, mark] of line.marks) note(`serviceLines.${index}.${field}`, mark);
      for (const [at, mark] of line.reasonMarks.entries()) note(`serviceLines.${index}.reasons.${at}`, mark);
    });
  }
  return { claim, evidence, doubtful: draft.doubtful };
}
