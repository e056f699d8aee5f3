/** PageText in, Reading out: pure, no browser, no clock. */
import type { PageText } from '@/utils/page/page-text';
import type { Portal } from '@/utils/portals/portal';
import { judge } from './arithmetic';
import { badgeStatus, headingClaim, headingName } from './badges';
import { type Card, claimCards, insideTest, lineCards } from './cards';
import { assign } from './claim-pairs';
import { procedure as procedureIn } from './codes';
import { decideStatus } from './decide';
import { addReason, type Draft, finish, type LineDraft, newDraft, newLine, put, putLine } from './draft';
import { type Grid, markedGrids } from './grid';
import { closedSections, pageState, titleSays } from './kind';
import { meanings } from './labels';
import { type LegendLine, tableLegends, textLegends } from './legends';
import { isTotal, legendReason, lineOf, totalsInto } from './lines';
import { buildModel, type Model, type Unit } from './model';
import { findPairs, type Pair } from './pairs';
import { brandOf, programOf } from './payer';
import type { Reading } from './reading';
import { type Legend, legendKey, reasonsInCell, sourceOf } from './reasons';
import { entriesOf, type Table, understand } from './tables';
import { visualGrids } from './visual-grid';

/**
 * Reads the claims that a page shows. What cannot be read surely is in `doubtful`, never in a claim.
 * @param portal what is peculiar to the portal, where a file knows it; every other portal is read the same way
 */
export function read(page: PageText, portal?: Portal): Reading {
  const model = buildModel(page);
  const found = page.cut ? undefined : readClaims(model, portal);
  const free = model.units;
  const base = {
    ...(portal ? { portal: portal.id } : {}),
    collapsed: closedSections(free),
    contradictions: found?.contradictions ?? [],
  };
  if (!found || found.drafts.length === 0)
    return { kind: 'other', page: pageState(model, free), claims: [], ...base, collapsed: [], contradictions: [] };
  return {
    kind: found.list ? 'claim-list' : 'claim-detail',
    page: 'claim',
    claims: found.drafts.map((draft) => finish(draft, model)),
    ...base,
  };
}

interface Found {
  list: boolean;
  drafts: Draft[];
  contradictions: string[];
}

interface Context {
  model: Model;
  portal?: Portal;
  tables: Table[];
  free: Unit[];
  pairs: Pair[];
  legend: Map<string, Legend>;
  textLegend: LegendLine[];
  inside: (block: number, container: number) => boolean;
}

function readClaims(model: Model, portal?: Portal): Found | undefined {
  const chrome = (unit: Unit): boolean => model.within(unit.block, ['nav', 'footer']);
  const visible = model.units.filter((unit) => !chrome(unit));
  const says = titleSays(model, visible);
  const marked = markedGrids(model).map(understand);
  const eaten = new Set<number>();
  const tables = marked.filter((table) => {
    const worth =
      table.types.some((type) => type !== 'other') || (table.grid.rows.length >= 2 && table.grid.headers[0]!.length >= 2);
    if (worth) eat(table, eaten);
    return worth;
  });
  let free = visible.filter((unit) => !eaten.has(unit.id));
  for (const grid of visualGrids(model, free)) {
    const table = understand(grid);
    eat(table, eaten);
    tables.push(table);
  }
  free = free.filter((unit) => !eaten.has(unit.id));
  const pairs = findPairs(model, free);
  const context: Context = { model, portal, tables, free, pairs, legend: new Map(), textLegend: [], inside: insideTest(model) };
  readLegends(context);

  const claimTables = tables.filter((table) => table.types.includes('claims'));
  const cards = claimTables.length > 0 ? [] : claimCards(model, pairs);
  const rows = claimTables.reduce(
    (sum, table) => sum + table.grid.rows.filter((row) => table.types[row.under] === 'claims').length,
    0,
  );
  let found: Found;
  if (
    claimTables.length > 0 &&
    !(rows === 1 && tables.some((table) => table.types.includes('lines') && !table.types.includes('claims')))
  )
    found = readList(context, claimTables);
  else if (cards.length >= 2) found = readCards(context, cards);
  else found = readDetail(context, claimTables);
  found.drafts = found.drafts.filter((draft) => isClaim(draft, says, found.list));
  for (const draft of found.drafts) {
    payerInto(context, draft);
    decideStatus(draft, portal);
    found.contradictions.push(...judge(draft));
  }
  return found;
}

