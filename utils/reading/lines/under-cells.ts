/** What stands under something else in a line's cells: a day, how many, modifiers, amounts with their labels, a note's code. */
import type { Reason } from '@/utils/claim/claim';
import { addReason, type LineDraft, putLine } from '../draft/draft';
import { prose } from '../pairs/prose';
import type { Cell } from '../tables/cells';
import type { GridRow } from '../tables/grid';
import { groupAndCode, modifiers, rarc } from '../values/codes';
import { type Legend, legendKey, legendReason } from '../values/reasons';
import { dates, money } from '../values/values';
import { meanings } from '../words/labels';

/** What stands on one line, set apart from each other: `92014 · Qty 1`, `04-21-2026, qty 1`. */
const partsOf = (line: string): string[] => line.split(/ [·|•] |, (?=(?:qty|quantity|units?|mod)\b|\d{1,5} units?$)/i);

/** The one date that stands under something else in a cell: a day below a procedure. */
export function dayInCells(draft: LineDraft, row: GridRow): void {
  const days = row.byColumn.flatMap((cell) =>
    cell && cell.lines.length > 1
      ? cell.lines
          .flatMap(partsOf)
          .filter((part) => dates(part, false))
          .map((text) => ({ text, units: cell.units }))
      : [],
  );
  if (days.length === 1) putLine(draft, 'serviceDate', 'dates', days[0]!.text, { units: days[0]!.units, confidence: 0.88 });
}

/** `Qty 1`, `2 units`, `Mod 25`, `allowed $402.00`, `Note 414` on a line of its own in a cell, or behind the code there: `92014 · Qty 1`. */
export function smallPrint(draft: LineDraft, row: GridRow, legend: ReadonlyMap<string, Legend>): void {
  for (const cell of row.byColumn) {
    if (!cell) continue;
    stripInto(draft, cell);
    if (cell.lines.length < 2) continue;
    for (const text of cell.lines.slice(1).flatMap(partsOf)) {
      const count =
        /^(?:(?:[A-Z0-9]{2} ){0,4}(?:qty|quantity|units?|svcs?)\.?:? (\d{1,5}(?:\.\d{1,3})?)|(\d{1,5}(?:\.\d{1,3})?) units?)$/i.exec(
          text,
        );
      const mods = /^mod(?:ifier)?s?\.?:? ([A-Z0-9]{2}(?:[ ,]{1,2}[A-Z0-9]{2}){0,3})$/i.exec(text);
      const why =
        /^(?:notes?|remarks?|msgs?|messages?|reasons?|ex|eob)(?: codes?)?:? ([A-Z0-9]{1,5})$/i.exec(text)?.[1] ??
        (rarc(text) ? undefined : /^[A-Z]{1,3}\d{2,4}$/.exec(text)?.[0]);
      if (count) putLine(draft, 'units', 'quantity', (count[1] ?? count[2])!, { units: cell.units, confidence: 0.9 });
      else if (mods && !draft.line.modifiers) {
        draft.line.modifiers = modifiers(mods[1]!)!;
        draft.marks.set('modifiers', { units: cell.units, confidence: 0.9 });
      } else if (why && legend.has(legendKey(why)))
        addReason(draft.line, draft.reasonMarks, legendReason(codeUnder(text, why), legend), {
          units: cell.units,
          confidence: 0.9,
        });
      else
        for (const part of prose(text)) {
          const [meaning] = meanings(part.label, true);
          if (meaning?.kind === 'money')
            putLine(draft, meaning.field, 'money', part.text, { units: cell.units, confidence: 0.9 });
        }
    }
  }
}

/** `99285 Emergency visit · Rev 0450 · Qty 1` in one line of a cell: what the parts behind the service name. */
function stripInto(draft: LineDraft, { text, units }: Cell): void {
  if (!/ [·•|] /.test(text)) return;
  const mark = { units, confidence: 0.9 };
  for (const part of text.split(/ [·•|] /)) {
    const revenue = /(?:^|[^\d] )rev(?:enue)?\.?(?: code)?[ #:]{1,3}(0\d{3})$/i.exec(part)?.[1];
    const count = /^(?:qty|quantity|units?)\.?:? (\d{1,4})$|^(\d{1,4}) units?$/i.exec(part);
    if (revenue && !draft.marks.has('revenueCode')) putLine(draft, 'revenueCode', 'revenue', revenue, mark);
    if (count && !draft.marks.has('units')) putLine(draft, 'units', 'quantity', (count[1] ?? count[2])!, mark);
    if (!draft.marks.has('serviceFrom') && /^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$/.test(part))
      putLine(draft, 'serviceDate', 'dates', part, mark);
  }
}

/** `Remark: M119`: a code that the word before it and its own form call a remark is one, any other is the payer's. */
function codeUnder(text: string, code: string): Reason {
  const remark = /^remarks?\b/i.test(text) ? rarc(code) : undefined;
  return remark ? { system: 'rarc', code: remark } : { system: 'payer', code };
}

/** An amount, and behind it a code. */
const AMOUNT_THEN_CODE =
  /^(-?\$?\d[\d,]{0,12}\.\d\d) ?(?:(?<= )((?=\S*\d)[A-Z0-9]{2,5})|[([]?((?:CO|PR|OA|PI|CR)[ -]\d{1,3})[)\]]?)$/;

/** `122.40 P2` under a head that names no field, such as a discount's: what was taken off, and a code that the page explains elsewhere. */
export function takenInto(
  draft: LineDraft,
  { text, units }: { text: string; units: number[] },
  legend: ReadonlyMap<string, Legend>,
): void {
  const said = AMOUNT_THEN_CODE.exec(text);
  if (!said) return;
  const code = said[2] ?? '';
  const taken = money(said[1]!);
  if (!taken?.sure || taken.cents === 0 || !legend.has(legendKey(code)) || groupAndCode(code)) return;
  const reason = legendReason({ system: 'payer', code, amount: taken.cents }, legend);
  addReason(draft.line, draft.reasonMarks, reason, { units, confidence: 0.9 });
}

const SHARES: ReadonlySet<string> = new Set(['deductible', 'coinsurance', 'copay', 'patientResponsibility']);

/** `200.00 PR1` under `Deductible`: what the code of the group says was taken. `0.00 B12` under `Paid / Remark`: an amount, and a code that the page explains elsewhere. */
export function amountAndCode(
  draft: LineDraft,
  { field, text, units }: { field: string; text: string; units: number[] },
  legend: ReadonlyMap<string, Legend>,
): void {
  const said = AMOUNT_THEN_CODE.exec(text);
  if (!said) return;
  const amount = said[1];
  const own = said[2];
  const grouped = said[3] ?? own;
  const mark = { units, confidence: 0.9 };
  const formed = amount ? groupAndCode(grouped!) : undefined;
  if (!amount || !(formed || legend.has(legendKey(grouped!))) || !putLine(draft, field, 'money', amount, mark)) return;
  // What the patient bears is what the code of her share took away.
  const taken = formed?.[0] === 'PR' && SHARES.has(field) ? { amount: money(amount)!.cents } : {};
  const reason: Reason = formed
    ? { system: 'carc', group: formed[0], code: formed[1], ...taken }
    : { system: 'payer', code: own! };
  addReason(draft.line, draft.reasonMarks, legendReason(reason, legend), mark);
}
