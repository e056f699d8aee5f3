/** What stands over a part of a page: headings, legends, captions, and bold texts that head what follows. */
import type { Box } from '@/utils/page/page-text';
import { isStatusWord } from '../values/status';
import { inEnglish } from '../words/spanish';
import { headingLabels } from './heading-labels';
import { type Model, shareX, shareY, type Unit } from './model';
import { heldIn } from './units-inside';

/** The heading that a unit stands under. */
export function sectionsOf(model: Model, free: readonly Unit[]): (id: number) => string {
  const heads: Unit[] = [];
  const bold = new Set<Unit>();
  const labels = headingLabels(model);
  for (let index = 0; index < free.length; index++) {
    const unit = free[index]!;
    const { kind } = model.blocks[unit.block]!;
    if (labels.has(unit.id)) continue;
    if (kind === 'heading' || kind === 'legend' || kind === 'caption') {
      // What small print adds to a title on its line takes nothing from what the title says.
      if (!isSmallPrint(heads.at(-1), unit)) heads.push(unit);
    } else if (
      unit.bold &&
      unit.act === undefined &&
      // What a field shows is a value, however bold: `Harbor Cities Benefit Fund`.
      unit.form === undefined &&
      !unit.text.endsWith(':') &&
      unit.text.length < 50 &&
      standsAlone(model, unit) &&
      /^[A-Za-z][A-Za-z /&()'-]+$/.test(withoutCount(unit.text)) &&
      !['header', 'dt', 'dd', 'label'].includes(kind) &&
      !(kind === 'cell' && (model.childrenOf.get(unit.block)?.length ?? 0) === 0) &&
      (isSection(unit.text) || isPanelTitle(unit, free[index - 1]) || withoutCount(unit.text) !== unit.text) &&
      !LEADS_AWAY.test(unit.text) &&
      !hasBeside(unit, free[index + 1])
    ) {
      heads.push(unit);
      bold.add(unit);
    }
  }
  // What a legend heads ends with its group of fields, what a heading in a column heads with the column, what bold words head with their box.
  const ends = heads.map((unit) => {
    const { kind, parent } = model.blocks[unit.block]!;
    const room =
      kind === 'legend'
        ? parent
        : (columnOf(model, unit) ??
          (ELSEWHERE.test(unit.text) ? panelOf(model, unit) : bold.has(unit) ? boxOf(model, unit) : undefined));
    return room === undefined ? Number.POSITIVE_INFINITY : lastUnitIn(model, room);
  });
  // The last heading before a unit whose room has not ended there: what has ended once heads nothing further below.
  const said = heads.map(({ text }) => inEnglish(text));
  const section: string[] = [];
  const open: number[] = [];
  let next = 0;
  for (const { id } of model.units) {
    for (; next < heads.length && heads[next]!.id < id; next++) open.push(next);
    while (open.length > 0 && ends[open.at(-1)!]! < id) open.pop();
    const at = open.at(-1);
    section.push(at === undefined ? '' : said[at]!);
  }
  return (id) => section[id] ?? '';
}

/** `Cases (2)` over what goes with a record. */
const withoutCount = (text: string): string => text.replace(/(?<=^[A-Z][A-Za-z &]{2,30}) \(\d{1,4}\+?\)$/, '');

/** On the title's line, in its box, and drawn smaller or in brackets: `(2100C)`. */
const isSmallPrint = (title: Unit | undefined, unit: Unit): boolean =>
  title !== undefined &&
  title.block === unit.block &&
  (unit.box[3] < title.box[3] || /^\(.*\)$/.test(unit.text)) &&
  shareY(title.box, unit.box) > 0;

/** How far up a heading's column is looked for, and how many neighbours of a box are. */
const [HIGH, WIDE] = [8, 3];

/**
 * The box of a column with more in it than its heading, beside which stands another one: a menu's heading is none of the page's. A heading that
 * fills its column alone heads what stands beside it.
 */
function columnOf(model: Model, heading: Unit): number | undefined {
  let at = heading.block;
  for (let climbed = 0; climbed < HIGH && at >= 0; climbed++, at = model.blocks[at]!.parent) {
    const { box, kind, parent } = model.blocks[at]!;
    if (kind === 'aside') return at;
    if (parent < 0 || kind === 'cell' || kind === 'row') return undefined;
    const around = model.childrenOf.get(parent) ?? [];
    const place = around.indexOf(at);
    const beside = around
      .slice(Math.max(0, place - WIDE), place + WIDE + 1)
      .some((other) => other !== at && standsBeside(model.blocks[other]!.box, box));
    if (beside && lastUnitIn(model, at) >= heading.id + 2) return at;
  }
  return undefined;
}

/** The heading of a menu or panel beside or among what the page is about, be it in a column or in a box of its own: it says nothing of the page. */
export function headsAPanel(model: Model, heading: Unit, free: readonly Unit[]): boolean {
  const panel = columnOf(model, heading) ?? (ELSEWHERE.test(heading.text) ? panelOf(model, heading) : undefined);
  if (panel === undefined) return false;
  const last = lastUnitIn(model, panel);
  return free.filter(({ id }) => id >= heading.id && id <= last).length * 2 < free.length;
}

/** What a portal shows besides claims. */
const ELSEWHERE =
  /\b(?:authori[sz]ations?|referrals?|eligibility|benefits?|coverage|accumulators?|fee schedules?|appeals?|disputes?|reconsiderations?|grievances?|news|announcements?|bulletins?|alerts?|help|support|contact|resources|tools|(?:quick )?links|messages?|inbox|tickets?|inquir(?:y|ies)|search|lookup|filters?|recent(?:ly)?|related|similar|reports?|polic(?:y|ies)|guides?|manuals?|training|estimates?|dashboard|tasks?|reminders?|payments? this)\b/i;

/** The first box around a heading with something in it below the heading's own line: a panel of another matter heads nothing beyond its box. */
function panelOf(model: Model, heading: Unit): number | undefined {
  if (model.blocks[heading.block]!.level === 1) return undefined;
  const bottom = heading.box[1] + heading.box[3] - 2;
  let at = model.blocks[heading.block]!.parent;
  while (at >= 0 && (model.units[lastUnitIn(model, at)]?.box[1] ?? 0) < bottom) at = model.blocks[at]!.parent;
  return at > 0 ? at : undefined;
}

/** The first box around bold words with more in it than them. */
function boxOf(model: Model, words: Unit): number | undefined {
  let at = model.blocks[words.block]!.parent;
  while (at >= 0 && lastUnitIn(model, at) < words.id + 3) at = model.blocks[at]!.parent;
  return at >= 0 ? at : undefined;
}

const standsBeside = (a: Box, b: Box): boolean => shareX(a, b) <= 0 && shareY(a, b) > Math.min(a[3], b[3]) / 2;

const lastUnitIn = (model: Model, block: number): number => heldIn(model).last[block]!;

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

/** A few words about another matter, behind nothing on their line: a value says more, or stands behind its label. */
const isPanelTitle = ({ text, box }: Unit, before: Unit | undefined): boolean =>
  ELSEWHERE.test(text) &&
  text.split(' ').length <= 3 &&
  !isStatusWord(text) &&
  !(before && before.box[0] + before.box[2] <= box[0] && shareY(before.box, box) > box[3] / 2);

/** A way to another page, however bold: `Back to Search Results` in a panel's head. */
const LEADS_AWAY =
  /^(?:go )?(?:back|return|forward|on) to\b|^(?:view|see|show|open|print|export|download) (?:all|more|another|full|other)\b/i;

const isSection = (text: string): boolean =>
  /\b(?:information|details?|summary|lines?|totals?|provider|patient|member|claim|payment|diagnos[ie]s|history|services?|codes?|status|insurance|coverage|accumulators?|benefits?|claims|search|filters?|messages|signed in|account|versions?|year[- ]to[- ]date|plan year)\b/i.test(
    text,
  );