function eat(table: Table, eaten: Set<number>): void {
  for (const header of table.grid.headers) for (const cell of header) for (const unit of cell.units) eaten.add(unit);
  for (const row of table.grid.rows)
    if ((row.under >= 0 && row.byColumn.filter((cell) => cell).length >= 2) || isTotal(row))
      for (const cell of row.cells) for (const unit of cell.units) eaten.add(unit);
}

function readLegends(context: Context): void {
  context.textLegend = textLegends(context.model, context.free);
  for (const table of context.tables)
    if (table.types.includes('reasons'))
      for (const line of tableLegends(table).legend) {
        context.legend.set(line.key, line);
        if (line.reason?.code) context.legend.set(legendKey(line.reason.code), line);
      }
  for (const line of context.textLegend) {
    if (!context.legend.has(line.key)) context.legend.set(line.key, line);
    if (line.reason?.code && !context.legend.has(legendKey(line.reason.code)))
      context.legend.set(legendKey(line.reason.code), line);
  }
}

function payerInto(context: Context, draft: Draft): void {
  const { portal, model } = context;
  if (draft.marks.has('payer')) return;
  if (portal?.payer) {
    draft.claim.payer = portal.payer;
    draft.marks.set('payer', { units: [], confidence: 1 });
    return;
  }
  const brand = brandOf(model, model.units);
  const program = programOf(model.units, model.page.title);
  const chosen = program && (!brand || !/medicaid|health plan|healthcare/i.test(brand.name)) ? program : brand;
  if (chosen) put(draft, 'payer', 'name', chosen.name, { units: [chosen.unit], confidence: 0.7 });
}

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
const WITH_CHECK = new Set([...SHARED, 'checkNumber', 'paymentDate']);

/** Claims in rows of a table, with service lines between them where the table has those too. */
function readList(context: Context, claimTables: readonly Table[]): Found {
  const drafts: Draft[] = [];
  for (const table of claimTables) {
    let current: Draft | undefined;
    for (const row of table.grid.rows) {
      const type = row.under < 0 ? undefined : table.types[row.under];
      if (isTotal(row)) {
        if (current && table.types.includes('lines')) totalsInto(current, table, row);
        continue;
      }
      if (type === 'claims') {
        current = newDraft();
        drafts.push(current);
        entriesInto(current, table, row, context);
      } else if (type === 'lines' && current) {
        const line = lineOf(table, row, context.legend);
        if (line) current.lines.push(line);
      } else if (type === 'other' && current) entriesInto(current, table, row, context);
    }
  }
  const remittance =
    claimTables.some((table) => table.types.includes('lines')) ||
    /\bremit|\beob\b|\beop\b|\bclaim detail/i.test(context.model.page.title);
  for (const draft of drafts) assign(draft, context.pairs, context.portal, remittance ? WITH_CHECK : SHARED);
  return { list: drafts.length !== 1 || !remittance, drafts, contradictions: [] };
}

function entriesInto(draft: Draft, table: Table, row: Parameters<typeof entriesOf>[1], context: Context): void {
  const names = new Map<string, { text: string; units: number[] }>();
  for (const entry of entriesOf(table, row)) {
    const mark = { units: entry.units, confidence: 0.9 + entry.score * 0.09 };
    if (entry.field === 'reasons') {
      for (const reason of reasonsInCell(entry.text, sourceOf(entry.header), true))
        addReason(draft.claim, draft.reasonMarks, legendReason(reason, context.legend), mark);
    } else if (/^(?:last|first|middle)Name$/.test(entry.field)) names.set(entry.field, { text: entry.text, units: entry.units });
    else if (!put(draft, entry.field, entry.kind, entry.text, mark) && entry.lines.length > 1)
      put(draft, entry.field, entry.kind, entry.lines[0]!, mark);
  }
  if (names.has('lastName') && !draft.marks.has('patientName')) {
    const all = ['firstName', 'middleName', 'lastName'].flatMap((field) => names.get(field) ?? []);
    put(draft, 'patientName', 'person', all.map((one) => one.text).join(' '), {
      units: all.flatMap((one) => one.units),
      confidence: 0.95,
    });
  }
}

