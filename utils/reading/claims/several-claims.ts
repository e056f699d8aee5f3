/** Several claims on one page: rows of a table, or boxes that repeat. */

import type { ClaimCard } from '../boxes/boxes';
import { amountsOfCards, badgesOfCards, membersInStrips, numbersInStrips, providersOfCards } from '../boxes/card-badges';
import { headsColumn } from '../boxes/column-heads';
import { groupHeadsInto, personIn } from '../boxes/group-heads';
import { headOfGroup, LAST_FIRST, moreOfRecord, type Payment, paymentInto, paymentOver, personInto } from '../boxes/group-rows';
import { headsBetweenInto } from '../boxes/heads-between';
import { assign } from '../claim/claim-pairs';
import { detailInto, entriesInto } from '../claim/detail';
import { openedRow } from '../claim/opened-rows';
import { addReason, type Draft, type LineDraft, newDraft, put } from '../draft/draft';
import { payeeInto } from '../draft/payee';
import { isOrganization } from '../draft/payer';
import { openedLines } from '../line-boxes/opened-lines';
import { lineOf, reasonsOnly } from '../lines/lines';
import { totalsInOrder, totalsInto } from '../lines/totals';
import { type Model, push } from '../page/model';
import { headingName } from '../pairs/badges';
import type { Pair } from '../pairs/pairs';
import type { Context, Found } from '../reasons/context';
import { isSaid } from '../tables/cells';
import type { GridRow } from '../tables/grid';
import { isTotal } from '../tables/other-rows';
import { type Column, entriesOf, type Table } from '../tables/tables';
import { legendReason, reasonsInCell, sourceOf } from '../values/reasons';
import { isStatusWord, statusMeaning, statusOfGroup } from '../values/status';
import { money } from '../values/values';
import { isLabel, meanings } from '../words/labels';
import { idsBelowNames } from './card-people';
import { lastWordsInto, placesInto, whysInto } from './card-places';
import { panelsOf } from './claim-panels';
import { firstUnit, tablesOfCards } from './lines-between';
import { reasonRows } from './reason-rows';
import { ownersBetween } from './row-owners';
import { criteriaOf } from './search-criteria';
import { turnsOf } from './tables-in-turn';

const SHARED = new Set([
  'patientName',
  'patientBirthDate',
  'memberId',
  'providerName',
  'providerNpi',
  'payer',
  'lastName',
  'firstName',
  'middleName',
]);
const WHOSE = new Set(['patientName', 'patientBirthDate', 'memberId']);
export const WITH_CHECK = new Set([...SHARED, 'checkNumber', 'paymentDate']);

/** A column of codes of services: each row is a claim of one line. */
const isService = ({ field, score }: Column): boolean => field === 'procedure' && score >= 0.9;

