/** Service lines of a code and one amount without a label, told by their sum: it is what was billed of the claim. */

import { addReason, type Draft, type LineDraft, newLine, putLine } from '../draft/draft';
import type { Model, Unit } from '../page/model';
import { unitsInside } from '../page/units-inside';
import { codesInText, serviceAlone } from '../values/codes';
import { reasonsInCell } from '../values/reasons';
import { money } from '../values/values';
import { serviceInto } from './service';

/** How far around a code the box of its line may be. */
const CLIMB = 3;

/** A revenue code by itself; years and tooth numbers have other forms. */
const REVENUE = /^0\d{3}$/;

/** `× 3`, `12 units` beside the amount, or `IV therapy, 4 units`. */
const COUNT = /^(?:\p{L}[^\d]{3,60}, )?(?:[×x] ?(\d{1,4})|(\d{1,4}) (?:units?|days?|visits?))$/iu;

/**
 * Adds a line for each such box, where they are all of one list and nothing else on the page is led by a code. The list may be parted into groups, each in a
 * box of its own.
 */
export function linesBySum(draft: Draft, model: Model, free: readonly Unit[]): void {
  const { billed } = draft.claim;
  if (draft.lines.length > 0 || billed === undefined || billed === 0) return;
  const leads = free.filter(
    (unit) =>
      (serviceAlone(unit.text) || REVENUE.test(unit.text)) &&
      !unit.form &&
      !unit.act &&
      model.unitsOf.get(unit.block)![0] === unit.id,
  );
  const inside = unitsInside(model);
  const rows = leads.flatMap((lead) => rowOf(model, inside, lead) ?? []);
  const [first, ...more] = rows;
  if (!first || more.length === 0 || rows.length !== leads.length || new Set(rows.map(({ block }) => block)).size < rows.length)
    return;
  const above = (block: number, levels: number): number =>
    levels === 0 ? block : above(model.blocks[block]?.parent ?? -1, levels - 1);
  const isOfOne = (levels: number): boolean => more.every(({ block }) => above(block, levels) === above(first.block, levels));
  if (![1, 2, 3].some(isOfOne)) return;
  if (rows.reduce((sum, { cents }) => sum + cents, 0) !== billed) return;
  for (const { lead, amount, block } of rows) {
    const line = newLine();
    const service = serviceAlone(lead.text);
    if (service) serviceInto(line, service, { units: [lead.id], confidence: 0.88 });
    else putLine(line, 'revenueCode', 'revenue', lead.text, { units: [lead.id], confidence: 0.88 });
    const counts = inside(block).filter((id) => COUNT.test(model.units[id]!.text));
    const [, times, units] = COUNT.exec(model.units[counts[0] ?? -1]?.text ?? '') ?? [];
    if (counts.length === 1) putLine(line, 'units', 'quantity', (times ?? units)!, { units: counts, confidence: 0.85 });
    putLine(line, 'billed', 'money', amount.text, { units: [amount.id], confidence: 0.85 });
    const others = inside(block).filter((id) => id !== lead.id && id !== amount.id);
    whysInto(
      line,
      others.map((id) => model.units[id]!),
    );
    draft.lines.push(line);
    notOfTheClaim(draft, new Set(others));
  }
}

/** What a code in the line's box says of the line: `CO-50 $640.00 Inpatient care was not needed`. */
function whysInto(line: LineDraft, texts: readonly Unit[]): void {
  for (const { id, text, form } of texts)
    for (const reason of !form && codesInText(text)[0]?.at === 0 ? reasonsInCell(text, 'any', true) : [])
      addReason(line.line, line.reasonMarks, reason, { units: [id], confidence: 0.88 });
}

/** Takes from the claim what its lines say. */
function notOfTheClaim({ claim, reasonMarks }: Draft, units: ReadonlySet<number>): void {
  const own = (claim.reasons ?? []).map((_, index) => reasonMarks[index]!.units.every((unit) => !units.has(unit)));
  if (!own.includes(false)) return;
  const left = claim.reasons!.filter((_, index) => own[index]);
  const marks = reasonMarks.filter((_, index) => own[index]);
  reasonMarks.splice(0, reasonMarks.length, ...marks);
  if (left.length > 0) claim.reasons = left;
  else delete claim.reasons;
}

/** The smallest box around a code that holds an amount, where it holds no other one. */
function rowOf(
  model: Model,
  inside: (block: number) => number[],
  lead: Unit,
): { lead: Unit; amount: Unit; cents: number; block: number } | undefined {
  let { block } = lead;
  for (let climbed = 0; climbed <= CLIMB && block >= 0; climbed++) {
    const amounts = inside(block)
      .map((id) => model.units[id]!)
      .filter(({ text }) => money(text)?.sure);
    const [amount] = amounts;
    if (amount) return amounts.length === 1 ? { lead, amount, cents: money(amount.text)!.cents, block } : undefined;
    block = model.blocks[block]!.parent;
  }
  return undefined;
}
