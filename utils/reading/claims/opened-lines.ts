/** Service lines in the opened part of a claim's row: a code, and behind it on its line labels with their values. */
import { type LineDraft, newLine, putLine } from '../draft/draft';
import { type Model, shareY, type Unit } from '../page/model';
import { isModifier, procedure } from '../values/codes';

/** So many texts of a line may stand between its code and a label. */
const FARTHEST = 14;

/** A service's code with its modifiers, and nothing else: `88331-26`. */
const CODE = /^(?:\d{5}|[A-Z]\d{4}|\d{4}[FTU])(?:[- ][A-Z0-9]{2}){0,4}$/;

/** The service's code that stands before a text on its line. */
export function serviceBefore({ units }: Model, id: number): Unit | undefined {
  const own = units[id]!;
  for (let at = id - 1; at >= Math.max(0, id - FARTHEST); at--) {
    const unit = units[at]!;
    if (shareY(unit.box, own.box) <= own.box[3] / 2 || unit.box[0] >= own.box[0]) return undefined;
    if (CODE.test(unit.text) && procedure(unit.text)) return unit;
  }
  return undefined;
}

/** The line that a service's code begins. */
export function lineOfService(lead: Unit): LineDraft {
  const line = newLine();
  const mark = { units: [lead.id], confidence: 0.92 };
  const found = procedure(lead.text);
  if (!found) return line;
  putLine(line, 'procedure', 'procedure', found.procedure, mark);
  if (found.modifiers.length > 0 && found.modifiers.every(isModifier)) {
    line.line.modifiers = [...found.modifiers];
    line.marks.set('modifiers', mark);
  }
  return line;
}
