import { MBI_FORM } from '@/utils/codes/forms';
import type { PageText } from '@/utils/page/page-text';
import type { Portal } from '@/utils/portals/portal';
import { insideTest } from './boxes/boxes';
import { claimCards, type LineCard, lineCards } from './boxes/cards';
import { isOfSeveral } from './boxes/group-rows';
import { numberOfAddress } from './claim/address-number';
import { comparedPairs } from './claim/compared-pairs';
import { detailInto, entriesInto } from './claim/detail';
import { elementPairs } from './claim/element-pairs';
import { providerRoles } from './claim/provider-roles';
import { isOfOtherClaims, isOfOtherPayer } from './claim/section-words';
import { billsOwnNumbers } from './claims/bill-numbers';
import { openedClaims } from './claims/opened-claims';
import { isOwnRow } from './claims/own-row';
import { readCards, readList } from './claims/several-claims';
import { readVoucher } from './claims/voucher';
import { judge, signsOfShares } from './draft/arithmetic';
import { withoutChoices } from './draft/choices';
import { decideStatus } from './draft/decide';
import { type Draft, finish, newDraft, put } from './draft/draft';
import { ownerOf } from './draft/marks';
import { payersOwnInto } from './draft/own-lists';
import { payerInto, programOf } from './draft/payer';
import { withoutPayersName } from './draft/payers-name';
import { isEdited, showFields } from './edited-claim';
import { closedSections, pageState, type Says, titleSays } from './kind';
import { isTitledBox } from './line-boxes/titled-boxes';
import { withoutHouseNumbers } from './lines/house-numbers';
import { looseGrids } from './lines/loose-rows';
import { signsOf } from './lines/signs';
import { uncheckedCaptions } from './page/label-looks';
import { buildModel, IN_CHROME, type Model, type Unit } from './page/model';
import { namesBeside } from './page/names-beside';
import { standingBeside } from './page/open-panel';
import { replacedPanels } from './page/replaced-panels';
import { sectionsOf } from './page/sections';
import { statusLetters } from './page/status-letters';
import { barsOfClaims } from './pairs/bars-of-claims';
import { labelsByBrand, memberIdsByBrand } from './pairs/brand-labels';
import { applyLessons, type Lesson } from './pairs/lessons';
import { findPairs, type Pair } from './pairs/pairs';
import { readBeside, readOpen, readUnderName } from './read-beside';
import type { Reading } from './reading';
import type { Context, Found } from './reasons/context';
import { explainInto } from './reasons/explained';
import { countedLegends, textLegends } from './reasons/legends';
import { letteredLegends } from './reasons/lettered-legends';
import { tableLegends } from './reasons/table-legends';
import { repeatedClaims } from './repeated/repeated-claims';
import { addRepeated, isOneOfMany } from './repeated/repeated-more';
import { cardGrids } from './tables/card-rows';
import { understoodTables } from './tables/continued';
import { flatGrids } from './tables/flat-grid';
import { markedGrids } from './tables/grid';
import { isTotal } from './tables/other-rows';
import { listsAuthorizations, PAYERS_NUMBER, type Table, understand } from './tables/tables';
import { versionsInForce } from './tables/versions-in-rows';
import { visualGrids } from './tables/visual-grid';
import { type Legend, looseKey } from './values/reasons';
import { isLocation } from './values/status';
import { meanings } from './words/labels';

/**
 * Reads the claims that a page shows. What cannot be read surely is in `doubtful`, never in a claim.
 * @param portal what is peculiar to the portal, where a file knows it; every other portal is read the same way
 * @param lessons what clerks taught; those of other hosts count for nothing
 */
export function read(page: PageText, portal?: Portal, lessons: readonly Lesson[] = []): Reading {
  const part = (shown: PageText): Reading => readWhole(shown, portal, lessons);
  const named = namesBeside(page);
  const under = named && readUnderName(named, part);
  if (under) return under;
  const whole = part(page);
  if (whole.claims.length === 0) return whole;
  const open = readOpen(page, whole, part);
  if (open) return open;
  const beside = standingBeside(page);
  return beside ? readBeside(beside, whole, part) : whole;
}

