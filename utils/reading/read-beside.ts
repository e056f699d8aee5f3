/** A list of claims and beside it the claim of it that is open, as one reading. */
import type { PageText } from '@/utils/page/page-text';
import type { Beside } from './page/open-panel';
import type { ReadClaim, Reading } from './reading';

/**
 * The claims of the list, and of the open one what its panel says as well; that one alone where its panel is to be closed again.
 * @param whole what was read of both together
 */
export function readBeside(
  { number, panel, list, closes }: Beside,
  whole: Reading,
  readPart: (part: PageText) => Reading,
): Reading {
  const open = readPart(panel);
  const [claim] = open.claims;
  if (open.kind !== 'claim-detail' || !claim || plain(claim) !== plainNumber(number ?? '')) return whole;
  if (closes) return open;
  return (
    merged(open, readPart(list), (row) => plain(row) === plainNumber(number!)) ?? (whole.kind === 'claim-list' ? open : whole)
  );
}

/** The same where the list names the patients alone; nothing where no claim stands open. */
export function readUnderName({ panel, list, closes }: Beside, readPart: (part: PageText) => Reading): Reading | undefined {
  const open = readPart(panel);
  const patient = open.claims[0]?.claim.patientName;
  if (open.kind !== 'claim-detail' || open.claims[0]?.claim.claimNumber === undefined) return undefined;
  if (closes) return open;
  return merged(open, readPart(list), ({ claim }) => claim.patientName === patient) ?? open;
}

/** The list's claims and among them the open one; nothing where it is no list of claims. */
function merged(open: Reading, beside: Reading, isRow: (row: ReadClaim) => boolean): Reading | undefined {
  const at = beside.claims.findIndex(isRow);
  return beside.claims.length < 2 || at < 0
    ? undefined
    : {
        ...beside,
        claims: beside.claims.with(at, withMore(open.claims[0]!, beside.claims[at]!)),
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
