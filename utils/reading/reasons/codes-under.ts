/** Codes that stand below a service line in rows of their own: with words, with an amount, or both. */
import type { Reason } from '@/utils/claim/claim';
import { addReason, type LineDraft } from '../draft/draft';
import type { Cell } from '../tables/cells';
import type { GridRow } from '../tables/grid';
import { codesInText, isOnlyCodes } from '../values/codes';
import { type Legend, legendKey, legendReason, reasonsInCell } from '../values/reasons';
import { money } from '../values/values';
import { meanings } from '../words/labels';
import { withoutSigns } from '../words/text';
import type { Context } from './context';
import { type LegendLine, legendOf, OWN_CODE } from './legends';
import { statusChips } from './status-chips';

/** `CO 45 Charge exceeds fee schedule` and its amount in cells of a row below the line, the words in one of their own maybe. */
function codeAndAmount(line: LineDraft, legend: ReadonlyMap<string, Legend>, cells: readonly Cell[]): void {
  const coded = cells.filter((cell) => codesInText(cell.text)[0]?.at === 0);
  const sums = cells.filter((cell) => money(cell.text)?.sure);
  const [words, ...more] = cells.filter((cell) => !coded.includes(cell) && !sums.includes(cell));
  if (coded.length !== 1 || sums.length > 1 || more.length > 0) return;
  // `HIPAA code` before them is their label.
  const isLabel = words !== undefined && meanings(words.text, true)[0]?.field === 'reasons';
  if (words && !isLabel && !(isOnlyCodes(coded[0]!.text) && /\p{L}{3,}.* \p{L}{3}/u.test(words.text))) return;
  const units = cells.flatMap((cell) => cell.units);
  const reasons = reasonsInCell(coded[0]!.text, 'any', false);
  const amount = sums[0] ? money(sums[0].text)!.cents : undefined;
  for (const [index, reason] of reasons.entries())
    addReason(
      line.line,
      line.reasonMarks,
      legendReason(
        index === 0
          ? {
              ...reason,
              ...(words && !isLabel ? { text: words.text } : {}),
              ...(amount === undefined || reason.amount !== undefined ? {} : { amount }),
            }
          : reason,
        legend,
      ),
      { units, confidence: 0.92 },
    );
}

/** What leads the payer's own codes below a line: `Processing policies`, `Messages:`. */
const SAYS_WHY =
  /^(?:[a-z]+ )?(?:polic(?:y|ies)|messages?|remarks?|reasons?|edits?|explanations?|codes?|notes?|denials?|dispositions?)(?: codes?)?:?$/i;
/** `Adjustments` before `CO-45 $40.00 PR-3 $25.00` on a line of its own. */
const LEADS_CODE =
  /^(?:why|adj(?:ustments?)?|(?:adjustment )?reasons?|codes?|denials?)\.?(?: codes?)?:? (?=(?:CO|PR|OA|PI|CR)[ -]?[A-Z]?\d)/i;
/** `Remark M15` */
const REMARK = /^(?:remarks?|rem|rmk|rarc)(?: codes?)?:? (?=[MN][A-Z]?\d)([MNA\d, ]{2,40})$/i;
const NUMBERED = /^\d{2,4} ?[-–—:] ?\p{L}/u;

/** `Less 3,720.00 reason N07`: an amount and a code that the page explains elsewhere, among few words. */
function knownWithAmount(text: string, legend: ReadonlyMap<string, Legend>): Reason | undefined {
  const words = text.split(/[\s;:()]+|,(?!\d{3}\b)/).filter((word) => word !== '');
  if (words.length > 8 || codesInText(text).length > 0) return undefined;
  const codes = words.filter((word) => /^(?=[A-Z]*\d)[A-Z0-9]{2,5}$/.test(word) && legend.has(legendKey(word)));
  const sums = words.filter((word) => /\d\.\d\d/.test(word) && money(word)?.sure);
  if (codes.length !== 1 || sums.length !== 1) return undefined;
  const [reason] = reasonsInCell(codes[0]!, 'payer', false);
  return reason && legendReason({ ...reason, amount: money(sums[0]!)!.cents }, legend);
}

/** `AV-12`, `DN01, DN19`: nothing but codes that the page explains elsewhere. One or two digits may count anything. */
function knownAlone(text: string, legend: ReadonlyMap<string, Legend>): Reason[] {
  const codes = text.split(/[\s,;/]+/);
  const known =
    codes.length <= 6 &&
    codes.every(
      (code) =>
        /^(?=.*\d)(?=.*[A-Z]|\d{3})[A-Z0-9-]{2,8}$|^EX(?:[a-z][A-Z]|[A-Z][a-z])$/.test(code) && legend.has(legendKey(code)),
    );
  return known ? reasonsInCell(text, 'payer', false).map((reason) => legendReason(reason, legend)) : [];
}