function readCards(context: Context, cards: readonly Card[]): Found {
  const drafts: Draft[] = [];
  for (const card of cards) {
    const draft = newDraft();
    const units = context.free.filter((unit) => context.inside(unit.block, card.block));
    detailInto(
      draft,
      context,
      card.pairs,
      units,
      context.tables.filter((table) => tableIn(context, table.grid, card.block)),
    );
    drafts.push(draft);
  }
  const shared = context.pairs.filter((pair) => !cards.some((card) => card.pairs.includes(pair)));
  for (const draft of drafts) assign(draft, shared, context.portal, SHARED);
  return { list: true, drafts, contradictions: [] };
}

const tableIn = (context: Context, grid: Grid, block: number): boolean => {
  const first = grid.headers[0]?.find((cell) => cell.units.length > 0)?.units[0];
  return first !== undefined && context.inside(context.model.units[first]!.block, block);
};

function readDetail(context: Context, claimTables: readonly Table[]): Found {
  const draft = newDraft();
  detailInto(draft, context, context.pairs, context.free, context.tables);
  for (const table of claimTables)
    for (const row of table.grid.rows) if (table.types[row.under] === 'claims') entriesInto(draft, table, row, context);
  return { list: false, drafts: [draft], contradictions: [] };
}

/** One claim from the labels, tables and badges of a page or a card. */
function detailInto(
  draft: Draft,
  context: Context,
  pairs: readonly Pair[],
  free: readonly Unit[],
  tables: readonly Table[],
): void {
  const { model, portal, inside } = context;
  const lineTables = tables.filter((table) => table.types.includes('lines'));
  const cards = lineCards(model, pairs);
  const inCard = (unit: number): boolean => cards.some((card) => inside(model.units[unit]!.block, card.block));
  const inLines = (unit: number): number =>
    lineTables.findIndex((table) => table.grid.block >= 0 && inside(model.units[unit]!.block, table.grid.block));
  const owners = new Map<Table, { block: number; line: LineDraft }[]>();
  for (const table of lineTables) {
    for (const row of table.grid.rows) {
      const line =
        row.under >= 0 && table.types[row.under] === 'lines' && !isTotal(row) ? lineOf(table, row, context.legend) : undefined;
      if (line && line.line.revenueCode === '0001' && line.line.procedure === undefined) totalsInto(draft, table, row);
      else if (line) {
        draft.lines.push(line);
        owners.set(table, [...(owners.get(table) ?? []), { block: row.block, line }]);
      } else if (isTotal(row)) totalsInto(draft, table, row);
    }
  }
  if (lineTables.length === 0) for (const card of cards) linesFromCard(draft, context, card, free);
  /** the line that something inside a table of lines belongs to */
  const ownerOf = (unit: number, said: string): LineDraft | undefined => {
    const numbered = /\blines? #?(\d{1,3})\b/i.exec(said)?.[1];
    if (numbered) {
      const line =
        draft.lines.find((one) => one.number === String(Number(numbered))) ??
        (draft.lines.every((one) => one.number === undefined) ? draft.lines[Number(numbered) - 1] : undefined);
      if (line) return line;
    }
    const table = lineTables[inLines(unit)];
    const { block } = model.units[unit]!;
    return (
      table &&
      owners
        .get(table)
        ?.filter((owner) => owner.block >= 0 && owner.block < block)
        .at(-1)?.line
    );
  };

  const claimPairs: Pair[] = [];
  for (const pair of pairs) {
    if (inCard(pair.labelUnit)) continue;
    const owner = inLines(pair.labelUnit) >= 0 ? ownerOf(pair.labelUnit, pair.section) : undefined;
    if (owner) pairIntoLine(owner, pair, context);
    else claimPairs.push(pair);
  }
  const heading = headingClaim(model, free);
  if (heading) {
    put(draft, 'claimNumber', 'id', heading.number, { units: [heading.unit], confidence: 0.96 });
    if (heading.status) put(draft, 'statusText', 'status', heading.status, { units: [heading.unit], confidence: 0.95 });
  }
  assign(draft, claimPairs, portal);
  if (!draft.marks.has('statusText')) {
    const badge = badgeStatus(
      free.filter((unit) => !inCard(unit.id) && inLines(unit.id) < 0),
      pairs,
    );
    if (badge) put(draft, 'statusText', 'status', badge.text, { units: [badge.id], confidence: 0.85 });
  }
  if (!draft.marks.has('patientName')) {
    const name = headingName(model, free);
    if (name) put(draft, 'patientName', 'person', name.text, { units: [name.id], confidence: 0.8 });
  }
  if (draft.claim.claimNumber === undefined && cards.length === 0) {
    const number = cardNumber(free, pairs);
    if (number && draft.marks.has('billed'))
      put(draft, 'claimNumber', 'id', number.text, { units: [number.id], confidence: 0.75 });
  }
  reasonsInto(draft, context, claimPairs, tables, ownerOf);
}

