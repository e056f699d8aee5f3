/** What stands with a label by its boxes alone. */
import type { Model, Unit } from './model';

/** `STATUS: APP PAID`: the words of a label behind a colon, drawn otherwise than the labels are, are its value. */
export function setOff(model: Model, label: Unit): Unit | undefined {
  const next = model.units[label.id + 1];
  const after = model.units[label.id + 2];
  const off = next?.before === label.id && next.look !== label.look && !next.form && !next.text.endsWith(':');
  return off && (after?.before !== next.id || after.look === label.look || after.text.endsWith(':')) ? next : undefined;
}

/** In a list of definitions the next entry is what a term means, wherever it is drawn. */
export function ownValue(model: Model, label: Unit): Unit | undefined {
  const next = model.units[label.id + 1];
  return next && model.blocks[next.block]!.parent === model.blocks[label.block]!.parent ? next : undefined;
}

/** A row that holds two texts and nothing else ties them however far apart they are drawn. */
export function fillARow(model: Model, label: Unit, value: Unit): boolean {
  const { parent } = model.blocks[label.block]!;
  if (parent < 0) return false;
  if (model.blocks[value.block]!.parent === parent) return model.childrenOf.get(parent)?.length === 2;
  // One of the two may have no box of its own in it: of several rows alike, else it is a heading with what can be done there.
  const row = value.block === parent ? parent : model.blocks[value.block]!.parent === label.block ? label.block : -1;
  const around = row < 0 || !isRow(model, row) ? -1 : model.blocks[row]!.parent;
  return around >= 0 && model.childrenOf.get(around)!.filter((block) => isRow(model, block)).length >= ALIKE;
}

/** So many rows show how a page draws them. */
const ALIKE = 3;

/** A text, and another in the only box beside it. */
const isRow = ({ childrenOf, unitsOf }: Model, block: number): boolean =>
  unitsOf.get(block)?.length === 1 &&
  childrenOf.get(block)?.length === 1 &&
  unitsOf.get(childrenOf.get(block)![0]!)?.length === 1;
