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
  return parent >= 0 && model.blocks[value.block]!.parent === parent && model.childrenOf.get(parent)?.length === 2;
}
