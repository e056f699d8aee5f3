/** What the look of a text, and a box before it, say about it: a label, or words that are not chosen. */
import { isLabel } from '../words/labels';
import { shareY, type Unit } from './model';

/** A larger share of dates, amounts and numbers is no chance. */
const MOST_VALUES = 0.2;

/** Labels that look alike give their look away: what else looks so is a label too. */
export function labelLooks(units: readonly Unit[]): Set<number> {
  const all = new Map<number, { labels: Set<string>; count: number; values: number }>();
  for (const unit of units) {
    if (unit.text === '' || unit.form) continue;
    const look = all.get(unit.look) ?? { labels: new Set<string>(), count: 0, values: 0 };
    look.count++;
    if (/\d{3}|\d[/.]\d\d/.test(unit.text)) look.values++;
    if (isLabel(unit.text)) look.labels.add(unit.text);
    all.set(unit.look, look);
  }
  const found = new Set<number>();
  // Where many values look so too, the look tells nothing.
  for (const [look, { labels, count, values }] of all)
    if (labels.size >= 2 && labels.size / count > 0.6 && values / count < MOST_VALUES) found.add(look);
  return found;
}

/** The words beside boxes and buttons that are not chosen: they are no values. */
export function uncheckedCaptions(free: readonly Unit[]): Set<number> {
  const found = new Set<number>();
  for (let index = 0; index < free.length; index++) {
    const unit = free[index]!;
    if (unit.form !== 'unchecked') continue;
    const next = free[index + 1];
    if (next && !next.form && next.box[0] - unit.box[0] < 40 && shareY(next.box, unit.box) > 0) found.add(next.id);
    for (const label of unit.labels) found.add(label);
  }
  return found;
}
