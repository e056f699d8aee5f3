/** A table of one claim is a list with one hit, or one of several tables that tell a single claim: by what the page tells beside it. */
import type { Pair } from '../pairs/pairs';
import type { Table } from '../tables/tables';
import { meanings } from '../words/labels';

/** What pages of a single claim tell beside the row with its number, in other tables or beside labels. */
const OF_A_CLAIM = new Set(
  'patientName patientBirthDate memberId serviceDate serviceFrom serviceTo receivedDate processedDate paymentDate billed allowed paid patientResponsibility checkNumber'.split(
    ' ',
  ),
);
const ENOUGH = 4;

/** True where the only row of the tables of claims is the head of the one claim that the page shows. */
export function isOwnRow(claimTables: readonly Table[], tables: readonly Table[], pairs: readonly Pair[]): boolean {
  const rows = claimTables.flatMap(({ grid, types }) => grid.rows.filter((row) => types[row.under] === 'claims'));
  if (rows.length !== 1) return false;
  if (tables.some(({ types }) => types.includes('lines') && !types.includes('claims'))) return true;
  const inRow = new Set(claimTables.flatMap(({ columns }) => columns.flat().map(({ field }) => field)));
  const beside = new Set([
    ...tables.flatMap(({ grid, types, columns }) =>
      grid.rows.length === 1 && !types.includes('claims') ? columns.flat().map(({ field }) => field) : [],
    ),
    ...pairs.flatMap(({ label, chrome, ofLine }) => (chrome || ofLine ? [] : (meanings(label, false)[0]?.field ?? []))),
  ]);
  return [...beside].filter((field) => OF_A_CLAIM.has(field) && !inRow.has(field)).length >= ENOUGH;
}
