/** Menus that no markup declares: boxes of a few words each, one below the other, drawn alike. */
import { type Model, push, type Unit } from './model';

/** Fewer entries may be anything. */
const LEAST_ENTRIES = 5;
/** The entry that is open, and the menu's title, may look otherwise. */
const OTHERS = 2;
/** How unevenly entries may stand, in pixels. */
const SLACK = 3;

/** The entries of all such menus. Values have digits somewhere among them, entries have none. */
export function menuEntries(model: Model, units: readonly Unit[]): ReadonlySet<number> {
  const found = new Set<number>();
  const columns = new Map<number, Unit[]>();
  for (const unit of units) {
    const { kind, parent } = model.blocks[unit.block]!;
    const alone = model.unitsOf.get(unit.block)?.length === 1 && !model.childrenOf.has(unit.block);
    if (parent >= 0 && alone && (kind === 'block' || kind === 'item')) push(columns, parent, unit);
  }
  for (const column of columns.values()) if (isMenu(column)) for (const unit of column) found.add(unit.id);
  return found;
}

function isMenu(column: readonly Unit[]): boolean {
  const [first, second] = column;
  if (!first || !second || column.length < LEAST_ENTRIES) return false;
  const step = column.at(-1)!.box[1] - column.at(-2)!.box[1];
  const looks = new Map<number, number>();
  for (const { look } of column) looks.set(look, (looks.get(look) ?? 0) + 1);
  return (
    Math.max(...looks.values()) >= column.length - OTHERS &&
    column.every(
      ({ text, box, form }, index) =>
        !form &&
        !/\d|[:.?]$/.test(text) &&
        text.length <= 40 &&
        Math.abs(box[0] - first.box[0]) < SLACK &&
        (index < 2 || Math.abs(box[1] - column[index - 1]!.box[1] - step) < SLACK),
    )
  );
}