/** Claims in rows of a table, with service lines between them where the table has those too. */
export function readList(context: Context, claimTables: readonly Table[]): Found {
  const drafts: Draft[] = [];
  const rowOf = new Map<Draft, number>();
  const draftOf = new Map<GridRow, Draft>();
  const titles = claimTables.map(({ grid }) => grid.title);
  const persons = titles.length > 1 && new Set(titles).size === titles.length && titles.every((title) => isPersons(title));
  const titled = statusesOver(claimTables);
  for (const table of claimTables) {
    let current: Draft | undefined;
    let heads = '';
    let payment: Payment | undefined;
    const whys = reasonRows(context.model, table);
    for (const row of table.grid.rows) {
      const why = whys.get(row);
      if (why && current) {
        const mark = { units: row.cells.flatMap((cell) => cell.units), confidence: 0.9 };
        for (const reason of why.reasons) addReason(current.claim, current.reasonMarks, reason, mark);
        if (why.status) put(current, 'statusText', 'status', why.status, mark);
        continue;
      }
      const over = paymentOver(row);
      if (over) {
        payment = over;
        continue;
      }
      const filled = row.cells.filter(isSaid);
      if (
        filled.length === 1 &&
        table.grid.headers[0]!.length > 2 &&
        filled[0]!.text.length < 90 &&
        !isInCard(context, table, row)
      )
        heads = filled[0]!.text;
      const type = row.under < 0 ? undefined : table.types[row.under];
      if (isTotal(row)) {
        if (current && table.types.includes('lines')) totalsInto(current, table, row);
        continue;
      }
      const below = type === 'claims' && current ? lineBelow(table, row, context) : undefined;
      if (below) current!.lines.push(below);
      else if (type === 'claims') {
        current = newDraft();
        drafts.push(current);
        rowOf.set(current, row.block);
        draftOf.set(row, current);
        entriesInto(current, table, row, context);
        paymentInto(current, payment, row.cells[0]?.units ?? []);
        const only = table.columns[row.under]!.some(isService) ? lineOf(table, row, context.legend) : undefined;
        if (only) current.lines.push(only);
        const said = /[—–-] (\p{L}.{3,40})$/u.exec(table.grid.title)?.[1];
        if (said && statusMeaning(said))
          put(current, 'statusText', 'status', said, { units: row.cells[0]?.units ?? [], confidence: 0.85 });
        const state = statusOfGroup(heads) ?? titled.get(table);
        if (state) put(current, 'statusText', 'status', state, { units: row.cells[0]?.units ?? [], confidence: 0.85 });
        else if (heads !== '') headOfGroup(current, heads, row.cells[0]?.units ?? []);
        else if (persons) namedInto(current, context.model, table.grid.title, row.cells[0]?.units ?? []);
        else if (LAST_FIRST.test(table.grid.title)) personInto(current, table.grid.title, row.cells[0]?.units ?? []);
      } else if (type === 'lines' && current) {
        const line = lineOf(table, row, context.legend);
        if (line) current.lines.push(line);
        else if (current.lines.length > 0) reasonsOnly(table, row, context.legend, current.lines.at(-1)!);
      } else if (type === 'other' && current) entriesInto(current, table, row, context);
      else if (current && row.under < 0) moreOfRecord(current, context.model, row);
    }
  }
  const opened = claimTables.map((table) => openedRow(context.model, table));
  /** The claim whose row was opened to show what stands there. */
  const shownIn = (unit: number): Draft | undefined => {
    const row = opened.map((rowAt) => rowAt(unit)).find((one) => one !== undefined);
    return row && draftOf.get(row);
  };
  for (const table of context.tables) {
    if (!table.types.includes('lines') || claimTables.includes(table)) continue;
    const within =
      table.grid.block >= 0 && claimTables.some((one) => one.grid.block >= 0 && context.inside(table.grid.block, one.grid.block));
    const owner = within
      ? drafts.filter((draft) => (rowOf.get(draft) ?? -1) >= 0 && rowOf.get(draft)! < table.grid.block).at(-1)
      : shownIn(firstUnit(table.grid));
    for (const row of owner ? table.grid.rows : []) {
      const line =
        row.under >= 0 && table.types[row.under] === 'lines' && !isTotal(row) ? lineOf(table, row, context.legend) : undefined;
      if (line) owner!.lines.push(line);
      else if (isTotal(row)) totalsInto(owner!, table, row);
      // Sums that no word names.
      else if (row.cells.every(({ text }) => text === '' || money(text)?.sure)) totalsInOrder(owner!, table, row);
    }
  }
  const turns = turnsOf(context, claimTables);
  const remittance =
    turns.length > 0 ||
    claimTables.some((table) => table.types.includes('lines')) ||
    /\bclaim detail/i.test(headOf(context)) ||
    OF_A_PAYMENT.test(headOf(context));
  // What stands inside the table, in a row that was opened, is of the claim above it and of no other.
  const inTables = new Set<Pair>();
  for (const { row, pairs, units, tables } of turns) {
    for (const pair of pairs) inTables.add(pair);
    detailInto(draftOf.get(row)!, context, pairs, units, tables, []);
  }
  const ownersOf = ownersBetween(context, claimTables, rowOf);
  const isOfLine = openedLines(context);
  for (const told of context.pairs) {
    if (inTables.has(told)) continue;
    const { block } = context.model.units[told.labelUnit]!;
    // The table's rows are claims, whatever its heading speaks of: `Search results`.
    const pair = { ...told, claims: true };
    const shown = shownIn(pair.labelUnit);
    if (shown) {
      inTables.add(told);
      if (isOfLine(shown, pair)) continue;
      assign(shown, [pair], { portal: context.portal });
      whyIn(shown, pair, context);
      continue;
    }
    const owners = ownersOf(block);
    if (!owners) continue;
    inTables.add(told);
    if (owners.length === 1 && isOfLine(owners[0]!, pair)) continue;
    for (const owner of owners) {
      assign(owner, [pair], { portal: context.portal });
      whyIn(owner, pair, context);
    }
  }
  for (const { draft, pairs, units } of panelsOf(context, drafts)) {
    for (const pair of pairs) inTables.add(pair);
    detailInto(draft, context, pairs, units, []);
  }
  const criteria = criteriaOf(context.model);
  const ofColumn = headsColumn(context.model);
  const around = context.pairs.filter((pair) => !inTables.has(pair) && !criteria(pair) && !ofColumn(pair));
  const named = context.free.filter((unit) => /^[Cc]laims (?:for|of) \p{Lu}/u.test(unit.text));
  const name = named.length === 1 ? headingName(context.model, named) : undefined;
  stripsInto(drafts, context, claimTables);
  if (name) for (const draft of drafts) put(draft, 'patientName', 'person', name.text, { units: [name.id], confidence: 0.85 });
  const shared = ofEach(drafts, remittance ? WITH_CHECK : SHARED);
  for (const draft of drafts)
    assign(draft, around, { portal: context.portal, only: paidFor(draft, shared), ...(remittance ? {} : { bar: 0.66 }) });
  if (remittance) payeeInto(drafts, context.free);
  const whose = ofEach(drafts, WHOSE);
  if (!remittance) for (const draft of drafts) assign(draft, around, { portal: context.portal, only: whose, bar: 0.58 });
  return { list: drafts.length !== 1 || !remittance, drafts, contradictions: [] };
}

