/** Blocks of a page as cells: what stands in them, as one string and by line. */

import { type Model, shareY, type Unit } from '../page/model';
import { isFigure, withoutSigns } from '../words/text';
import type { Cell } from './cells';

export function cellOf(model: Model, block: number, ids: number[]): Cell {
  const { kind, box, cols } = model.blocks[block]!;
  return { ...textOf(model, ids), units: ids, box, header: kind === 'header', wide: (cols ?? 1) > 1, block };
}

/** The text of several units as one string and by line. */
export function textOf(model: Model, ids: readonly number[]): { text: string; lines: string[] } {
  const lines: string[] = [];
  let last: Unit | undefined;
  let line = '';
  for (const id of ids) {
    const unit = model.units[id]!;
    if (unit.form === 'image' || unit.form === 'checked' || unit.form === 'unchecked' || unit.form === 'editable') continue;
    const text = withoutSigns(unit.text);
    if (text === '') continue;
    const sameLine =
      last !== undefined &&
      (unit.before === last.id ||
        (shareY(unit.box, last.box) > Math.min(unit.box[3], last.box[3]) / 2 && unit.box[0] >= last.box[0]));
    if (last && !sameLine) {
      lines.push(line);
      line = '';
    }
    line += line === '' || (unit.glued && unit.before === last?.id) ? text : ` ${text}`;
    last = unit;
  }
  if (line !== '') lines.push(line);
  // Grids name what they count below a column: `Sum=447.00`.
  if (!isFigure(lines[0] ?? '') && /^(?:sum|total) ?[=:] ?[$(-]?\d/i.test(lines[0] ?? ''))
    lines[0] = lines[0]!.replace(/^\w+ ?[=:] ?/, '');
  // A word broken at the end of a line: `Deduct-` over `ible`.
  return { text: lines.length > 1 ? lines.join(' ').replace(/(?<=\p{L})- (?=\p{Ll})/gu, '') : (lines[0] ?? ''), lines };
}
