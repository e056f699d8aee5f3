/** What stands without a label: a status in a badge, a name in a heading. */

import { isOrganization } from '../draft/payer';
import type { Model, Unit } from '../page/model';
import { isStatusWord } from '../values/status';
import { dates, personName } from '../values/values';
import { meanings } from '../words/labels';
import { isReceipt, pairedTexts } from './paired-texts';
import type { Pair } from './pairs';

/** A step that a claim went through, with its day below it, or before it on its line: no status of today. */
const isStep = (unit: Unit, next: Unit | undefined, last?: Unit): boolean =>
  (next !== undefined && next.box[1] > unit.box[1] && next.box[1] < unit.box[1] + 40 && dates(next.text, false) !== undefined) ||
  (last !== undefined &&
    last.box[0] < unit.box[0] &&
    Math.abs(last.box[1] - unit.box[1]) < 5 &&
    dates(last.text, false) !== undefined);

/** Right above the page's title, or behind it on its line. */
function besideTitle({ units, blocks }: Model, unit: Unit): boolean {
  const title = units.find(({ block }) => blocks[block]!.kind === 'heading' && blocks[block]!.level === 1);
  if (!title) return false;
  const [x, y, width, height] = title.box;
  const [left, top, , tall] = unit.box;
  const above = top + tall <= y + 4 && y - top < 60 && Math.abs(left - x) < 40;
  return above || (left >= x + width && left - x - width < 80 && Math.abs(top + tall / 2 - y - height / 2) < height / 2);
}

