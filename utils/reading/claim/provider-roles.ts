/** A table of who had to do with a claim, a row each: the one who bills is the claim's provider. */

import type { Pair } from '../pairs/pairs';
import type { Table } from '../tables/tables';
import { isNpi } from '../values/values';
import { meanings } from '../words/labels';
import { isBlank } from '../words/text';

const ROLE =
  /^(?:billing|pay[- ]?to|rendering|referring|attending|servicing|performing|ordering|operating|supervising|treating|facility|service facility|other)(?: (?:provider|physician|facility))?$/i;
const BILLS = /^(?:billing|pay[- ]?to)(?: provider)?$/i;

/** Name and NPI of the row whose role is to bill, labelled as such. */
export function providerRoles(tables: readonly Table[]): Pair[] {
  return tables.flatMap(({ grid, types }) => {
    if (types.some((type) => type !== 'other')) return [];
    const at = (grid.headers[0] ?? []).findIndex((_, column) => {
      const roles = grid.rows.map((row) => row.byColumn[column]?.text ?? '');
      return roles.length > 1 && roles.every((role) => ROLE.test(role)) && new Set(roles).size === roles.length;
    });
    const billing = at < 0 ? [] : grid.rows.filter((row) => BILLS.test(row.byColumn[at]!.text));
    const [row] = billing;
    if (!row || billing.length > 1) return [];
    return row.byColumn.flatMap((cell, column): Pair[] => {
      const head = grid.headers[row.under]?.[column]?.text ?? '';
      if (!cell || column === at || isBlank(cell.text)) return [];
      const label = isNpi(cell.text) && /\bnpi\b/i.test(head) ? 'Billing NPI' : isName(head) ? 'Billing provider' : undefined;
      const place = { labelUnit: row.byColumn[at]!.units[0]!, units: cell.units, section: grid.title };
      return label === undefined ? [] : [{ label, text: cell.text, tie: 0.95, ...place }];
    });
  });
}

/** `Name`, `Provider`, `Provider name` over the names. */
const isName = (head: string): boolean => /^(?:full )?name$/i.test(head) || meanings(head, false)[0]?.field === 'providerName';
