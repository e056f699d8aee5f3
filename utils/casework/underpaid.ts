/** What a payer allowed against what was agreed: from the contract table and the hospital's own expected amount. Pure. */
import type { Cents } from '@/utils/claim/money';
import type { ContractTerm } from '@/utils/exchange/contract/contract-table';
import { type Variance, variance } from '@/utils/exchange/contract/variance';
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