/** A row of one cell below a line, with codes that say by their form what they are: `CO-45 $127.60 · PR-3 $45.00`. */
export function codesUnder(line: LineDraft, context: Context, row: GridRow): void {
  const { model, legend } = context;
  const filled = row.cells.filter((cell) => cell.text !== '');
  // Boxes that each say why with a code of their own are read one by one.
  if (filled.length > 1 && filled.every(({ text }) => codesInText(text)[0]?.at === 0 || REMARK.test(text))) {
    for (const cell of filled) codesUnder(line, context, { ...row, cells: [cell] });
    return;
  }
  if (filled.length > 1) {
    const told = filled.length === 2 ? knownWithAmount(filled.map((cell) => cell.text).join(' '), legend) : undefined;
    if (told) addReason(line.line, line.reasonMarks, told, { units: filled.flatMap((cell) => cell.units), confidence: 0.92 });
    else codeAndAmount(line, legend, filled);
    return;
  }
  if (filled.length !== 1) return;
  const chips = statusChips(filled[0]!.units.map((id) => model.units[id]!));
  if (chips) {
    addReason(line.line, line.reasonMarks, chips.reason, { units: chips.units, confidence: 0.92 });
    return;
  }
  // Code, amount and words may be set apart from one another on a line of the cell.
  const { units } = filled[0]!;
  const lines = filled[0]!.lines.map((text) => text.replace(LEADS_CODE, ''));
  if (lines.length < units.length && codesInText(lines[0]!)[0]?.at === 0) {
    for (const text of lines)
      for (const reason of reasonsInCell(text, 'any', false))
        addReason(line.line, line.reasonMarks, legendReason(reason, legend), { units, confidence: 0.92 });
    return;
  }
  const led = units.some((id) => SAYS_WHY.test(model.units[id]!.text));
  const coded = lines.every((text) => codesInText(text)[0]?.at === 0 && codesInText(text).length === 1);
  // A payer's own codes, each before its words and what it took away in this line.
  const explained = units.flatMap(
    (id) => context.textLegend.find(({ unit, amount }) => unit === id && amount !== undefined) ?? [],
  );
  if (!coded && explained.length > 0 && explained.length === lines.length) {
    for (const one of explained) legendInto(line, one, 0.92);
    return;
  }
  for (const text of coded ? lines : units.map((id) => withoutSigns(model.units[id]!.text).replace(LEADS_CODE, ''))) {
    const isOwn = OWN_CODE.test(text) && codesInText(text).length < 2;
    const own = isOwn || (led && NUMBERED.test(text)) ? legendOf(text, units[0]!) : undefined;
    if (own) legendInto(line, own, 0.9);
    const remark = REMARK.exec(text)?.[1];
    if (remark)
      for (const reason of reasonsInCell(remark, 'rarc', false))
        addReason(line.line, line.reasonMarks, legendReason(reason, legend), { units, confidence: 0.92 });
    const told = own || remark ? undefined : knownWithAmount(text, legend);
    if (told) addReason(line.line, line.reasonMarks, told, { units, confidence: 0.92 });
    if (codesInText(text).length === 0)
      for (const reason of knownAlone(text, legend)) addReason(line.line, line.reasonMarks, reason, { units, confidence: 0.92 });
    const [code] = codesInText(text);
    if (code?.at !== 0 || (code.system === 'carc' && !isOnlyCodes(text) && !/\d\.\d\d|\p{L}{3}.* \p{L}{3}/u.test(text))) continue;
    for (const reason of reasonsInCell(text, 'any', false))
      addReason(line.line, line.reasonMarks, legendReason(reason, legend), { units, confidence: 0.92 });
  }
}

/** `CO 45  $120.00` and `Remark M15`: a code that says what it is with what it took off, or remarks behind the word for them. */
const isCodes = (text: string): boolean =>
  REMARK.test(text) || (codesInText(text)[0]?.at === 0 && /^(?:CO|PR|OA|PI|CR)\b.{1,10}\$?\d[\d,]*\.\d\d$/.test(text));

/** A row below a line that holds its codes and nothing else: `REM: N381`. */
export function holdsCodes({ cells }: GridRow): boolean {
  const [only, ...more] = cells.filter(({ text }) => text !== '');
  return only !== undefined && more.length === 0 && isCodes(only.text);
}

/** Gives a line the codes that stand right below its own table, in texts of their own: all up to the first text that is something else. */
export function codesBelow(line: LineDraft, { legend, free }: Context, table: number): void {
  // The next line's table begins where the texts outside of tables have a gap.
  const texts = free.filter(({ id }) => id > table).filter(({ id }, index) => id === table + 1 + index);
  for (let at = 0; at < texts.length; at++) {
    const said = [texts[at]!];
    while (texts[at + 1]?.before === said.at(-1)!.id && !REMARK.test(texts[at + 1]!.text)) said.push(texts[++at]!);
    const text = said.map((unit) => unit.text).join(' ');
    if (!isCodes(text)) return;
    for (const reason of reasonsInCell(REMARK.exec(text)?.[1] ?? text, REMARK.test(text) ? 'rarc' : 'any', false))
      addReason(line.line, line.reasonMarks, legendReason(reason, legend), { units: said.map(({ id }) => id), confidence: 0.92 });
  }
}

/** A code with words that stands in a line's own place says why of that line. */
export function legendInto(line: LineDraft, legend: LegendLine, confidence: number): void {
  const reason = legend.reason ?? reasonsInCell(legend.key, 'payer', false)[0];
  if (!reason) return;
  const amount = legend.amount === undefined ? {} : { amount: legend.amount };
  addReason(line.line, line.reasonMarks, { ...reason, text: legend.text, ...amount }, { units: [legend.unit], confidence });
}
