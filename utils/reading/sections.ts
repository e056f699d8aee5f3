/** What stands over a part of a page: headings, legends, captions, and bold texts that head what follows. */
import { type Model, shareY, type Unit } from './model';

/** The heading that a unit stands under. */
export function sectionsOf(model: Model, free: readonly Unit[]): (id: number) => string {
  const heads: Unit[] = [];
  for (const [index, unit] of free.entries()) {
    const { kind } = model.blocks[unit.block]!;
    if (kind === 'heading' || kind === 'legend' || kind === 'caption') {
      // What small print adds to a title on its line takes nothing from what the title says.
      if (!isSmallPrint(heads.at(-1), unit)) heads.push(unit);
    } else if (
      unit.bold &&
      unit.act === undefined &&
      !unit.text.endsWith(':') &&
      unit.text.length < 50 &&
      standsAlone(model, unit) &&
      /^[A-Za-z][A-Za-z /&()'-]+$/.test(unit.text) &&
      !['header', 'dt', 'dd', 'label'].includes(kind) &&
      !(kind === 'cell' && (model.childrenOf.get(unit.block)?.length ?? 0) === 0) &&
      isSection(unit.text) &&
      !hasBeside(unit, free[index + 1])
    )
      heads.push(unit);
  }
  const ids = heads.map((unit) => unit.id);
  // What a legend heads ends with its group of fields.
  const ends = heads.map((unit) =>
    model.blocks[unit.block]!.kind === 'legend' ? lastUnitIn(model, model.blocks[unit.block]!.parent) : Number.POSITIVE_INFINITY,
  );
  return (id) => {
    let low = 0;
    let high = ids.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ids[middle]! < id) low = middle + 1;
      else high = middle;
    }
    for (let at = low - 1; at >= 0; at--) if (id <= ends[at]!) return heads[at]!.text;
    return '';
  };
}

/** On the title's line, in its box, and drawn smaller. */
const isSmallPrint = (title: Unit | undefined, unit: Unit): boolean =>
  title !== undefined && title.block === unit.block && unit.box[3] < title.box[3] && shareY(title.box, unit.box) > 0;

/** The last unit that stands in a block; blocks are numbered in document order, and so are units. */
function lastUnitIn(model: Model, block: number): number {
  let last = -1;
  const stack = [block];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    last = Math.max(last, model.unitsOf.get(at)?.at(-1) ?? -1);
    stack.push(...(model.childrenOf.get(at) ?? []));
  }
  return last;
}

/** The only text of its block; or of its line, where the block holds others between its texts. */
const standsAlone = (model: Model, unit: Unit): boolean =>
  (model.unitsOf.get(unit.block)?.length ?? 0) === 1 ||
  (model.childrenOf.has(unit.block) && unit.before === undefined && model.units[unit.id + 1]?.before !== unit.id);

/** A value on its line makes a bold text a label, no heading. */
const hasBeside = (unit: Unit, next: Unit | undefined): boolean =>
  next !== undefined &&
  next.act === undefined &&
  next.look !== unit.look &&
  next.box[0] >= unit.box[0] + unit.box[2] - 4 &&
  shareY(next.box, unit.box) > Math.min(next.box[3], unit.box[3]) / 2;

const isSection = (text: string): boolean =>
  /\b(?:information|details?|summary|lines?|totals?|provider|patient|member|claim|payment|diagnos[ie]s|history|services?|codes?|status|insurance|coverage|accumulators?|benefits?)\b/i.test(
    text,
  );
