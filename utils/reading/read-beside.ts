/** A list of claims and beside it the claim of it that is open, as one reading. */
import type { PageText } from '@/utils/page/page-text';
import type { Beside } from './page/open-panel';
import type { ReadClaim, Reading } from './reading';

/**
 * The claims of the list, and of the open one what its panel says as well.
 * @param whole what was read of both together
 */
export function readBeside({ number, panel, list }: Beside, whole: Reading, readPart: (part: PageText) => Reading): Reading {
  const open = readPart(panel);
  const [claim] = open.claims;
  if (open.kind !== 'claim-detail' || !claim || plain(claim) !== plainNumber(number)) return whole;
  const beside = readPart(list);
  const at = beside.claims.findIndex((one) => plain(one) === plainNumber(number));
  if (beside.claims.length < 2 || at < 0) return whole.kind === 'claim-list' ? open : whole;
  return {
    ...beside,
    claims: beside.claims.with(at, withMore(claim, beside.claims[at]!)),
    collapsed: open.collapsed,
    contradictions: [...beside.contradictions, ...open.contradictions],
  };
}

const plainNumber = (number: string): string => number.replace(/[^A-Z0-9]/gi, '');
const plain = ({ claim }: ReadClaim): string => plainNumber(claim.claimNumber ?? '');

/** What the panel says of a claim, and what only its row in the list does. */
function withMore(open: ReadClaim, row: ReadClaim): ReadClaim {
  const has = (path: string): boolean => Object.hasOwn(open.claim, path.replace(/\..*$/, ''));
  return {
    claim: { ...row.claim, ...open.claim },
    evidence: [...open.evidence, ...row.evidence.filter(({ path }) => !has(path))],
    doubtful: open.doubtful,
  };
}