function readWhole(page: PageText, portal: Portal | undefined, lessons: readonly Lesson[]): Reading {
  const model = buildModel(page);
  if (isEdited(model)) showFields(model);
  // A page that was cut or changed while it was walked may show half a claim, or the halves of two.
  const found = page.cut || page.torn ? undefined : readClaims(model, lessons, portal);
  const base = {
    ...(portal ? { portal: portal.id } : {}),
    collapsed: closedSections(model.units),
    contradictions: found?.contradictions ?? [],
  };
  if (!found || found.drafts.length === 0)
    return {
      kind: 'other',
      page: pageState(model, model.units),
      claims: [],
      ...(found?.part ? { part: finish(found.part, model) } : {}),
      ...base,
      collapsed: [],
      contradictions: [],
    };
  return {
    kind: found.list ? 'claim-list' : 'claim-detail',
    page: 'claim',
    claims: found.drafts.map((draft) => finish(draft, model)),
    ...base,
  };
}

function readClaims(model: Model, lessons: readonly Lesson[], portal?: Portal): Found | undefined {
  // what a portal's every page has
  const titled = barsOfClaims(model);
  const chrome = (unit: Unit): boolean => model.within(unit.block, IN_CHROME) && !titled(unit);
  const payer = labelsByBrand(model);
  const replaced = replacedPanels(model);
  const visible = model.units.filter((unit) => !chrome(unit) && !replaced.has(unit.id));
  const says = titleSays(model, visible);
  const eaten = new Set<number>();
  const grids = versionsInForce(model, [...markedGrids(model), ...looseGrids(model), ...flatGrids(model)], visible, eaten);
  const marked = understoodTables(grids, visible, model);
  const tables = marked.filter((table) => {
    const worth =
      table.types.some((type) => type !== 'other') || (table.grid.rows.length >= 2 && table.grid.headers[0]!.length >= 2);
    if (worth) eat(table, eaten);
    return worth;
  });
  let free = visible.filter((unit) => !eaten.has(unit.id));
  for (const grid of cardGrids(model, free)) {
    const table = understand(grid);
    const other = table.types.every((type) => type === 'other');
    // What a member was authorized in boxes is no claim of the page's either.
    if (!other || table.grid.headers.some(listsAuthorizations)) eat(table, eaten);
    if (!other) tables.push(table);
  }
  free = free.filter((unit) => !eaten.has(unit.id));
  for (const grid of visualGrids(model, free)) {
    const table = understand(grid);
    if (isTitledBox(table, free)) continue;
    eat(table, eaten);
    tables.push(table);
  }
  free = free.filter((unit) => !eaten.has(unit.id));
  const taught = applyLessons(model, lessons);
  const spoken = new Set(taught.map((pair) => pair.labelUnit));
  const sections = sectionsOf(model, free);
  const pairs = [
    ...taught,
    ...[...comparedPairs(tables), ...elementPairs(tables), ...providerRoles(tables), ...findPairs(model, free, sections)].filter(
      (pair) => !spoken.has(pair.labelUnit) && !isOfSeveral(model.units[pair.labelUnit]!.text),
    ),
  ];
  memberIdsByBrand(model, pairs);
  const payersNumber = free.some(
    (unit) =>
      unit.text.length < 50 &&
      PAYERS_NUMBER.test(unit.text) &&
      /\bpayer|\bpayor/i.test(unit.text) &&
      meanings(unit.text.replace(/:.*$/, ''), false)[0]?.field === 'claimNumber',
  );
  const context: Context = {
    model,
    portal,
    tables,
    free,
    pairs,
    payersNumber,
    unchosen: uncheckedCaptions(free),
    outside: model.units.filter((unit) => !eaten.has(unit.id)),
    sections,
    legend: new Map(),
    textLegend: [],
    inside: insideTest(model),
  };
  context.textLegend = textLegends(model, free, pairs);
  for (const line of [...letteredLegends(free), ...countedLegends(model, context.textLegend)]) context.legend.set(line.key, line);
  readLegends(context);

  const claimTables = tables.filter((table) => table.types.includes('claims'));
  const ofLines = claimTables.length > 0 ? undefined : lineCards(model, pairs, free);
  const ofClaims = pairs.filter(({ ofLine }) => !ofLine);
  const cards =
    claimTables.length > 0
      ? []
      : claimCards(
          model,
          ofClaims.filter((pair) => !isOfOtherClaims(pair.section) && !ofLines?.some((card) => card.holds(pair.labelUnit))),
          ofClaims,
          free.filter((unit) => !isOfOtherClaims(context.sections(unit.id))),
          tables.flatMap(({ grid, types }) => (types.includes('lines') && grid.block >= 0 ? [grid.block] : [])),
        );
  let found: Found;
  if (claimTables.length > 0 && !isOwnRow(claimTables, tables, ofClaims)) found = readList(context, claimTables);
  else
    found = readVoucher(context) ?? (cards.length >= 2 ? readCards(context, cards) : readDetail(context, claimTables, ofLines));
  const [part] = found.list || says !== 'claim' ? [] : found.drafts.filter(isPayment);
  found.drafts = claimsAmong(found, says);
  const replaces = mayBeList(found, claimTables);
  const unfolded = claimTables.length === 0 ? openedClaims(context, visible, found.drafts) : undefined;
  const repeated = unfolded?.drafts ?? (replaces || isShortList(found) ? repeatedClaims(model, visible) : undefined);
  const among =
    repeated && (replaces || unfolded?.instead) ? claimsAmong({ list: true, drafts: repeated, contradictions: [] }, says) : [];
  if (among.length > Math.max(1, found.drafts.length - (unfolded?.instead ? 1 : 0)))
    found = { list: true, drafts: among, contradictions: [] };
  else if (found.list && repeated) addRepeated(found.drafts, repeated);
  if (found.list) billsOwnNumbers(model, found.drafts);
  if (found.drafts.length === 1) found.drafts = found.drafts.filter((draft) => !isOneOfMany(model, visible, draft));
  if (found.drafts.length === 0 && part) {
    decideStatus(part, portal);
    found.part = part;
  }
  const people = new Set(
    pairs.flatMap((pair) =>
      namesSomebody(pair) || namesNetwork(pair) || isOfOtherPayer(`${pair.section} ${pair.label}`) ? pair.units : [],
    ),
  );
  const owner =
    found.drafts.length > 0
      ? (ownerOf(
          model,
          withoutChoices(context.outside).filter((unit) => !people.has(unit.id) && !cards.some((card) => card.holds(unit.id))),
        ) ?? payer)
      : undefined;
  // A list that names a payer for its claims is of many: who pays the rest nothing on the page says.
  const ofMany = found.list && found.drafts.some(({ marks }) => marks.has('payer'));
  const program = found.drafts.length > 0 && !ofMany ? programOf(model.units, model.page.title) : undefined;
  // Among several patients nobody knows whose the one number is.
  const patients = new Set(found.drafts.map(({ claim }) => claim.patientName));
  const beneficiary = patients.size === 1 ? oneBeneficiary(context) : undefined;
  const letters = statusLetters(model.units);
  const named = found.drafts.filter((draft) => draft.marks.has('payer'));
  for (const draft of found.drafts) {
    payerInto(draft, owner, program, portal);
    if (beneficiary) put(draft, 'memberId', 'id', beneficiary.id, { units: [beneficiary.unit], confidence: 0.8 });
    explainInto(draft, model, free, context.sections);
  }
  payersOwnInto(found.drafts, (unit) => model.units[unit]?.text);
  withoutPayersName(found.drafts);
  for (const draft of found.drafts) {
    decideStatus(draft, portal, letters);
    signsOfShares(draft);
    signsOf(draft.claim, draft.reasonMarks, model);
    found.contradictions.push(...judge(draft));
  }
  withoutHouseNumbers(named, found.drafts, model, owner);
  return found;
}

