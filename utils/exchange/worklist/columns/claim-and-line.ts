/**
 * Lists of lines that have an amount twice, once for the claim and once for the line (`BILLED` and `CLM BILLED`, `Charge` and `Total Charge`): the one that
 * comes again in every row of a claim is the claim's, and what varies within one is the line's.
 */

import { cellText, type Row } from '../cells/table';
import { isTotal } from '../cells/totals';
import { isValue, moneyShape, parseMoney } from '../cells/values';
import { nameWords, type WorklistField } from '../names/headers';
import { isBareAmount } from './bare-amounts';
import { type Column, takeFor } from './column';

const TWINS = { billed: 'lineBilled', allowed: 'lineAllowed', paid: 'linePaid' } as const;
type Twin = keyof typeof TWINS;

/** Rows looked at. */
const PROBED = 2_000;

/** True for a name that says that its amount is the whole claim's. */
export const saysClaim = ({ header }: Column): boolean =>
  nameWords(header).some((word) => word === 'claim' || word === 'total' || word === 'all');

/** `Invoice #`, `Claim No`: the hospital's own number of one claim, and not of an account or a visit that may have several. */
export function numbersClaims({ header }: Column): boolean {
  const words = nameWords(header).join(' ');
  return (
    /\b(?:claim|invoice|voucher|bill|superbill|ticket)\b/.test(words) && !/\b(?:account|patient|visit|encounter)\b/.test(words)
  );
}

/** Gives the line what is the line's, of two columns that are called alike but for the claim. */
export function claimAndLine(columns: Column[], rows: Row[]): void {
  const has = (field: WorklistField): Column | undefined => columns.find((column) => column.field === field);
  const numbers = [has('claimNumber'), has('patientAccountNumber')].filter((column) => column !== undefined);
  if (numbers.length === 0 || !(has('procedure') ?? has('revenueCode'))) return;
  // a row that leaves the numbers blank goes on with the claim above it
  let last = '';
  const numberOf = (row: Row): string => {
    last = numbers.map(({ index }) => cellText(row.cells[index])).find((text) => text !== '') ?? last;
    return last;
  };
  const some = rows.slice(0, PROBED).filter((row) => !isTotal(cellText(row.cells.find((cell) => cell !== ''))));
  const claims = [...Map.groupBy(some, numberOf).entries()].flatMap(([text, group]) =>
    text === '' || group.length < 2 ? [] : [group],
  );
  const varies = ({ index }: Column): boolean =>
    claims.some((group) => new Set(group.map((row) => cellText(row.cells[index])).filter((text) => text !== '')).size > 1);
  for (const field of Object.keys(TWINS) as Twin[]) {
    if (has(TWINS[field])) continue;
    const named = columns.filter((column) => column.field === field && column.by === 'name');
    const bare = field === 'billed' && named.length === 1 ? columns.filter((one) => !one.field && isBareAmount(one)) : [];
    const twins = [...named, ...bare];
    const [ofClaim, ofLine] = [twins.filter(saysClaim), twins.filter((column) => !saysClaim(column))];
    const [claim, line] = [ofClaim[0], ofLine[0]];
    const [one, other, ...more] = twins;
    if (ofClaim.length === 1 && ofLine.length === 1 && claim && line && !varies(claim) && varies(line)) line.field = TWINS[field];
    // `Chg Amt` and `Enc Chg`: what the others add up to in every claim is the claim's
    else if (one && other && more.length === 0) {
      const whole = addsUp(other, one, claims) ? other : addsUp(one, other, claims) ? one : undefined;
      if (!whole) continue;
      takeFor(whole, field);
      takeFor(whole === one ? other : one, TWINS[field]);
    }
  }
}

/** Claims that must add up before it is known that they all do. */
const PROVING = 2;

/** In every claim of several rows the whole comes again in each, or stands in the first alone, and is the sum of the parts; of some at least, parts that are not nothing. */
function addsUp(whole: Column, part: Column, claims: readonly Row[][]): boolean {
  const shape = moneyShape(claims.flatMap((group) => group.flatMap((row) => [row.cells[whole.index], row.cells[part.index]])));
  const amount = (row: Row, { index }: Column): number | undefined => {
    const parsed = parseMoney(row.cells[index], shape);
    return isValue(parsed) ? parsed.value : undefined;
  };
  let proofs = 0;
  for (const group of claims) {
    const shown = group.map((row) => amount(row, whole));
    const [sum, ...others] = new Set(shown.slice(1).every((one) => one === undefined) ? shown.slice(0, 1) : shown);
    if (sum === undefined || others.length > 0) return false;
    const parts = group.map((row) => amount(row, part) ?? 0);
    if (parts.reduce((all, one) => all + one, 0) !== sum) return false;
    if (parts.filter((one) => one !== 0).length > 1) proofs++;
  }
  return proofs >= PROVING;
}