/** How the claims of each table stand, where there are several and the title of every one says so: `** DENIED CLAIMS **`. */
function statusesOver(tables: readonly Table[]): ReadonlyMap<Table, string> {
  const told = new Map(tables.flatMap((table) => [[table, statusOfGroup(table.grid.title)] as const]));
  const sure = [...told].flatMap(([table, state]) => (state === undefined ? [] : [[table, state] as const]));
  return new Map(sure.length > 1 && sure.length === tables.length ? sure : []);
}

/** It stands in the box of one claim's row, where the others have boxes of their own: it says nothing of what follows. */
function isInCard({ model, inside }: Context, { grid }: Table, row: GridRow): boolean {
  const holder = model.blocks[row.block]?.parent ?? -1;
  const rows = grid.rows.filter(({ under, block }) => under >= 0 && block >= 0);
  return holder >= 0 && rows.length > 1 && rows.filter(({ block }) => inside(block, holder)).length === 1;
}

/** A service line in the columns of the claims, below the claim that it is of: nothing where a claim's number and person stand. */
function lineBelow(table: Table, row: GridRow, context: Context): LineDraft | undefined {
  if (row.cells[0]?.text !== '') return undefined;
  const entries = entriesOf(table, row);
  if (entries.some(({ field }) => field === 'claimNumber' || WHOSE.has(field))) return undefined;
  const line = lineOf(table, row, context.legend);
  return line?.line.procedure === undefined && line?.line.revenueCode === undefined ? undefined : line;
}

/** Where the rows are of different people, a birth date beside the list is one's alone. */
function ofEach(drafts: readonly Draft[], fields: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set(drafts.flatMap(({ claim }) => claim.patientName?.toLowerCase() ?? []));
  return names.size > 1 ? new Set([...fields].filter((field) => field !== 'patientBirthDate')) : fields;
}

/** A payment settles nothing of a claim that is not decided yet, though a remittance lists it. */
function paidFor({ claim }: Draft, fields: ReadonlySet<string>): ReadonlySet<string> {
  const status = claim.statusText === undefined ? undefined : statusMeaning(claim.statusText)?.status;
  return status === 'pending' || status === 'info-requested'
    ? new Set([...fields].filter((field) => field !== 'checkNumber' && field !== 'paymentDate'))
    : fields;
}

/** The reasons that a label in a claim's opened row gives. */
function whyIn(draft: Draft, pair: Pair, context: Context): void {
  // `EOB 0250: Client not eligible on the date of service.`
  const [, list, code] = / .* /.test(pair.text) ? (CODE_IN_LABEL.exec(pair.label) ?? []) : [];
  const label = list ?? pair.label;
  const [meaning] = meanings(label, false);
  if (meaning?.field !== 'reasons' || meaning.score < 0.9 || pair.tie < 0.8) return;
  const said = code === undefined ? pair.text : `${code} - ${pair.text}`;
  for (const reason of reasonsInCell(said, sourceOf(label), true))
    addReason(draft.claim, draft.reasonMarks, legendReason(reason, context.legend), {
      units: [pair.labelUnit, ...pair.units],
      confidence: 0.9,
    });
}

const CODE_IN_LABEL = /^(\p{L}[\p{L} ]{2,24}) #?((?=[A-Z]{0,3}\d)[A-Z\d]{2,6})$/u;

/** A table of one row over the list says whose claims they are. */
function stripsInto(drafts: readonly Draft[], context: Context, claimTables: readonly Table[]): void {
  for (const table of context.tables) {
    const rows = table.grid.rows.filter((row) => row.under >= 0);
    if (claimTables.includes(table) || rows.length !== 1 || table.types.some((type) => type !== 'other')) continue;
    for (const entry of entriesOf(table, rows[0]!))
      if (SHARED.has(entry.field) && entry.score > 0.5)
        for (const draft of drafts) put(draft, entry.field, entry.kind, entry.text, { units: entry.units, confidence: 0.85 });
  }
}