function eat(table: Table, eaten: Set<number>): void {
  for (const header of table.grid.headers) for (const cell of header) for (const unit of cell.units) eaten.add(unit);
  for (const row of table.grid.rows)
    if ((row.under >= 0 && row.byColumn.filter((cell) => cell).length >= 2) || isTotal(row))
      for (const cell of row.cells) for (const unit of cell.units) eaten.add(unit);
}

function readLegends(context: Context): void {
  const { legend } = context;
  const add = (line: Legend, replace: boolean): void => {
    for (const key of [line.key, ...(/^(?:mark|note) /.test(line.key) ? [] : [looseKey(line.key)])])
      if ((replace && key === line.key) || !legend.has(key)) legend.set(key, line);
  };
  for (const table of context.tables)
    if (table.types.includes('reasons')) for (const line of tableLegends(table).legend) add(line, true);
  for (const line of context.textLegend) add(line, false);
}

/** The label speaks of a person or a provider, whose name may be a payer's too: `First Name: OSCAR`. */
const namesSomebody = (pair: Pair): boolean =>
  ['person', 'namePart'].includes(meanings(pair.label, false)[0]?.kind ?? '') ||
  meanings(pair.label, false)[0]?.field === 'providerName';

/** Whose discount counts is not who pays, nor what was sold: `Network: Cigna PPO`, `Line of business: Medicaid`. */
const namesNetwork = (pair: Pair): boolean =>
  pair.tie > 0.8 &&
  (/\b(?:network|ppo|repric\w*|discount|vendor|mco)\b/i.test(pair.label) ||
    /^(?:line of business|lob|business line|benefit (?:plan|package|program)|product(?: type| line| name)?|plan type|coverage type|market|segment)$/i.test(
      pair.label,
    ));

