/** Boxes beside or below a table of lines that say more of one of them: a drawer, or a panel that was opened for it. */

import { leadCode } from '../boxes/lead-texts';
import type { Draft, LineDraft } from '../draft/draft';
import type { Unit } from '../page/model';
import type { Pair } from '../pairs/pairs';
import type { Context } from '../reasons/context';
import type { Table } from '../tables/tables';
import { procedure } from '../values/codes';
import { money } from '../values/values';
import { meanings } from '../words/labels';
import { pairIntoLine, reasonsOfCard } from './line-card';

interface Drawer {
  line: LineDraft;
  /** its title with the code */
  lead?: Unit;
  holds(unit: number): boolean;
}

const NUMBERED = /^(?:(?:service|claim) )?(?:line|service|detail)(?: item)? #?(\d{1,3})\b/i;

/** What is of a claim, and in no line's drawer. */
const OF_CLAIM: ReadonlySet<string> = new Set([
  'claimNumber',
  'memberId',
  'patientName',
  'patientBirthDate',
  'patientAccountNumber',
]);

/** The largest boxes around titles that each name one line of the table, and hold neither the table nor what is of the claim. */
export function lineDrawers(
  { lines }: Draft,
  { model, inside }: Context,
  tables: readonly Table[],
  free: readonly Unit[],
  pairs: readonly Pair[],
): Drawer[] {
  const titles =
    lines.length === 0
      ? []
      : free.flatMap((unit) => {
          const line = isTitle(unit, model.blocks[unit.block]!.kind) ? lineOfTitle(unit.text, lines) : undefined;
          return line ? [{ unit, line }] : [];
        });
  if (titles.length === 0) return [];
  const foreign = [
    ...tables.flatMap(({ grid }) => grid.rows.flatMap(({ cells }) => cells.flatMap(({ units }) => units))),
    // `Member` before an amount is a share, and nobody's number.
    ...pairs.flatMap(({ label, labelUnit, text }) =>
      OF_CLAIM.has(meanings(label, false)[0]?.field ?? '') && !money(text) ? [labelUnit] : [],
    ),
  ].map((unit) => model.units[unit]!.block);
  const seen = new Set<LineDraft>();
  return titles.flatMap(({ unit, line }) => {
    if (seen.has(line)) return [];
    seen.add(line);
    const own = titles.filter((one) => one.line === line).map((one) => one.unit);
    const strange = [...foreign, ...titles.flatMap((one) => (one.line === line ? [] : one.unit.block))];
    let box = -1;
    for (let at = unit.block; at >= 0 && !strange.some((block) => inside(block, at)); at = model.blocks[at]!.parent) box = at;
    const holds = (id: number): boolean => inside(model.units[id]!.block, box);
    const held = box < 0 || box === unit.block ? [] : free.filter(({ id }) => holds(id));
    const leads = held.slice(0, FIRST).some((one) => one === unit);
    const lead = own.find(({ text }) => procedure(leadCode(text)));
    return leads && held.length <= MOST ? [{ line, holds, ...(lead ? { lead } : {}) }] : [];
  });
}

/** A title stands among a box's first texts, and what is opened for one line is no longer than this. */
const FIRST = 4;
const MOST = 60;

const isTitle = ({ bold, act, form, text }: Unit, kind: string): boolean =>
  (bold === true || kind === 'heading') && !act && !form && text.length < 80;

/** `Line 2 · 93015`, `A4570 Splint`: the line of that number, or the one with that code. */
function lineOfTitle(text: string, lines: readonly LineDraft[]): LineDraft | undefined {
  const code = procedure(leadCode(text))?.procedure;
  const number = NUMBERED.exec(text)?.[1];
  if (!number) {
    const [only, ...more] = code ? lines.filter(({ line }) => line.procedure === code) : [];
    return more.length === 0 ? only : undefined;
  }
  const line = lines.every((one) => one.number === undefined)
    ? lines[Number(number) - 1]
    : lines.find((one) => one.number === String(Number(number)));
  return code === undefined || line?.line.procedure === code ? line : undefined;
}

const WHY = /\b(?:why|denial|denied|reasons?|remarks?|adjustments?|messages?|explanation)\b/i;

/** What a drawer says of its line: labels with their values that the table has not, and codes; a sentence only under a head that asks why. */
export function drawerInto({ line, holds, lead }: Drawer, context: Context, pairs: readonly Pair[], free: readonly Unit[]): void {
  const own = pairs.filter((pair) => holds(pair.labelUnit));
  for (const pair of own) pairIntoLine(line, pair, context);
  const said = free.filter(({ id, text }) => holds(id) && (text.split(' ').length < 3 || WHY.test(context.sections(id))));
  reasonsOfCard(line, context, { holds, pairs: own, block: -1, ...(lead ? { lead } : {}) }, said);
}
