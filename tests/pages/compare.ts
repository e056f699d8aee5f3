/** What was read against what a person wrote down: every value one item. */

type Json = Record<string, unknown>;

/** Values that decide what a clerk does next. */
const CRITICAL = /^(?:claimNumber|status|billed|paid|patientResponsibility|reason|reason\.amount|line\.procedure|line\.billed|line\.paid|line\.reason|line\.reason\.amount)$/;

export interface Score {
  correct: number;
  wrong: number;
  missed: number;
  invented: number;
}

export interface Comparison {
  all: Score;
  critical: Score;
  /** sentences about everything that is not correct */
  faults: string[];
}

const none = (): Score => ({ correct: 0, wrong: 0, missed: 0, invented: 0 });
export const precision = ({ correct, wrong, invented }: Score): number => correct / Math.max(1, correct + wrong + invented);
export const recall = ({ correct, wrong, missed }: Score): number => correct / Math.max(1, correct + wrong + missed);
export const f1 = (score: Score): number => (2 * precision(score) * recall(score)) / Math.max(Number.EPSILON, precision(score) + recall(score));

export function addUp(comparisons: readonly Comparison[]): Comparison {
  const sum: Comparison = { all: none(), critical: none(), faults: [] };
  for (const one of comparisons) {
    for (const part of ['all', 'critical'] as const) for (const key of ['correct', 'wrong', 'missed', 'invented'] as const) sum[part][key] += one[part][key];
    sum.faults.push(...one.faults);
  }
  return sum;
}

const words = (value: unknown): string[] => String(value).toLowerCase().replace(/[‘’]/g, "'").match(/[\p{L}\p{N}]+/gu) ?? [];
const inOrder = (value: unknown): string => words(value).join(' ');
const anyOrder = (value: unknown): string => words(value).sort().join(' ');

/** Numbers are the same however the page sets their groups apart. */
const compact = (value: unknown): string => String(value).toLowerCase().replace(/[\s-]/g, '');

function same(name: string, truth: unknown, read: unknown): boolean {
  if (typeof truth === 'number') return Math.abs(truth - Number(read)) < 0.005;
  if (/Name$/.test(name)) return anyOrder(truth) === anyOrder(read);
  if (name === 'payer') return inOrder(truth).includes(inOrder(read)) || inOrder(read).includes(inOrder(truth)) || words(truth)[0] === words(read)[0];
  if (name === 'revenueCode') return String(truth).padStart(4, '0') === String(read).padStart(4, '0');
  if (/^(?:claimNumber|memberId|patientAccountNumber|checkNumber)$/.test(name)) return compact(truth) === compact(read);
  return inOrder(truth) === inOrder(read);
}

/** @param where the page, for the sentences */
export function compare(truth: readonly Json[], read: readonly Json[], where: string): Comparison {
  const result: Comparison = { all: none(), critical: none(), faults: [] };
  const note = (name: string, outcome: keyof Score, shown: unknown, got: unknown): void => {
    result.all[outcome]++;
    if (CRITICAL.test(name)) result.critical[outcome]++;
    if (outcome !== 'correct') result.faults.push(`${where}: ${name} ${outcome}, the page shows ${JSON.stringify(shown)}, read ${JSON.stringify(got)}`);
  };
  const rest = [...read];
  for (const claim of truth) {
    const at = rest.findIndex((one) => (claim.claimNumber !== undefined ? compact(one.claimNumber) === compact(claim.claimNumber) : one.claimNumber === undefined && one.patientAccountNumber === claim.patientAccountNumber && one.memberId === claim.memberId));
    claims(note, claim, (at < 0 ? rest.shift() : rest.splice(at, 1)[0]) ?? {});
  }
  for (const extra of rest) claims(note, {}, extra);
  return result;
}

type Note = (name: string, outcome: keyof Score, shown: unknown, got: unknown) => void;

function claims(note: Note, truth: Json, read: Json): void {
  scalars(note, '', truth, read);
  reasons(note, '', truth.reasons, read.reasons);
  const [lines, got] = [list(truth.serviceLines), list(read.serviceLines)];
  for (let index = 0; index < Math.max(lines.length, got.length); index++) {
    scalars(note, 'line.', lines[index] ?? {}, got[index] ?? {});
    reasons(note, 'line.', lines[index]?.reasons, got[index]?.reasons);
  }
}

const list = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);
/** One date shown stands for both ends. */
const bothEnds = (row: Json): Json => {
  const day = row.serviceFrom ?? row.serviceTo;
  return day === undefined ? row : { serviceFrom: day, serviceTo: day, ...row };
};

function scalars(note: Note, prefix: string, truthRow: Json, readRow: Json): void {
  const [truth, read] = [bothEnds(truthRow), bothEnds(readRow)];
  for (const name of new Set([...Object.keys(truth), ...Object.keys(read)])) {
    if (name === 'reasons' || name === 'serviceLines' || (name === 'payer' && truth.payer === undefined)) continue;
    const [shown, got] = [truth[name], read[name]];
    if (Array.isArray(shown) || Array.isArray(got)) {
      const [left, right] = [new Set((shown ?? []) as string[]), new Set((got ?? []) as string[])];
      for (const one of left) note(prefix + name, right.has(one) ? 'correct' : 'missed', one, undefined);
      for (const one of right) if (!left.has(one)) note(prefix + name, 'invented', undefined, one);
    } else if (shown === undefined) note(prefix + name, 'invented', shown, got);
    else if (got === undefined) note(prefix + name, 'missed', shown, got);
    else note(prefix + name, same(name, shown, got) ? 'correct' : 'wrong', shown, got);
  }
}

function reasons(note: Note, prefix: string, truth: unknown, read: unknown): void {
  const rest = list(read);
  for (const reason of list(truth)) {
    const fits = (one: Json): boolean => one.system === reason.system && inOrder(one.code) === inOrder(reason.code) && (reason.code !== undefined || inOrder(one.text) === inOrder(reason.text));
    const at = rest.findIndex(fits);
    if (at < 0) {
      note(`${prefix}reason`, 'missed', reason, undefined);
      continue;
    }
    const got = rest.splice(at, 1)[0]!;
    note(`${prefix}reason`, 'correct', reason, got);
    for (const name of ['group', 'amount', 'text']) {
      if (name === 'text' && reason.code === undefined) continue;
      if (reason[name] === undefined && got[name] === undefined) continue;
      const outcome = reason[name] === undefined ? 'invented' : got[name] === undefined ? 'missed' : same(name, reason[name], got[name]) ? 'correct' : 'wrong';
      note(`${prefix}reason.${name}`, outcome, reason[name], got[name]);
    }
  }
  for (const extra of rest) note(`${prefix}reason`, 'invented', undefined, extra);
}
