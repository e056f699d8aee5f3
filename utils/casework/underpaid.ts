/** What a payer allowed against what was agreed: from the contract table and the hospital's own expected amount. Pure. */
import { type Cents, formatCents } from '@/utils/claim/money';
import type { ContractTerm } from '@/utils/exchange/contract/contract-table';
import { HOSPITALS_OWN, type Variance, variance } from '@/utils/exchange/contract/variance';
import type { Decision, NextAction } from '@/utils/followup/decision';
import type { ClaimRecord } from '@/utils/log/record';
import { samePayer } from './same-payer';

export interface ContractBook {
  /** gaps up to this many cents are not worth a letter */
  threshold: Cents;
  /** the terms with this payer, whatever way its name is written */
  termsOf: (payer: string) => readonly ContractTerm[];
}

/** A book over a table of any length: each payer's terms are looked for once. */
export function contractBook({ terms, threshold }: { terms: readonly ContractTerm[]; threshold: Cents }): ContractBook {
  const byName = Map.groupBy(terms, ({ payer }) => payer);
  const found = new Map<string, readonly ContractTerm[]>();
  return {
    threshold,
    termsOf: (payer) => {
      const known = found.get(payer);
      if (known) return known;
      const mine = [...byName].flatMap(([name, own]) => (samePayer(name, payer) ? own : []));
      found.set(payer, mine);
      return mine;
    },
  };
}

/** A payer that has paid nothing has denied: that is no underpayment. */
const ANSWERED: ReadonlySet<string> = new Set(['paid', 'finalized', 'revised']);

/** Undefined where the payer has not paid, or where nothing is known to hold it against. */
export function underpaymentOf(
  { claim, beside }: Pick<ClaimRecord, 'claim' | 'beside'>,
  book: ContractBook,
): Variance | undefined {
  if (!claim.status || !ANSWERED.has(claim.status) || ((claim.allowed ?? 0) <= 0 && (claim.paid ?? 0) <= 0)) return undefined;
  const found = variance(claim, claim.payer ? book.termsOf(claim.payer) : [], {
    threshold: book.threshold,
    ...(beside?.expected === undefined ? {} : { expected: beside.expected }),
  });
  return found.claim || found.lines.length > 0 ? found : undefined;
}

/** What a payer still owes by a variance: the claim's gap, or the lines that are short where no total is known or another line is paid above. */
export function owed({ claim, lines }: Variance): Cents {
  const short = lines.reduce((sum, { gap }) => sum + Math.max(0, gap), 0);
  return claim && (claim.basis === HOSPITALS_OWN || short === 0) ? Math.max(0, claim.gap) : short;
}

/**
 * The decision with the dispute in it: first where nothing is denied, else as another way. A gap is no denial: what is at stake by denials stays as it
 * is. The last day is the payer's own for a reconsideration or an appeal, where one is known.
 */
export function withDispute(decision: Decision, variance: Variance): Decision {
  const gap = owed(variance);
  const [first] = decision.next;
  if (gap === 0 || !first) return decision;
  const denied = decision.reasons.some(({ denial }) => denial);
  const deadline = decision.deadlines.find(({ level }) => level === 'reconsideration' || level === 'appeal-1');
  const dispute: NextAction = {
    action: 'appeal',
    route: 'underpayment-dispute',
    title: `Dispute the payment: ${formatCents(gap)} under what was agreed`,
    why: 'The allowed amount is below the contract or what the hospital expects: ask for the difference',
    due: first.due,
    papers: ['Remittance advice', 'Contract page with the rate', 'Calculation'],
    ...(deadline ? { deadline } : {}),
  };
  const open = [...new Set([...decision.routes.open, 'underpayment-dispute' as const])];
  return {
    ...decision,
    categories: [...new Set([...decision.categories, 'contractual' as const])],
    next: denied ? [...decision.next, dispute] : [dispute, ...decision.next.filter(({ action }) => action !== 'none')],
    routes: { ...decision.routes, open },
  };
}