/** A page of what one payment is for. */
const OF_A_PAYMENT =
  /\bremit|\beob\b|\beop\b|\b(?:payment|check|eft|era|voucher) (?:details?|summary)\b|\bexplanation of payment|\bclaims? (?:in|of|paid (?:by|with)) (?:this )?(?:payment|check|draft)/i;

/** The page's title and its first headings. */
const headOf = ({ model }: Context): string =>
  [
    ...[
      model.page.title,
      ...model.units.filter((unit) => model.blocks[unit.block]!.kind === 'heading').map((unit) => unit.text),
    ].slice(0, 4),
    // Printed pages have no headings: their first lines say what they are.
    ...model.units
      .filter(({ block, act }) => !act && model.screens.has(block))
      .slice(0, FIRST_TEXTS)
      .map(({ text }) => text),
  ].join(' · ');
const FIRST_TEXTS = 6;

/** A title that is a person's name, first name first. */
const isPersons = (title: string): boolean =>
  /^\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}.'-]*){1,3}$/u.test(title) &&
  !isOrganization(title) &&
  !isStatusWord(title) &&
  meanings(title, false).length === 0;

/** Each table has a person's name over it, and beside that the number that she is known by: `Trust ID BSW-20771-01`. */
function namedInto(draft: Draft, model: Model, name: string, units: number[]): void {
  put(draft, 'patientName', 'person', name, { units, confidence: 0.85 });
  const before = units[0] ?? 0;
  const title = model.units.findLast((unit) => unit.id < before && unit.text === name);
  const next = title && model.units[title.id + 1];
  const number =
    next?.before === title?.id
      ? /\b(?:id|no\.?|number|#):? ?((?=\S*\d{3})[A-Z0-9-]{5,24})$/i.exec(next?.text ?? '')?.[1]
      : undefined;
  if (number) put(draft, 'memberId', 'id', number, { units: [next!.id], confidence: 0.85 });
  const { born, id } = (title && next?.before === title.id ? personIn([title, next]) : undefined) ?? {};
  if (born) put(draft, 'patientBirthDate', 'date', born.text, { units: [born.id], confidence: 0.85 });
  if (id) put(draft, 'memberId', 'id', id.text, { units: [id.id], confidence: 0.8 });
}

export function readCards(context: Context, cards: readonly ClaimCard[]): Found {
  const drafts: Draft[] = [];
  const free = new Set(context.free);
  const tablesOf = tablesOfCards(context.tables, cards);
  for (const [index, card] of cards.entries()) {
    const draft = newDraft();
    const units = card.units.filter((unit) => free.has(unit));
    detailInto(draft, context, card.pairs, units, tablesOf[index]!);
    drafts.push(draft);
  }
  placesInto(drafts, cards, context.pairs, free);
  numbersInStrips(context, cards, drafts);
  membersInStrips(cards, drafts);
  badgesOfCards(context, cards, drafts);
  groupHeadsInto(drafts, cards, context);
  headsBetweenInto(drafts, cards, context.model.units);
  idsBelowNames(drafts, context.model, labelledTexts(context.pairs));
  whysInto(drafts, cards, context.textLegend);
  lastWordsInto(drafts, cards, context.pairs, free);
  amountsOfCards(cards, drafts);
  // Remittances list claims with their lines under one check; other lists are of searches, whose criteria are nobody's values.
  const remittance = drafts.some((draft) => draft.lines.length > 0) || OF_A_PAYMENT.test(headOf(context));
  const told = new Set(cards.flatMap((card) => card.pairs));
  for (const { draft, pairs, units, holds } of panelsOf(context, drafts)) {
    const tables = context.tables.filter((table) => holds(firstUnit(table.grid)));
    detailInto(draft, context, pairs, units, tables);
    for (const pair of pairs) told.add(pair);
  }
  const criteria = criteriaOf(context.model);
  const shared = context.pairs.filter((pair) => !told.has(pair) && !criteria(pair));
  const only = ofEach(drafts, remittance ? WITH_CHECK : SHARED);
  for (const draft of drafts)
    assign(draft, shared, { portal: context.portal, only: paidFor(draft, only), ...(remittance ? {} : { bar: 0.66 }) });
  if (remittance) payeeInto(drafts, context.free);
  providersOfCards(context, cards, drafts);
  return { list: true, drafts, contradictions: [] };
}

/** What labels that are known say of each text that they have. */
function labelledTexts(pairs: readonly Pair[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const { label, text, units } of pairs) if (isLabel(label)) for (const unit of units) push(found, unit, text);
  return found;
}
