/** Adjustments in a small table or list inside a line's own row. */
import type { Reason } from '@/utils/claim/claim';
import { addReason, type LineDraft } from '../draft/draft';
import { push, type Unit } from '../page/model';
import type { Context } from '../reasons/context';
import { adjustmentsIn } from '../tables/other-rows';
import { category, rarc } from '../values/codes';
import { isListName } from '../values/reason-words';
import { legendReason, reasonsInCell } from '../values/reasons';
import { withoutSigns } from '../words/text';

const IN_ROW = ['row'];

/** Gives each line what stands in its row: group, code and amount in cells or in an item, a remark in one of its own. */
export function nestedAdjustments(
  { model, legend }: Context,
  free: readonly Unit[],
  ownerOf: (unit: number) => LineDraft | undefined,
): void {
  const rows = new Map<number, Unit[]>();
  for (const unit of free) {
    let block = unit.block;
    while (block >= 0 && !['row', 'item'].includes(model.blocks[block]!.kind)) block = model.blocks[block]!.parent;
    if (block >= 0 && model.within(block, IN_ROW)) push(rows, block, unit);
  }
  for (const units of rows.values()) {
    const owner = ownerOf(units[0]!.id);
    if (!owner) continue;
    for (const reason of reasonsIn(units.map(({ text }) => withoutLead(text))))
      addReason(owner.line, owner.reasonMarks, legendReason(reason, legend), {
        units: units.map((unit) => unit.id),
        confidence: 0.94,
      });
  }
}

/** The dot or dash that sets a text apart from the one before it. */
const withoutLead = (text: string): string => withoutSigns(text).replace(/^[·•|–—]\s*/, '');

/** `P2  Pending: payer review  46  Under internal review`: a 277 category and code in cells of their own, each before its words. */
function answerIn(texts: readonly string[]): Reason | undefined {
  const at = texts.findIndex((text) => category(text) !== undefined);
  const code = at < 0 ? -1 : texts.findIndex((text, index) => index > at && index < at + 3 && /^\d{1,3}$/.test(text));
  const text = texts[code + 1];
  return code > 0 && text && / \p{L}{2}/u.test(text)
    ? { system: 'csc', code: `${category(texts[at]!)}:${Number(texts[code])}`, text }
    : undefined;
}

function reasonsIn(texts: readonly string[]): Reason[] {
  const remark = texts.length === 2 && /^remarks?(?: codes?)?:?$/i.test(texts[0]!) ? texts[1]! : undefined;
  if (remark !== undefined) return reasonsInCell(remark, 'rarc', false);
  const answer = answerIn(texts);
  if (answer) return [answer];
  const said = texts.filter((text) => text !== '' && !isListName(text));
  const [code, words] = said;
  const alone = said.length === 1 || (said.length === 2 && / .* /.test(words!)) ? rarc(code!) : undefined;
  return alone
    ? [{ system: 'rarc', code: alone, ...(words ? { text: words } : {}) }]
    : adjustmentsIn(said.map((text) => ({ text })));
}
