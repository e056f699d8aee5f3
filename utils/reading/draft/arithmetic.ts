/** Sums that must agree. Where they do not, the reading says so and is less sure; nothing is corrected. */
import { MONEY_FIELDS, type MoneyField } from '@/utils/claim/claim';
import { formatCents } from '@/utils/claim/money';
import type { Draft } from './draft';

const NAMES: Record<MoneyField, string> = {
  billed: 'billed',
  allowed: 'allowed',
  paid: 'paid',
  patientResponsibility: 'patient responsibility',
  deductible: 'deductible',
  coinsurance: 'coinsurance',
  copay: 'copay',
};

/** What the patient bears is subtracted on some pages, with a minus before it, on the way from what is allowed to what is paid. */
export function signsOfShares({ claim, lines }: Draft): void {
  const shares = (['deductible', 'coinsurance', 'copay'] as const).filter((field) => claim[field] !== undefined);
  // Where the claim's own is not known, the lines' make it up.
  const allowed =
    claim.allowed ?? (lines.length > 0 ? lines.reduce((sum, { line }) => sum + (line.allowed ?? Number.NaN), 0) : undefined);
  if (claim.paid === undefined || claim.paid < 0 || !shares.some((field) => claim[field]! < 0)) return;
  if (shares.some((field) => claim[field]! > 0)) return;
  const taken = shares.reduce((sum, field) => sum + claim[field]!, 0);
  // What was allowed less the shares is what was paid; or the shares are what the page says that the patient owes.
  if (!(allowed !== undefined && allowed + taken === claim.paid) && claim.patientResponsibility !== -taken) return;
  for (const field of shares) claim[field] = Math.abs(claim[field]!);
}

/** Sentences about what contradicts itself; confidence of the values is raised or lowered by what agrees. */
export function judge(draft: Draft): string[] {
  const found: string[] = [];
  const { claim, lines } = draft;
  for (const field of MONEY_FIELDS) {
    const total = claim[field];
    if (total === undefined || lines.length === 0 || lines.some(({ line }) => line[field] === undefined)) continue;
    const sum = lines.reduce((all, { line }) => all + line[field]!, 0);
    const mark = draft.marks.get(field);
    if (sum === total) {
      if (mark) draft.marks.set(field, { ...mark, confidence: Math.min(1, mark.confidence + 0.1) });
      continue;
    }
    found.push(`The lines add up to ${formatCents(sum)} ${NAMES[field]}, the total says ${formatCents(total)}.`);
    if (mark) draft.marks.set(field, { ...mark, confidence: mark.confidence * 0.8 });
  }
  return found;
}
