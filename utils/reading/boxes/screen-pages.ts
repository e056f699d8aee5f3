/** Several green screens one below the other: the pages of one claim, or a claim each. */

import { type Model, push, type Unit } from '../page/model';
import type { Pair } from '../pairs/pairs';
import { meanings } from '../words/labels';

/** True where the screens name one claim and one member, and are different pages of it: `PAGE 01` and `PAGE 02`. */
export function arePagesOfOne(model: Model, pairs: readonly Pair[]): boolean {
  if (model.screens.size < 2) return false;
  const units = new Map<number, Unit[]>();
  for (const unit of model.units) if (model.screens.has(unit.block)) push(units, unit.block, unit);
  const numbers = new Map<number, string>();
  const members = new Set<string>();
  for (const { label, text, labelUnit } of pairs) {
    const { block } = model.units[labelUnit]!;
    if (!units.has(block)) continue;
    const field = meanings(label, true)[0]?.field;
    if (field === 'claimNumber') numbers.set(block, text);
    else if (field === 'memberId') members.add(text);
  }
  const names = [...units.values()].map(nameOf);
  return (
    new Set(numbers.values()).size < 2 &&
    members.size < 2 &&
    (numbers.size === units.size || (!names.includes(undefined) && new Set(names).size === names.length))
  );
}

/** What a screen is called at its head, with the page that it says it is: `MAP1711 PAGE 01`. */
function nameOf(units: readonly Unit[]): string | undefined {
  const head = units.slice(0, 12).map((unit) => unit.text);
  const page = /\bPAGE:? ?(\d{1,2})\b/i.exec(head.join(' '))?.[1];
  return page && `${/^[A-Z]{2,6}\d{2,5}[A-Z]?$/.test(head[0]!) ? head[0]! : ''} ${page}`;
}