/** A number that stands alone at the head of a card, longer than any date or amount. */
const cardNumber = (free: readonly Unit[], pairs: readonly Pair[]): Unit | undefined => {
  const paired = new Set(pairs.flatMap((pair) => pair.units));
  const found = free.filter(
    (unit) =>
      !paired.has(unit.id) && /^[A-Z]{0,4}\d[A-Z0-9-]{7,22}$/.test(unit.text) && (unit.text.match(/\d/g)?.length ?? 0) >= 8,
  );
  return found.length === 1 && free.length < 40 ? found[0] : undefined;
};

function pairIntoLine(line: LineDraft, pair: Pair, context: Context): void {
  const mark = { units: [pair.labelUnit, ...pair.units], confidence: 0.9 };
  const meaning = meanings(pair.label, true)[0];
  if (!meaning || meaning.field === 'none') return;
  if (meaning.field === 'reasons')
    for (const reason of reasonsInCell(pair.text, sourceOf(pair.label), false))
      addReason(line.line, line.reasonMarks, legendReason(reason, context.legend), mark);
  else if (meaning.field === 'procedure') {
    const found = procedureIn(pair.text);
    if (found && putLine(line, 'procedure', 'procedure', found.procedure, mark) && found.modifiers.length > 0) {
      line.line.modifiers ??= found.modifiers;
      line.marks.set('modifiers', mark);
    }
  } else if (meaning.score > 0.7 || meaning.kind !== 'money') putLine(line, meaning.field, meaning.kind, pair.text, mark);
}

