/** Rows of a table that are no records: sums, the day of the lines below, adjustments of the line above. */
import type { AdjustmentGroup, Reason } from '@/utils/claim/claim';
import { carc, codesInText, groupAndCode, isGroup, rarc } from '../values/codes';
import { dates, money } from '../values/values';
import { meanings } from '../words/labels';
import type { GridRow } from './grid';

const TOTAL =
  /^0001 totals?\b|^sum:? ?(?:\$?\d|$)|^count ?[=:] ?\d|^(?:grand |sub-?|claim |bill |line |service |overall )?-?\s?(?:sub-?)?totals?\b:?/i;

/** A sum row: "Total", "Claim totals", "Subtotal". */
export const isTotal = (row: GridRow): boolean => {
  const first = row.cells.find((cell) => cell.text !== '');
  if (first === undefined) return false;
  if (TOTAL.test(first.text)) return true;
  const second = row.cells.find((cell) => cell.text !== '' && cell !== first);
  if (second === undefined) return false;
  if (isGroupSum(row)) return true;
  const ofAll = /^(?:all|overall|claim|bill|(?:all )?(?:lines|services|charges|procedures|items))$/i.test(first.text);
  const counted = /^\d{1,3} (?:lines?|items?|services?|records?)$/i.test(first.text);
  const named = /^(?:claim|grand) totals?:?$/i.test(second.text);
  if (!ofAll && !counted && !named) return false;
  const others = row.cells.filter((cell) => cell.text !== '' && cell !== first);
  const sums = others.filter((cell) => money(cell.text)?.sure);
  return (
    (ofAll && others.length > 1 && sums.length === others.length) ||
    (named && sums.filter((cell) => cell !== second).length > 1) ||
    (counted && sums.length === others.length)
  );
};

/** `Patient subtotal, 3 claims`, `Provider total`: of more than one claim, or of a part of one. */
const GROUP_SUM =
  /^(?:for )?(?:patient|member|subscriber|student|provider|payee|group|location|office|plan|payer|page|batch|check|payment|day|date|week|month|year)(?:['’]s)? (?:sub-?\s?|grand )?totals?\b/i;

/** A row of nothing but amounts and counts behind words that say whose they sum up: more than one claim's, mostly. */
export function isGroupSum({ cells }: GridRow): boolean {
  const first = cells.find((cell) => cell.text !== '');
  if (first === undefined || !GROUP_SUM.test(first.text)) return false;
  const others = cells.filter((cell) => cell.text !== '' && cell !== first);
  return (
    others.some((cell) => money(cell.text)?.sure) &&
    others.every((cell) => money(cell.text)?.sure || /^\d{1,4}(?: \p{L}+)?$/u.test(cell.text))
  );
}

/** The sum of some of the lines. */
export const isSubtotal = (row: GridRow): boolean =>
  /^sub-?\s?totals?\b/i.test(row.cells.find((cell) => cell.text !== '')?.text ?? '');

/** `Date of service 08/19/2026` in a cell over several columns: the day of the lines below it, whose sums may stand beside it. */
export function dayOfGroup({ cells }: GridRow): { text: string; units: number[] } | undefined {
  if (!cells.some((cell) => cell.wide)) return undefined;
  const [first, ...sums] = cells.filter((cell) => cell.text !== '');
  const said = first?.wide ? /^(\p{L}[\p{L} ]{2,24}?):? (\S*\d.{5,20})$/u.exec(first.text) : null;
  return said &&
    meanings(said[1]!, true)[0]?.kind === 'dates' &&
    dates(said[2]!, false) &&
    sums.every((cell) => money(cell.text)?.sure)
    ? { text: said[2]!, units: first!.units }
    : undefined;
}

/** `CO`, `45`, `M15`, `$273.94` in the cells of a row of their own, whatever the heads over them say: an adjustment of the line above. */
export function adjustmentsIn(cells: readonly { text: string }[]): Reason[] {
  // `Group: CO`, `Reason: 45`: named in the cell itself.
  const texts = cells
    .map((cell) => cell.text.replace(/^(?:adjustment )?(?:group|reason)(?: code)?: ?/i, ''))
    .flatMap((text) => groupAndCode(text) ?? text)
    .filter((text) => text !== '');
  // The segment of a remittance that holds remarks: `LQ`, `HE`, `N56`.
  const remark = texts[0] === 'LQ' && texts[1] === 'HE' ? rarc(texts[2] ?? '') : undefined;
  if (remark) return [{ system: 'rarc', code: remark, ...(/\p{L}{4}/u.test(texts[3] ?? '') ? { text: texts[3]! } : {}) }];
  const at = texts.findIndex((text, index) => isGroup(text) && carc(texts[index + 1] ?? '') !== undefined);
  if (at < 0 || texts.length > 6) return [];
  const [group, code, ...rest] = texts.slice(at) as [AdjustmentGroup, string, ...string[]];
  const amount = rest.map((text) => money(text)).find((found) => found?.sure);
  const words = rest.find((text) => /\p{L}{4}/u.test(text) && codesInText(text).length === 0);
  const remarks = rest.flatMap((text) => text.split(/[\s,;]+/)).flatMap((text) => rarc(text) ?? []);
  return [
    {
      system: 'carc',
      group,
      code: carc(code)!,
      ...(amount ? { amount: amount.cents } : {}),
      ...(words ? { text: words } : {}),
    },
    ...remarks.map((remark): Reason => ({ system: 'rarc', code: remark })),
  ];
}
