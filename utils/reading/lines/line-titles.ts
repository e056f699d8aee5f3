/** The day that stands in the title of a line's own box, over the labels of its one row: `Line 1   9/29/2026`. */

import { type LineDraft, putLine } from '../draft/draft';
import { type Model, shareY, type Unit } from '../page/model';
import type { Grid } from '../tables/grid';
import { dates } from '../values/values';

const NUMBERED = /^(?:line|service|detail) #?\d{1,3}\b/i;
const WITH_DAY = /^(?:line|service|detail) #?\d{1,3} ?[·•|,:–—-]? (\S.{5,25})$/i;

/** Puts that day into the line, where its row has none. */
export function dayOfTitle(model: Model, { headers }: Grid, line: LineDraft): void {
  const first = Math.min(...headers.flat().flatMap((cell) => cell.units));
  const [title, day] = [model.units[first - 2], model.units[first - 1]];
  if (!day || line.marks.has('serviceFrom')) return;
  const text = WITH_DAY.exec(day.text)?.[1] ?? (title && NUMBERED.test(title.text) && isBeside(title, day) ? day.text : '');
  if (dates(text, false)) putLine(line, 'serviceDate', 'dates', text, { units: [day.id], confidence: 0.88 });
}

const isBeside = (left: Unit, right: Unit): boolean =>
  right.box[0] > left.box[0] && shareY(left.box, right.box) > Math.min(left.box[3], right.box[3]) / 2;