function linesFromCard(draft: Draft, context: Context, card: Card, free: readonly Unit[]): void {
  const line = newLine();
  for (const pair of card.pairs) pairIntoLine(line, pair, context);
  const paired = new Set(card.pairs.flatMap((pair) => [pair.labelUnit, ...pair.units]));
  for (const legend of context.textLegend) {
    const unit = context.model.units[legend.unit]!;
    if (!context.inside(unit.block, card.block) || paired.has(unit.id)) continue;
    const code = legend.reason ?? reasonsInCell(legend.key, 'payer', false)[0];
    if (!code) continue;
    addReason(
      line.line,
      line.reasonMarks,
      {
        system: code.system,
        ...(code.group ? { group: code.group } : {}),
        ...(code.code ? { code: code.code } : {}),
        ...(legend.amount === undefined ? {} : { amount: legend.amount }),
        text: legend.text,
      },
      { units: [unit.id], confidence: 0.93 },
    );
  }
  const title = free.find((unit) => context.inside(unit.block, card.block) && /^line #?\d{1,3}\b/i.test(unit.text));
  const number = title && /\d+/.exec(title.text)?.[0];
  if (number) line.number = number;
  if (line.line.procedure !== undefined || line.line.revenueCode !== undefined) draft.lines.push(line);
}

/** Reasons that stand for the claim as a whole, and those of lines that stand apart from them. */
function reasonsInto(
  draft: Draft,
  context: Context,
  pairs: readonly Pair[],
  tables: readonly Table[],
  ownerOf: (unit: number, said: string) => LineDraft | undefined,
): void {
  const atLines = new Set(draft.lines.flatMap(({ line }) => (line.reasons ?? []).map((reason) => legendKey(`${reason.code}`))));
  const onLines = draft.lines.some(({ line }) => line.reasons !== undefined);
  for (const table of tables) {
    if (!table.types.includes('reasons')) continue;
    const { rows } = tableLegends(table);
    const first = table.grid.headers[0]?.find((cell) => cell.units.length > 0)?.units[0] ?? 0;
    const owner = ownerOf(first, table.grid.title);
    for (const row of rows) {
      const mark = { units: row.units, confidence: 0.96 };
      const line =
        row.line === undefined ? owner : row.line === '0' ? undefined : draft.lines.find((one) => one.number === row.line);
      if (row.line !== undefined && row.line !== '0' && !line) continue;
      for (const reason of row.reasons) {
        if (line) addReason(line.line, line.reasonMarks, reason, mark);
        else if (
          row.line === '0' ||
          !(
            reason.code &&
            (atLines.has(legendKey(reason.code)) || (onLines && reason.amount === undefined && reason.system !== 'csc'))
          )
        )
          addReason(draft.claim, draft.reasonMarks, reason, mark);
      }
    }
  }
  for (const pair of pairs) {
    const meaning = meanings(pair.label, false)[0];
    if (meaning?.field !== 'reasons' || meaning.score * pair.tie < 0.5) continue;
    for (const reason of reasonsInCell(pair.text, sourceOf(pair.label), meaning.score > 0.9 && pair.tie > 0.8))
      if (!reason.code || !atLines.has(legendKey(reason.code)))
        addReason(draft.claim, draft.reasonMarks, legendReason(reason, context.legend), {
          units: [pair.labelUnit, ...pair.units],
          confidence: 0.9,
        });
  }
}

const ALWAYS_OTHER =
  /\b(?:help|faq|frequently asked|how to|guide|tutorial|training|manual|articles?|knowledge|sample|example|fee schedules?)\b/i;

/** Enough of a claim to be one: an identity, and what the payer says about it. */
function isClaim(draft: Draft, says: 'claim' | 'other' | undefined, list: boolean): boolean {
  const { claim } = draft;
  const identity = claim.claimNumber !== undefined || claim.patientAccountNumber !== undefined || claim.memberId !== undefined;
  const answers = [
    claim.statusText,
    claim.billed,
    claim.paid,
    claim.allowed,
    claim.reasons,
    draft.lines.length > 0 ? 1 : undefined,
  ].filter((value) => value !== undefined).length;
  if (!identity || answers === 0) return false;
  const sureNumber = (draft.marks.get('claimNumber')?.confidence ?? 0) > 0.8;
  if (says === 'other') return sureNumber && answers >= 3 && claim.billed !== undefined && claim.statusText !== undefined;
  if (list) return answers >= 1 && (claim.claimNumber !== undefined || claim.billed !== undefined);
  if (claim.billed === undefined && draft.lines.length === 0)
    return sureNumber && claim.statusText !== undefined && (claim.serviceFrom !== undefined || claim.patientName !== undefined);
  return answers >= 2 || (sureNumber && claim.billed !== undefined);
}

export const isArticle = (title: string): boolean => ALWAYS_OTHER.test(title);
