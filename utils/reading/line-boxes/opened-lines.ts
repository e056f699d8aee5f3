/** Service lines in the opened part of a claim's row: a code, and behind it on its line labels with their values. */
import { type Draft, type LineDraft, newLine } from '../draft/draft';
import { serviceInto } from '../lines/service';
import { type Model, shareY, type Unit } from '../page/model';
import type { Pair } from '../pairs/pairs';
import type { Context } from '../reasons/context';
import { serviceAlone } from '../values/codes';
import { pairIntoLine } from './line-card';

/** So many texts of a line may stand between its code and a label. */
const FARTHEST = 14;

/** Asks of a claim's pairs whether they stand behind a service's code: then they are of that line, and nothing of the claim's. */
export function openedLines(context: Context): (draft: Draft, pair: Pair) => boolean {
  const lines = new Map<Unit, LineDraft>();
  return (draft, pair) => {
    const lead = leadBefore(context.model, pair.labelUnit);
    if (!lead) return false;
    const line = lines.get(lead) ?? newLine();
    if (!lines.has(lead)) {
      serviceInto(line, serviceAlone(lead.text)!, { units: [lead.id], confidence: 0.92 });
      draft.lines.push(line);
      lines.set(lead, line);
    }
    pairIntoLine(line, pair, context);
    return true;
  };
}

/** The service's code that stands before a text on its line. */
function leadBefore({ units }: Model, id: number): Unit | undefined {
  const own = units[id]!;
  for (let at = id - 1; at >= Math.max(0, id - FARTHEST); at--) {
    const unit = units[at]!;
    if (shareY(unit.box, own.box) <= own.box[3] / 2 || unit.box[0] >= own.box[0]) return undefined;
    if (serviceAlone(unit.text)) return unit;
  }
  return undefined;
}