/** A Medicare Beneficiary Identifier says what it is by its form. */
const MBI = new RegExp(`(?<![A-Z0-9])${MBI_FORM}(?![A-Z0-9])`, 'g');

/** The one beneficiary that a page speaks of, where no label names the number. */
function oneBeneficiary(context: Context): { id: string; unit: number } | undefined {
  const found = context.free.flatMap((unit) =>
    unit.form === 'editable' || unit.text.length > 80 || !/[1-9][AC-HJKMNP-RT-Y]/.test(unit.text)
      ? []
      : [...unit.text.matchAll(MBI)].map((match) => ({ id: match[0], unit: unit.id })),
  );
  return new Set(found.map((one) => one.id)).size === 1 ? found[0] : undefined;
}

function readDetail(context: Context, claimTables: readonly Table[], ofLines?: readonly LineCard[]): Found {
  const draft = newDraft();
  detailInto(draft, context, context.pairs, context.free, context.tables, ofLines);
  const opened = draft.marks.has('claimNumber') ? undefined : numberOfAddress(context.model.page, context.free, context.pairs);
  if (opened) put(draft, 'claimNumber', 'id', opened.text, { units: [opened.id], confidence: 0.8 });
  for (const table of claimTables)
    for (const row of table.grid.rows) if (table.types[row.under] === 'claims') entriesInto(draft, table, row, context);
  return { list: false, drafts: [draft], contradictions: [] };
}

/** Of a claim with its own number or lines the page is that claim's, and a table's columns say more than rows that look alike. */
const mayBeList = ({ list, drafts }: Found, claimTables: readonly Table[]): boolean =>
  drafts.every(({ lines, marks }) => lines.length === 0 && (list || (marks.get('claimNumber')?.confidence ?? 0) < 0.9)) &&
  (drafts.length === 0 || claimTables.length === 0);

/** A longer list is not looked through a second time. */
const MANY = 60;

/** A list may show some things by their place alone, under no column and beside no label. */
const isShortList = ({ list, drafts }: Found): boolean =>
  list && drafts.length > 1 && drafts.length <= MANY && drafts.every(({ lines }) => lines.length === 0);

/** A payment's number without anything that says whose it is. */
const isPayment = ({ claim, lines }: Draft): boolean =>
  claim.checkNumber !== undefined &&
  lines.length === 0 &&
  [claim.claimNumber, claim.patientAccountNumber, claim.memberId, claim.patientName].every((value) => value === undefined);

