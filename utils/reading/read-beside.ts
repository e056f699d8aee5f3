/** A list of claims and beside or before it the claim of it that is open, as one reading. */
import type { Claim } from '@/utils/claim/claim';
import type { PageText } from '@/utils/page/page-text';
import { dialogAlone } from './page/open-dialog';
import { type Beside, isOfList, overlayAlone } from './page/open-panel';
import type { ReadClaim, Reading } from './reading';

/**
 * Of a claim that is open over its list the clerk sees that claim; nothing where none is.
 * @param whole what was read of both together
 */
export function readOpen(page: PageText, whole: Reading, readPart: (part: PageText) => Reading): Reading | undefined {
  const open = openAlone(page, whole, readPart);
  return open && payersOf(whole, open);
}

function openAlone(page: PageText, whole: Reading, readPart: (part: PageText) => Reading): Reading | undefined {
  const openIn = (panel: PageText | undefined): Reading | undefined => {
    const open = panel && readPart(panel);
    return open?.kind === 'claim-detail' && open.claims[0]?.claim.claimNumber !== undefined ? open : undefined;
  };
  const [{ claim }, ...more] = whole.claims as [ReadClaim, ...ReadClaim[]];
  if (more.length === 0) {
    // The statuses of a list behind it leave none to what stands open before it.
    const open = claim.statusText === undefined ? openIn(dialogAlone(page) ?? overlayAlone(page)) : undefined;
    return open && hasAllOf(open.claims[0]!.claim, claim) ? open : undefined;
  }
  const dialog = openIn(dialogAlone(page));
  if (dialog) return dialog;
  const over = overlayAlone(page);
  const drawer = openIn(over);
  return over && drawer && isOfList(page, over, drawer.claims[0]!.claim) ? drawer : undefined;
}

/** The open claim with who pays all that the page shows: his mark stands at the page's head, not in the panel. */
function payersOf(whole: Reading, open: Reading): Reading {
  const [{ claim, evidence }, ...others] = whole.claims as [ReadClaim, ...ReadClaim[]];
  const { payer } = claim;
  if (payer === undefined || others.some((other) => other.claim.payer !== payer)) return open;
  return {
    ...open,
    claims: open.claims.map((one) =>
      one.claim.payer === undefined
        ? {
            ...one,
            claim: { ...one.claim, payer },
            evidence: [...one.evidence, ...evidence.filter(({ path }) => path === 'payer')],
          }
        : one,
    ),
  };
}

/** The same claim, and nothing of it is lost. */
const hasAllOf = (one: Claim, other: Claim): boolean =>
  one.claimNumber === other.claimNumber && Object.keys(other).every((field) => Object.hasOwn(one, field));

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
  if (closes) return payersOf(whole, open);
  return (
    merged(open, readPart(list), (row) => plain(row) === plainNumber(number!)) ??
    (whole.kind === 'claim-list' ? payersOf(whole, open) : whole)
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