/** `Pended - additional information requested` */
const isStatusAndWhy = (text: string): boolean => {
  const [status, ...why] = text.split(/\s[-–—:]\s|:\s/);
  return status !== undefined && isStatusWord(status) && why.length === 1 && /^\p{L}[\p{L} ,'-]{3,50}$/u.test(why[0]!);
};

/** It stands in the line or column of a step, as the other steps do. */
const isBesideStep = (step: Unit, unit: Unit): boolean =>
  Math.abs(step.box[0] - unit.box[0]) < 5 || Math.abs(step.box[1] - unit.box[1]) < 5;

/** Of the steps that a list shows a claim's way by, the one that is set off from the others is where it stands. */
function stepStatus(model: Model, free: readonly Unit[], paired: ReadonlySet<number>): Unit | undefined {
  const steps = free.filter(
    (unit) => isStatusWord(unit.text) && !paired.has(unit.id) && model.blocks[unit.block]!.kind === 'item' && !unit.form,
  );
  const parents = new Set(steps.map((unit) => model.blocks[unit.block]!.parent));
  const bold = steps.filter((unit) => unit.bold);
  return steps.length >= 2 && parents.size === 1 && bold.length === 1 ? bold[0] : undefined;
}

/** Fewer texts side by side are no steps. */
const STEPS = 4;

/** Of the steps that stand side by side the one that is drawn as no other is: where the claim is now. */
function stepOfLine(free: readonly Unit[]): Unit | undefined {
  const lines = new Map<number, Unit[]>();
  for (const unit of free) if (!unit.act && !unit.form) lines.set(unit.box[1], [...(lines.get(unit.box[1]) ?? []), unit]);
  const found = [...lines.values()].flatMap((line) => {
    if (line.length < STEPS || line.length > 2 * STEPS || line.filter(({ text }) => isStatusWord(text)).length < STEPS - 1)
      return [];
    const alone = line.filter((unit) => line.filter(({ look }) => look === unit.look).length === 1);
    return alone.length === 1 && isStatusWord(alone[0]!.text) ? alone : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Pixels from the top within which the bar of a portal stands. */
const BAR = 62;

/** Of several texts drawn alike in the bar at the top, each is an entry of a menu: `Claim Processing`. */
const isInMenu = (free: readonly Unit[], unit: Unit): boolean =>
  unit.box[1] < BAR && free.filter((one) => one.look === unit.look && Math.abs(one.box[1] - unit.box[1]) < 5).length >= 4;

/** The words of a code that stands before them on their line: `A1P PAID AT CONTRACT RATE` in a legend. */
const explainsCode = (model: Model, unit: Unit): boolean =>
  unit.before !== undefined && /^(?=[A-Z]*\d)[A-Z0-9]{2,5}$/.test(model.units[unit.before]!.text);

/** Behind a text on its line, as the pairs right above it stand. */
function endsLabels({ units, blocks }: Model, unit: Unit, paired: ReadonlySet<number>): boolean {
  const [label, value, above] = [units[unit.id - 1], units[unit.id - 2], units[unit.id - 3]];
  return (
    label !== undefined &&
    value !== undefined &&
    above !== undefined &&
    paired.has(value.id) &&
    paired.has(above.id) &&
    Math.abs(above.box[0] - label.box[0]) < 4 &&
    Math.abs(label.box[1] - unit.box[1]) < 4 &&
    blocks[label.block]!.parent === blocks[unit.block]!.parent
  );
}

/** Of several words of a status the bold one of two parts that stands over all that has a label: `Pended - Information Requested`. */
function bannerOf(shown: readonly Unit[], pairs: readonly Pair[], { units }: Model): Unit | undefined {
  const labelled = pairs
    .filter(({ label }) => (meanings(label, false)[0]?.score ?? 0) > 0.9)
    .map(({ labelUnit }) => units[labelUnit]!.box[1]);
  const top = Math.min(...labelled);
  const over = shown.filter(({ bold, box, text }) => bold && box[1] + box[3] < top && / [-–—] |: /.test(text));
  return over.length === 1 ? over[0] : undefined;
}

/** The one status word that stands alone on the page. */
export function badgeStatus(model: Model, free: readonly Unit[], pairs: readonly Pair[]): Unit | undefined {
  const { paired, otherwise, heads, receipts } = pairedTexts(model, pairs);
  const step = stepStatus(model, free, otherwise) ?? stepOfLine(free);
  if (step) return step;
  const alone = free.filter(
    (unit) =>
      !unit.act &&
      !unit.form &&
      isStatusWord(unit.text) &&
      !paired.has(unit.id) &&
      !heads.has(unit.text) &&
      !isInMenu(free, unit) &&
      !explainsCode(model, unit),
  );
  const inSteps = (unit: Unit): boolean =>
    alone.filter((one) => Math.abs(one.box[1] - unit.box[1]) < 5).length >= 3 &&
    alone.some((one) => Math.abs(one.box[1] - unit.box[1]) < 5 && isStep(one, free[free.indexOf(one) + 1]));
  const off = alone.filter((unit) => !inSteps(unit));
  if (off.length > 0 && off.length < alone.length && new Set(off.map((unit) => unit.text.toLowerCase())).size === 1)
    return off[0];
  const dated = alone.filter((unit) => isStep(unit, free[free.indexOf(unit) + 1], free[free.indexOf(unit) - 1]));
  // One status with its day below it is no step of several, unless another stands apart from it without a day.
  const apart = alone.filter((unit) => dated.every((step) => !isBesideStep(step, unit)));
  const found =
    dated.length > 1
      ? alone.filter((unit) => !dated.includes(unit))
      : dated.length === 1
        ? apart.length > 0
          ? apart
          : alone
        : alone;
  const chosen = free.filter((unit, index) => free[index - 1]?.form === 'checked' && isStatusWord(unit.text));
  if (chosen.length === 1) return chosen[0];
  // In the bar at the top stands the portal's name, in which a word may be one of a status.
  const below = found.filter((unit) => unit.box[1] > BAR);
  const shown = below.length > 0 ? below : found;
  const several = new Set(shown.map((unit) => unit.text.toLowerCase())).size > 1;
  // Of two that say otherwise one may end a list of labels with their values: `Your payout  On hold`.
  const titled = several ? shown.filter((unit) => besideTitle(model, unit)) : [];
  const banner = several && titled.length !== 1 ? bannerOf(shown, pairs, model) : undefined;
  if (banner) return banner;
  const left = titled.length === 1 ? titled : several ? shown.filter((unit) => !endsLabels(model, unit, paired)) : shown;
  const words = new Set(left.map((unit) => unit.text.toLowerCase()));
  if (words.size > 0) return words.size === 1 && !receipts.has(left[0]!.id) ? left[0] : undefined;
  const longer = free.filter((unit) => !unit.act && !unit.form && unit.bold && isStatusAndWhy(unit.text) && !paired.has(unit.id));
  return longer.length === 1 ? longer[0] : undefined;
}

/** A status and its day, where nothing else says how the claim stands. */
export function datedStatus(
  model: Model,
  free: readonly Unit[],
  pairs: readonly Pair[],
): { text: string; id: number } | undefined {
  const dated = pairs.filter((pair) => isStatusWord(pair.label) && dates(pair.text.replace(/^on /i, ''), false) !== undefined);
  // `Finalized 03/06/2026` in a heading.
  const said = dated.filter(
    ({ labelUnit, units, text }) => (units[0] === labelUnit && isHeading(model, labelUnit)) || /^on /i.test(text),
  );
  if (said.length === 1) return { text: said[0]!.label, id: said[0]!.labelUnit };
  const last = lastStep(model, pairs);
  if (last) return { text: last.text, id: last.id };
  // `Processed` over its day, once on the page, is both: the day it was processed, and where it stands.
  const days = dated.filter((pair) => pair.tie < 0.95);
  const unit = days.length === 1 && !isReceipt(days[0]!) ? free.find((one) => one.id === days[0]!.labelUnit) : undefined;
  return unit && model.blocks[unit.block]!.kind === 'block' && isStatusWord(unit.text) ? unit : undefined;
}

/** Of several dated steps in the same letters, one below the other, the last by its day. */
function lastStep({ units }: Model, pairs: readonly Pair[]): Unit | undefined {
  const steps = pairs.flatMap(({ label, labelUnit, text, tie }) => {
    const [unit, day] = [units[labelUnit]!, dates(text, false)];
    return day && tie < 0.95 && unit.text !== text && STEP_DAYS.has(meanings(label, false)[0]?.field ?? '')
      ? [{ unit, day: day.to }]
      : [];
  });
  const [first] = steps;
  const alike = steps.filter(
    ({ unit }) => unit.look === first!.unit.look && Math.abs(unit.box[0] - first!.unit.box[0]) < 5 && !unit.text.includes(':'),
  );
  const days = new Set(alike.map(({ day }) => day));
  if (alike.length < 3 || alike.length !== steps.length || days.size !== alike.length) return undefined;
  const [last] = alike.toSorted((a, b) => (a.day < b.day ? 1 : -1));
  return isStatusWord(last!.unit.text) ? last!.unit : undefined;
}
const STEP_DAYS: ReadonlySet<string> = new Set(['receivedDate', 'processedDate', 'paymentDate']);

const isHeading = (model: Model, unit: number): boolean => model.blocks[model.units[unit]!.block]!.kind === 'heading';

/** A heading that is a person's name, last name first, alone or before a number, or `Claim for` and a name. */
export function headingName(model: Model, free: readonly Unit[]): { text: string; id: number } | undefined {
  const found = free.flatMap((unit) => {
    if (model.blocks[unit.block]!.kind !== 'heading') return [];
    const named = /^claims? (?:for|of) ([\p{L}][\p{L}' .,-]{3,60})$/iu.exec(unit.text)?.[1];
    const alone = /^([\p{L}'-]+(?: [\p{L}'-]+)?, [\p{L}'-]+(?: [\p{L}.'-]+)?)(?: [·|•–-] #?[A-Z0-9-]{5,20})?$/u.exec(
      unit.text,
    )?.[1];
    const listed = /^claim .{1,20} [—–-] ([\p{L}'-]+(?: [\p{L}'-]+)?, [\p{L}'-]+(?: [\p{L}.'-]+)?)$/iu.exec(unit.text)?.[1];
    const text = named ?? alone ?? listed ?? visited(unit.text);
    return text && personName(text) !== undefined ? [{ text, id: unit.id }] : [];
  });
  if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  const strip = free.filter((unit, index) => isStripName(unit) && leadsToIdentity(model, free, index));
  return strip.length === 1 ? { text: strip[0]!.text, id: strip[0]!.id } : undefined;
}

/** `Office visit with Ana Rivera`: a provider's portal names the patient so; whoever has a title behind the name is none. */
const visited = (text: string): string | undefined =>
  /^(?:\p{L}+ ){0,3}(?:visit|session|appointment|encounter) (?:with|for|of) (\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}.'-]*){1,3})$/iu.exec(
    text,
  )?.[1];

/** A name alone: `Quintana-Baca, Marisela`, or `Hazel Thorvaldsen` in letters larger than the text's. */
const isStripName = (unit: Unit): boolean =>
  !unit.act &&
  !unit.form &&
  unit.box[1] < 420 &&
  !isOrganization(unit.text) &&
  !isStatusWord(unit.text) &&
  (/^\p{Lu}[\p{L}'-]+(?: [\p{L}'-]+)?, \p{Lu}[\p{L}'-]*(?: [\p{L}.]+)?$/u.test(unit.text) ||
    (unit.box[3] >= 18 && /^\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}.'-]*){1,3}$/u.test(unit.text))) &&
  meanings(unit.text, false).length === 0;

/** Whose number, birth date or status stands next on its line or right below. */
function leadsToIdentity(model: Model, free: readonly Unit[], index: number): boolean {
  const unit = free[index]!;
  // What stands before a heading is no label of it: the last step of a trail, `Claim details`.
  const heads = model.blocks[unit.block]!.kind === 'heading';
  if (!heads && !unit.text.includes(',') && (meanings((free[index - 1]?.text ?? '').replace(/:$/, ''), false)[0]?.score ?? 0) > 0)
    return false;
  // Over the name the claim's mark may stand, and how it is.
  if (
    heads &&
    free
      .slice(Math.max(0, index - 7), index)
      .filter(({ act }) => act !== 'button')
      .slice(-3)
      .some(
        (before) =>
          !before.act &&
          isStatusWord(before.text) &&
          unit.box[1] - before.box[1] < 44 &&
          before.box[1] < unit.box[1] &&
          before.box[1] > BAR,
      )
  )
    return true;
  const shown = free.slice(index + 1, index + 7).filter((next) => next.act !== 'button');
  return shown.slice(0, 3).some((next) => {
    if (next.box[1] - unit.box[1] > (heads ? Math.max(60, unit.box[3] * 2.5) : 44)) return false;
    const label = next.text.replace(/[:#].*$/, '').replace(/ \S*\d.*$/, '');
    const [field, ...others] = meanings(label, false).map((meaning) => meaning.field);
    return (
      field === 'memberId' ||
      // `Member` before a number.
      (label.length < next.text.length && others.includes('memberId')) ||
      field === 'patientBirthDate' ||
      ((isStatusWord(next.text) || (heads && next.bold && isStatusAndWhy(next.text))) &&
        (heads || next.box[1] < unit.box[1] + unit.box[3]))
    );
  });
}