/** A list that is one by most of its rows is so by all: of a claim that nobody has worked on yet it says least. */
function claimsAmong({ drafts, list }: Found, says: Says): Draft[] {
  const sure = drafts.filter((draft) => isClaim(draft, says, list));
  return list && (says === 'other' || says === 'aside') && sure.length * 2 > drafts.length
    ? drafts.filter((draft) => isClaim(draft, undefined, list))
    : sure;
}

const isSomebodys = ({ claim }: Draft): boolean => claim.serviceFrom !== undefined || claim.patientName !== undefined;

/** A number of some kind, whose it is and when: on a claim's page no word has to say more about the number. */
const isWhole = ({ claimNumber, memberId, patientName, serviceFrom }: Draft['claim']): boolean =>
  [claimNumber, memberId, patientName, serviceFrom].every((value) => value !== undefined);

/** Enough of a claim to be one: an identity, and what the payer says about it. */
function isClaim(draft: Draft, says: Says, list: boolean): boolean {
  if (says === 'never') return false;
  const { claim } = draft;
  // In a list a claim that was not taken in has a row without a number.
  const named = list && claim.patientName !== undefined && claim.serviceFrom !== undefined && claim.billed !== undefined;
  const identity =
    named || claim.claimNumber !== undefined || claim.patientAccountNumber !== undefined || claim.memberId !== undefined;
  const answers = [
    claim.statusText,
    claim.billed,
    claim.paid,
    claim.allowed,
    claim.reasons,
    draft.lines.length > 0 ? 1 : undefined,
    // What was paid or allowed of a line, or why not, nobody but the payer says.
    draft.lines.find(({ line }) => line.paid !== undefined || line.allowed !== undefined || line.reasons !== undefined),
  ].filter((value) => value !== undefined).length;
  if (!identity || answers === 0) return false;
  // A label that says it all, beside its value without a frame around the two.
  const sureNumber = (draft.marks.get('claimNumber')?.confidence ?? 0) > 0.65;
  if (says === 'aside' && !list) return (sureNumber && answers >= 2 && hasMoney(draft)) || (answers >= 3 && addsUp(draft));
  if (says === 'estimate' && !(isDated(draft) && hasMoney(draft))) return false;
  if (says === 'other' || says === 'aside' || says === 'estimate')
    return sureNumber && answers >= 3 && claim.billed !== undefined && claim.statusText !== undefined;
  if (list)
    return (
      answers >= 1 &&
      (claim.claimNumber !== undefined ||
        claim.billed !== undefined ||
        (claim.statusText !== undefined && claim.serviceFrom !== undefined && claim.patientName !== undefined))
    );
  // The pages of a claim in Medicare's system all say whose it is and where it stands, most of them nothing of its amounts.
  if (isLocation(claim.statusText ?? '') && claim.memberId !== undefined && answers >= 2) return true;
  if (claim.billed === undefined && draft.lines.length === 0)
    return (
      (sureNumber || (says === 'claim' && isWhole(claim))) &&
      (claim.statusText ?? (says === 'claim' ? claim.reasons : undefined)) !== undefined &&
      isSomebodys(draft)
    );
  return answers >= 2 || (sureNumber && (claim.billed !== undefined || draft.lines.length > 0));
}

/** What was billed, or what the payer did with it. */
const hasMoney = ({ claim, lines }: Draft): boolean =>
  [claim, ...lines.map(({ line }) => line)].some(
    ({ billed, allowed, paid }) => billed !== undefined || allowed !== undefined || paid !== undefined,
  );

/** The lines make what was billed, and the payer says how it stands. */
const addsUp = ({ claim, lines }: Draft): boolean =>
  claim.statusText !== undefined &&
  lines.length > 0 &&
  lines.reduce((sum, { line }) => sum + (line.billed ?? Number.NaN), 0) === claim.billed;

const isDated = ({ claim, lines }: Draft): boolean =>
  claim.serviceFrom !== undefined || lines.some(({ line }) => line.serviceFrom !== undefined);
