/**
 * Which papers prove that a claim was filed in time. Payers accept what they issued themselves when the claim entered their system; a paper that
 * shows only that something was sent is refused. Source: payers' provider manuals as the trade knows them (Nov. 2026); the payer's own manual wins.
 */
import { z } from 'zod';
import { daysBetween, formatDate } from '@/utils/claim/calendar-date';
import { calendarDateSchema } from '@/utils/claim/calendar-date-schema';
import type { LetterContext } from './context';
import type { Template } from './template';
import { longDate, parseAnswer } from './values';

const line = z.string().trim().max(200);

export const FILING_EVIDENCE = [
  '277CA',
  'payer-acceptance-report',
  'portal-screenshot',
  'payer-denial-of-first-claim',
  'certified-mail',
  'clearinghouse-report',
  '999',
  'TA1',
  'ledger-print',
  'fax-confirmation',
  'claim-copy',
] as const;
export type FilingEvidenceKind = (typeof FILING_EVIDENCE)[number];

export const filingEvidenceSchema = z.strictObject({
  kind: z.enum(FILING_EVIDENCE),
  /** the day the paper shows */
  date: calendarDateSchema.optional(),
  /** the payer's claim control number on it */
  reference: line.optional(),
  /** for a 277CA: accepted (A1, A2) or rejected (A3, A6, A7, A8) */
  answer: z.enum(['accepted', 'rejected']).optional(),
});
export type FilingEvidence = z.infer<typeof filingEvidenceSchema>;

interface Worth {
  name: string;
  weight: 'accepted' | 'sometimes' | 'refused';
  why: string;
}

const WORTH: Record<FilingEvidenceKind, Worth> = {
  '277CA': { name: '277CA', weight: 'accepted', why: 'The payer’s own answer that the claim was accepted.' },
  'payer-acceptance-report': { name: 'payer’s acceptance report', weight: 'accepted', why: 'Issued by the payer itself.' },
  'portal-screenshot': {
    name: 'payer’s portal, screenshot',
    weight: 'accepted',
    why: 'Shows the payer’s own received date, if date and claim number are on it.',
  },
  'payer-denial-of-first-claim': {
    name: 'remittance of the first claim',
    weight: 'accepted',
    why: 'The payer decided the claim, so it had it.',
  },
  'certified-mail': { name: 'certified mail receipt', weight: 'sometimes', why: 'Proves an envelope, not what was in it.' },
  'clearinghouse-report': {
    name: 'clearinghouse report',
    weight: 'sometimes',
    why: 'Counts only where it passes on the payer’s own acceptance.',
  },
  '999': { name: '999', weight: 'refused', why: 'Says that a file was readable, not that the claim was accepted.' },
  TA1: { name: 'TA1', weight: 'refused', why: 'Says that an envelope arrived, nothing of the claim.' },
  'ledger-print': {
    name: 'print of the hospital’s ledger',
    weight: 'refused',
    why: 'The hospital’s own record proves nothing to the payer.',
  },
  'fax-confirmation': { name: 'fax confirmation', weight: 'refused', why: 'Claims are not filed by fax.' },
  'claim-copy': { name: 'copy of the claim', weight: 'refused', why: 'Shows what was billed, not when it arrived.' },
};

/** What clerks call the paper: "277CA", "certified mail receipt". */
export const paperName = (kind: FilingEvidenceKind): string => WORTH[kind].name;

export interface FilingProof {
  /** true where at least one accepted paper of a day inside the limit is there */
  proven: boolean;
  /** the paper to cite: the earliest good one */
  best?: { name: string; date: string; reference?: string };
  judged: { name: string; verdict: 'accepted' | 'sometimes' | 'refused' | 'too-late' | 'incomplete'; why: string }[];
  /** a sentence for the clerk where it is not proven */
  warning?: string;
}

