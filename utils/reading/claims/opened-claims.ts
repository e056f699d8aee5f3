/** A list whose rows say their values by place alone, with the details of the one that is open below it: its labels say what stands where in all rows. */

import { detailInto } from '../claim/detail';
import type { Draft } from '../draft/draft';
import { newDraft } from '../draft/draft';
import type { Unit } from '../page/model';
import type { Context } from '../reasons/context';
import { repeatedClaims } from '../repeated/repeated-claims';
import { MANY, type OpenedPanel, openedPanel } from './opened-panel';

/** Fewer labels than this are no details. */
const LEAST = 2;

/** The claims of the list, the open one with its details, and whether what the page was read as before is to be forgotten. */
export interface Unfolded {
  drafts: Draft[];
  instead: boolean;
}

/**
 * Nothing where no row of a list is open.
 * @param drafts what the page was read as without it
 */
export function openedClaims(context: Context, visible: readonly Unit[], drafts: readonly Draft[]): Unfolded | undefined {
  const { model } = context;
  const [{ claim, marks } = newDraft(), ...others] = drafts;
  // A claim that a label names stands in its row and in its details, or it is the page's own.
  const isOwn = others.length === 0 && (marks.get('claimNumber')?.confidence ?? 0) >= SURE;
  if (isOwn && visible.filter(({ text }) => text.includes(claim.claimNumber!)).length < 2) return undefined;
  const panel = drafts.length > MANY ? undefined : openedPanel(model, visible);
  const found = panel && claimsWith(panel, context, visible);
  if (!panel || !found || areLines(found, drafts)) return undefined;
  return { drafts: found, instead: found.length > drafts.length || isMistaken(drafts, panel) };
}

/** Rows that were read as the lines of a claim with its number are no claims. */
function areLines(found: readonly Draft[], drafts: readonly Draft[]): boolean {
  const lines = drafts.flatMap((draft) => (draft.marks.has('claimNumber') ? draft.lines : []));
  const units = new Set(lines.flatMap(({ marks }) => [...marks.values()].flatMap((mark) => mark.units)));
  return found.filter(({ marks }) => [...marks.values()].some((mark) => mark.units.some((unit) => units.has(unit)))).length > 1;
}

/** Claims of which none has its number, or several have what the details of one say. */
function isMistaken(drafts: readonly Draft[], { units: held }: OpenedPanel): boolean {
  const inPanel = new Set([...held].map(({ id }) => id));
  const told = drafts.filter(({ marks }) => [...marks.values()].some(({ units }) => units.some((unit) => inPanel.has(unit))));
  return told.length > 1 || !drafts.some(({ marks }) => marks.has('claimNumber'));
}
const SURE = 0.9;

function claimsWith(panel: OpenedPanel, context: Context, visible: readonly Unit[]): Draft[] | undefined {
  const { model, tables, free } = context;
  const inPanel = new Set([...panel.units].map(({ id }) => id));
  const pairs = context.pairs.filter(({ labelUnit }) => inPanel.has(labelUnit));
  const labels = new Set(pairs.map(({ labelUnit }) => model.units[labelUnit]!.text));
  // What other rows name as well is their own, and the row with more of it only longer; `Paid` may be how another one stands.
  const others = panel.rows.flat().filter((unit) => labels.has(unit.text) && !panel.units.has(unit));
  if (pairs.length < LEAST || new Set(others.map(({ text }) => text)).size * 2 >= labels.size) return undefined;
  const details = newDraft();
  const isIn = ({ grid }: (typeof tables)[number]): boolean =>
    inPanel.has(grid.headers[0]?.find(({ units }) => units.length > 0)?.units[0] ?? -1);
  detailInto(
    details,
    context,
    pairs,
    free.filter((unit) => inPanel.has(unit.id)),
    tables.filter(isIn),
  );
  const rows = visible.filter((unit) => !panel.units.has(unit));
  const first = Math.min(...inPanel);
  const drafts = repeatedClaims(model, rows, { first, details });
  const open = drafts?.findLast(({ marks }) => Math.max(...[...marks.values()].flatMap(({ units }) => units)) < first);
  if (!drafts || !open || !isSame(open, details)) return undefined;
  moreInto(open, details);
  return drafts;
}

const isSame = ({ claim: a }: Draft, { claim: b }: Draft): boolean =>
  (['claimNumber', 'patientName', 'billed', 'serviceFrom'] as const).every(
    (field) => a[field] === undefined || b[field] === undefined || a[field] === b[field],
  );

/** What the details say and the row does not, but for how the claim stands. */
function moreInto(row: Draft, details: Draft): void {
  for (const [field, mark] of details.marks) {
    if (row.marks.has(field)) continue;
    Object.assign(row.claim, { [field]: Object.entries(details.claim).find(([name]) => name === field)?.[1] });
    row.marks.set(field, mark);
  }
  if (details.claim.reasons) {
    row.claim.reasons = details.claim.reasons;
    row.reasonMarks = details.reasonMarks;
  }
  row.lines = details.lines;
  row.doubtful.push(...details.doubtful);
}
