/** Menus that no markup declares: a few words each, one below the other, drawn alike, in boxes of their own or as the lines of one. */
import { type Model, push, shareY, type Unit } from './model';

/** Fewer entries may be anything. */
const LEAST_ENTRIES = 5;
/** The entry that is open, and the menu's title, may look otherwise. */
const OTHERS = 2;
/** How unevenly entries may stand, in pixels. */
const SLACK = 3;
/** How far a line may be set in below the one that it belongs to, in pixels. */
const INDENT = 24;

/** The entries of all such menus, the mark over them and what stands at their foot left out. Values have digits somewhere among them, entries have none. */
export function menuEntries(model: Model, units: readonly Unit[]): ReadonlySet<number> {
  const found = new Set<number>();
  const columns = new Map<number, Unit[]>();
  for (const unit of units) {
    const { kind, parent } = model.blocks[unit.block]!;
    const own = model.unitsOf.get(unit.block) ?? [];
    const alone = (own.length === 1 || isCounted(model, unit, own)) && !model.childrenOf.has(unit.block);
    if (parent >= 0 && alone && (kind === 'block' || kind === 'item')) push(columns, parent, unit);
  }
  for (const [parent, column] of columns) {
    if (column.length < LEAST_ENTRIES || column.some(({ text }) => /\d/.test(text))) continue;
    const parts = [column, column.slice(1), column.slice(0, -1), column.slice(1, -1)];
    const menu = parts.find((part) => isMenu(part, SLACK, part === column ? OTHERS : 1));
    if (menu && !areLabels(model, parent, menu)) for (const unit of menu) found.add(unit.id);
  }
  for (const run of evenLines(units)) if (isMenu(run, INDENT, OTHERS)) for (const unit of run) found.add(unit.id);
  return found;
}

/** An entry, and behind it how much waits there: `Tasks 14`. */
const isCounted = ({ units }: Model, unit: Unit, [first, second, ...more]: readonly number[]): boolean =>
  first === unit.id && second !== undefined && more.length === 0 && /^\(?\d{1,3}\+?\)?$/.test(units[second]!.text);

/** Most of the entries have a text of their own box beside them: labels, whose values stand unwrapped between them. */
function areLabels(model: Model, parent: number, column: readonly Unit[]): boolean {
  const beside = (model.unitsOf.get(parent) ?? []).map((id) => model.units[id]!);
  const paired = column.filter((entry) => beside.some((unit) => shareY(unit.box, entry.box) > entry.box[3] / 2));
  return paired.length * 2 > column.length;
}

/** Lines of one block that follow each other at one distance. */
function evenLines(units: readonly Unit[]): Unit[][] {
  const runs: Unit[][] = [];
  let step = 0;
  for (const unit of units) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const down = last ? unit.box[1] - last.box[1] : 0;
    const goes = last?.block === unit.block && down > unit.box[3] / 2 && (run!.length === 1 || Math.abs(down - step) < SLACK);
    if (goes) run!.push(unit);
    else runs.push([unit]);
    step = down;
  }
  return runs;
}

/**
 * @param indent how far its entries may stand from the first one's left edge
 * @param others how many may look otherwise
 */
function isMenu(column: readonly Unit[], indent: number, others: number): boolean {
  const [first, second] = column;
  if (!first || !second || column.length < LEAST_ENTRIES) return false;
  const step = column.at(-1)!.box[1] - column.at(-2)!.box[1];
  const looks = new Map<number, number>();
  for (const { look } of column) looks.set(look, (looks.get(look) ?? 0) + 1);
  return (
    Math.max(...looks.values()) >= column.length - others &&
    column.every(
      ({ text, box, form }, index) =>
        !form &&
        !/\d|[:.?]$/.test(text) &&
        text.length <= 40 &&
        Math.abs(box[0] - first.box[0]) < indent &&
        (index < 2 || Math.abs(box[1] - column[index - 1]!.box[1] - step) < SLACK),
    )
  );
}