/** Judges the papers against the last day to file (`limit`, undefined where it is not known: then nothing is proven). */
export function checkFilingProof(evidence: readonly FilingEvidence[], limit: string | undefined): FilingProof {
  const judged = evidence.map((paper) => judge(paper, limit));
  const good = evidence
    .filter((_, index) => judged[index]?.verdict === 'accepted')
    .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))[0];
  if (good?.date !== undefined && limit !== undefined) {
    const best = {
      name: WORTH[good.kind].name,
      date: good.date,
      ...(good.reference === undefined ? {} : { reference: good.reference }),
    };
    return { proven: true, best, judged };
  }
  return { proven: false, judged, warning: warningOf(judged, limit) };
}

/** The proof as a letter's fields: nothing of it where nothing is proven, so that the letter keeps its gaps. */
export function filingFields(proof: FilingProof): NonNullable<LetterContext['filing']> {
  return {
    ...(proof.best === undefined
      ? {}
      : { acceptedOn: proof.best.date, evidence: `${proof.best.name} of ${longDate(proof.best.date)}` }),
    ...(proof.best?.reference === undefined ? {} : { reference: proof.best.reference }),
  };
}

/** True for a letter that says the claim was filed in time: it has to name the paper that proves it. */
export const needsFilingProof = ({ needs }: Pick<Template, 'needs'>): boolean => needs.includes('filing.evidence');

/** The last day to file that counts: what the clerk typed, else what the rules say. `YYYY-MM-DD`; undefined where neither is a date. */
export function filingLimit(filing: LetterContext['filing'], answers: ReadonlyMap<string, string>): string | undefined {
  const typed = parseAnswer('date', answers.get('filing.limit') ?? '');
  return typeof typed === 'string' ? typed : filing?.limit;
}

/** What the claim itself offers as proof: the payer's portal shows when the payer received it. */
export function shownEvidence(received: string | undefined, claimNumber: string | undefined): FilingEvidence[] {
  if (received === undefined) return [];
  return [{ kind: 'portal-screenshot', date: received, ...(claimNumber === undefined ? {} : { reference: claimNumber }) }];
}

function judge(paper: FilingEvidence, limit: string | undefined): FilingProof['judged'][number] {
  const { name, weight, why } = WORTH[paper.kind];
  if (paper.answer === 'rejected')
    return { name, verdict: 'refused', why: 'It says the claim was rejected: a rejected claim was never filed.' };
  if (weight !== 'accepted') return { name, verdict: weight, why };
  if (paper.kind === '277CA' && paper.answer === undefined)
    return { name, verdict: 'incomplete', why: 'Say whether it accepts the claim (A1, A2) or rejects it (A3, A6, A7, A8).' };
  if (paper.date === undefined) return { name, verdict: 'incomplete', why: 'The day that it shows is missing.' };
  if (limit === undefined) return { name, verdict: 'incomplete', why: 'The last day to file is not known.' };
  const late = daysBetween(limit, paper.date);
  if (late > 0)
    return {
      name,
      verdict: 'too-late',
      why: `${formatDate(paper.date)} is ${late} ${late === 1 ? 'day' : 'days'} after the last day, ${formatDate(limit)}.`,
    };
  if (paper.reference === undefined)
    return { name, verdict: 'incomplete', why: 'The payer’s claim control number on it is missing.' };
  return { name, verdict: 'accepted', why };
}

function warningOf(judged: FilingProof['judged'], limit: string | undefined): string {
  if (judged.length === 0) return 'No proof of filing is attached. Without the payer’s own acceptance this appeal is lost.';
  if (limit === undefined) return 'The last day to file is not known, so nothing can be proven. Look it up in the contract.';
  const incomplete = judged.find((paper) => paper.verdict === 'incomplete');
  if (incomplete) return `The ${incomplete.name} is incomplete: ${incomplete.why}`;
  const late = judged.find((paper) => paper.verdict === 'too-late');
  if (late) return `The ${late.name} shows that the claim was late: ${late.why} Look for good cause instead.`;
  if (judged.some((paper) => paper.verdict === 'sometimes'))
    return 'None of these papers is the payer’s own acceptance. Some payers take them, most refuse them.';
  return 'Payers refuse all of these papers. A 277CA or the payer’s own acceptance report is needed.';
}
