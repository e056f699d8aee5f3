/**
 * The rows of one list, value by value: each is taken as it stands or told in a problem; nothing is guessed. A list has many rows and few payers,
 * days and codes: what a text means in a column is worked out once.
 */
import type { Reason, ServiceLine } from '@/utils/claim/claim';
import type { Problem } from '../../imported';
import { codesAmong, diagnoses, modifiersOf, procedures, reasonCodes } from '../cells/codes-in-cells';
import { isDay, isNoWords, isStandIn, undoMojibake } from '../cells/damage';
import { dateRange } from '../cells/date-range';
import { type DateShape, dateShape, isStrayNumber, parseBirthDate, parseDate } from '../cells/dates';
import { join, personName, withoutDate } from '../cells/names';
import { isMedicares, ownCodesOf, wordsOfEach } from '../cells/own-codes';
import { type Meaning, remembering } from '../cells/remembering';
import { codeOfCategory, statusCode } from '../cells/status-codes';
import { type Cell, cellText, type Row } from '../cells/table';
import { isFault, isValue, type Parsed, parseCount, parseIdentifier, parseMoney, parseText } from '../cells/values';
import { type Column, placeOf } from '../columns/column';
import { isDash } from '../columns/dashes';
import type { ListShape } from '../columns/list-shape';
import type { WorklistField } from '../names/headers';

/** Cells of codes whose reading is kept. */
const MOST_CODES = 5_000;

/** A column that holds ranges of days is asked for one day only where its cell is no range. */
const UNKNOWN: DateShape = dateShape([]);

/** What a list may have of a service line, and of a 277 status beside its words. Most lists have none of it, and are not asked for each in every row. */
const OF_LINES = [
  'procedure',
  'revenueCode',
  'modifiers',
  'lineServiceFrom',
  'lineServiceTo',
  'units',
  'lineBilled',
  'lineAllowed',
  'linePaid',
] as const;
const OF_STATUS = ['statusCategory', 'statusCode', 'statusEntity', 'categoryText'] as const;

const LINE_MONEY = [
  ['lineBilled', 'billed'],
  ['lineAllowed', 'allowed'],
  ['linePaid', 'paid'],
] as const;

/** A claim's text as it is read; damage of its letters undone. */
function wholeText(cell: Cell | undefined): Parsed<string> {
  const parsed = parseText(cell);
  const mended = isValue(parsed) ? undoMojibake(parsed.value) : undefined;
  return mended === undefined ? parsed : { value: mended };
}

/** A patient's name in one cell, and the date behind it where there is one; empty where no letter stands in it. */
function wholeName(cell: Cell | undefined): Parsed<{ name: string; behind: string | undefined }> {
  const parsed = wholeText(cell);
  if (!isValue(parsed)) return parsed;
  if (!/\p{L}/u.test(parsed.value)) return 'empty';
  const [name, behind] = withoutDate(parsed.value);
  if (personName(name).replace(/\D/g, '').length > 4) return { fault: `${parsed.value} says more than a name` };
  return { value: { name: personName(name), behind } };
}

function kept<T>(meanings: Map<Column, Meaning<T>>, column: Column, parse: Meaning<T>): Meaning<T> {
  const meaning = remembering(parse);
  meanings.set(column, meaning);
  return meaning;
}

/** Digits and no word of three letters: a code in a form that is not known. */
const SCRAP = /^(?=.*\d)(?!.*\p{L}{3})/u;

/** Where a column has codes, a cell of words alone has none. */
const isCode = (code: string): boolean => !/\s/.test(code) || !/\p{L}{3}/u.test(code);

const NO_COLUMNS: readonly Column[] = [];

/** Reads the values of the row that `begin` was called with last; what is not taken goes to `problems`. */
export class RowReader {
  readonly shape: ListShape;
  private readonly problems: Problem[];
  private row: Row = { number: 0, cells: [] };
  private where = '';
  private readonly texts = new Map<Column, Meaning<string>>();
  private readonly identifiers = new Map<Column, Meaning<string>>();
  private readonly amounts = new Map<Column, Meaning<number>>();
  private readonly names = remembering(wholeName);
  private readonly codes = new Map<string, Reason[] | undefined>();
  private readonly hasLines: boolean;
  private readonly hasStatusCodes: boolean;

  constructor(shape: ListShape, problems: Problem[]) {
    this.shape = shape;
    this.problems = problems;
    this.hasLines = OF_LINES.some((field) => shape.byField.has(field));
    this.hasStatusCodes = OF_STATUS.some((field) => shape.byField.has(field));
  }

  /** The row that is read from now on, and how a clerk finds it. */
  begin(row: Row, where: string): void {
    this.row = row;
    this.where = where;
  }

  private columns(field: WorklistField): readonly Column[] {
    return this.shape.byField.get(field) ?? NO_COLUMNS;
  }

  private take<T>(field: WorklistField, parse: (cell: Cell | undefined, column: Column) => Parsed<T>): T | undefined {
    const column = this.columns(field)[0];
    return column ? this.settle(column, parse(this.row.cells[column.index], column)) : undefined;
  }

  private settle<T>(column: Column, parsed: Parsed<T>): T | undefined {
    if (isFault(parsed)) this.fault(column, parsed.fault);
    return isValue(parsed) ? parsed.value : undefined;
  }

  private fault(column: Column, what: string): void {
    this.problems.push({
      where: `${this.where}, ${placeOf(column)}`,
      what: `${what}; not taken`,
    });
  }

  /** Tells that what a field's column says in this row is not taken. */
  refuse(field: WorklistField, what: string): void {
    const column = this.columns(field)[0];
    if (column) this.fault(column, what);
  }

  text(field: WorklistField): string | undefined {
    const column = this.columns(field)[0];
    if (!column) return undefined;
    const meaning = this.texts.get(column) ?? kept(this.texts, column, wholeText);
    return this.settle(column, meaning(this.row.cells[column.index]));
  }

  identifier(field: WorklistField): string | undefined {
    const column = this.columns(field)[0];
    if (!column) return undefined;
    const meaning =
      this.identifiers.get(column) ??
      kept(this.identifiers, column, (cell) => parseIdentifier(cell, this.shape.lost.has(column.index)));
    return this.settle(column, meaning(this.row.cells[column.index]));
  }

  date(field: WorklistField): string | undefined {
    const column = this.columns(field)[0];
    return column ? this.day(column, this.row.cells[column.index]) : undefined;
  }

  private day(column: Column, cell: Cell | undefined): string | undefined {
    const day = this.settle(column, parseDate(cell, this.shape.dates.get(column.index) ?? UNKNOWN));
    if (day === undefined || !isStrayNumber(cellText(cell), day)) return day;
    this.fault(column, `${cellText(cell)} would be ${day}`);
    return undefined;
  }

  birthDate(before: string | undefined, ofTheOld: boolean): string | undefined {
    return this.take('patientBirthDate', (cell, column) =>
      parseBirthDate(cell, this.shape.dates.get(column.index)!, before, ofTheOld),
    );
  }

  money(field: WorklistField): number | undefined {
    const column = this.columns(field)[0];
    if (!column) return undefined;
    const meaning = this.amounts.get(column) ?? kept(this.amounts, column, (cell) => this.amountIn(cell, field));
    return this.settle(column, meaning(this.row.cells[column.index]));
  }

  private amountIn(cell: Cell | undefined, field: WorklistField): Parsed<number> {
    return this.shape.dashes.has(field) && isDash(cellText(cell)) ? { value: 0 } : parseMoney(cell, this.shape.money);
  }

  count(field: WorklistField): number | undefined {
    return this.take(field, parseCount);
  }

  npi(): string | undefined {
    return this.take('providerNpi', (cell) => {
      const parsed = parseIdentifier(cell);
      return isValue(parsed) && !/^\d{10}$/.test(parsed.value) ? { fault: `${parsed.value} is no NPI (ten digits)` } : parsed;
    });
  }

  patientName(): string | undefined {
    const column = this.columns('patientName')[0];
    const whole = column && this.settle(column, this.names(this.row.cells[column.index]));
    if (whole) {
      const where = `${this.where}, ${placeOf(column)}`;
      if (whole.behind) this.problems.push({ where, what: `${whole.behind} stands behind the name: not taken` });
      return whole.name;
    }
    const last = this.text('lastName');
    if (!last) return undefined;
    const name = join(this.text('firstName'), this.text('middleName'), last, this.text('nameSuffix'));
    return undoMojibake(name) ?? name;
  }

  /** Both ends of the service: two columns, one column, or one column with a range. */
  service(): { serviceFrom?: string; serviceTo?: string } {
    const column = this.columns('serviceDates')[0] ?? this.columns('serviceFrom')[0];
    const range = column && dateRange(cellText(this.row.cells[column.index]));
    if (range) {
      const [from, to] = [this.day(column, range[0]), this.day(column, range[1])];
      if (from && to && to < from) return this.backwards(from, to);
      return { ...(from ? { serviceFrom: from } : {}), ...(to ? { serviceTo: to } : {}) };
    }
    const single = this.columns('serviceFrom')[0] ?? column;
    const from = single && this.day(single, this.row.cells[single.index]);
    const toColumn = this.columns('serviceTo')[0];
    const to = toColumn ? this.date('serviceTo') : from;
    if (from && to && to < from) return this.backwards(from, to);
    const toShown = toColumn ? cellText(this.row.cells[toColumn.index]) : '';
    return {
      ...(from ? { serviceFrom: from } : {}),
      ...(to ? { serviceTo: to } : from && toShown === '' ? { serviceTo: from } : {}),
    };
  }

  private backwards(from: string, to: string): Record<string, never> {
    this.problems.push({
      where: this.where,
      what: `the service ends ${to} before it begins ${from}: no dates of service taken`,
    });
    return {};
  }

  /** The column of this field that belongs to a reason's column: that of its number, where they are numbered. */
  private beside(field: 'reasonGroup' | 'reasonAmount', { ordinal }: Column): Column | undefined {
    return this.columns(field).find((column) => column.ordinal === ordinal);
  }

  private groupBeside(code: Column): string | undefined {
    const column = this.beside('reasonGroup', code);
    return column && this.settle(column, parseText(this.row.cells[column.index]))?.toUpperCase();
  }

  private amountOf(column: Column): number | undefined {
    return this.settle(column, parseMoney(this.row.cells[column.index], this.shape.money));
  }

  /** Amounts of reasons that stand in the row beside no code: the one reason in words has the one amount, else they are told. */
  private amountsLeft(found: Reason[], taken: ReadonlySet<Column>): void {
    const left = this.columns('reasonAmount').flatMap((column) => {
      const amount = taken.has(column) ? undefined : this.amountOf(column);
      return amount ? [{ column, amount }] : [];
    });
    const [only, ...more] = found;
    if (left.length === 1 && only?.system === 'payer' && only.amount === undefined && more.length === 0)
      only.amount = left[0]!.amount;
    else for (const { column } of left) this.fault(column, `${cellText(this.row.cells[column.index])} stands beside no code`);
  }

  /** The codes of a cell, each an object of its own: amounts and words are added to them. */
  private codesIn(shown: string, group: string | undefined, remarks: boolean): Reason[] | undefined {
    const key = `${remarks ? 'r' : ''}\u0001${group ?? ''}\u0001${shown}`;
    if (!this.codes.has(key)) {
      if (this.codes.size > MOST_CODES) this.codes.clear();
      this.codes.set(key, reasonCodes(shown, group, remarks));
    }
    return this.codes.get(key)?.map((reason) => ({ ...reason }));
  }

  reasons(): Reason[] {
    const taken = new Set<Column>();
    const found = this.coded(taken);
    this.amountsLeft(found, taken);
    return found;
  }

  /** Gives a code the words that stand beside it in a column of their own. */
  private explain(reason: Reason, { words }: Column): void {
    const text = words === undefined ? 'empty' : wholeText(this.row.cells[words]);
    if (isValue(text) && !isStandIn(text.value) && !isNoWords(text.value)) reason.text ??= text.value;
  }

  /** @param taken gets the columns of the amounts that are taken, or told */
  private coded(taken: Set<Column>): Reason[] {
    const found: Reason[] = [];
    for (const field of ['reasonCode', 'remarkCode'] as const)
      for (const column of this.columns(field)) {
        const shown = this.settle(column, parseText(this.row.cells[column.index]));
        if (!shown || isStandIn(shown)) continue;
        if (isDay(shown)) {
          this.fault(column, `${shown} is a day: the spreadsheet has turned a code into it`);
          continue;
        }
        const codes: Reason[] | undefined = this.shape.own.has(column.index)
          ? ownCodesOf(shown).map((own) => ({ system: 'payer', ...(isCode(own.code) ? own : { text: shown }) }))
          : this.codesIn(shown, this.groupBeside(column), field === 'remarkCode');
        if (codes?.length === 1) this.explain(codes[0]!, column);
        const coded = codes?.filter(({ system }) => system !== 'rarc') ?? [];
        const beside = coded.length > 0 && field === 'reasonCode' ? this.beside('reasonAmount', column) : undefined;
        const amount = beside && this.amountOf(beside);
        if (beside) taken.add(beside);
        if (amount !== undefined && coded.length === 1) coded[0]!.amount ??= amount;
        else if (beside && amount !== undefined) this.fault(beside, 'is one amount for several codes');
        if (codes)
          found.push(...codes.filter((code) => !found.some((other) => other.code === code.code && other.group === code.group)));
        // a day of these years is such a number too, where a spreadsheet counts it
        else if (field === 'reasonCode' && isMedicares(shown) && !shown.startsWith('4'))
          found.push({ system: 'payer', code: shown });
        else if (field === 'reasonCode' && /\p{L}{3}/u.test(shown)) found.push({ system: 'payer', text: shown });
        else this.fault(column, `${shown} is no denial or remark code`);
      }
    const text = this.text('reasonText');
    if (!text || isStandIn(text)) return found;
    if (isDay(text) || ((isNoWords(text) || SCRAP.test(text)) && !reasonCodes(text) && !codesAmong(text))) {
      this.refuse('reasonText', `${text} is no reason`);
      return found;
    }
    // `CO-29` under a name for words, beside a remark: a code all the same
    const codes = found.some(({ system }) => system === 'carc') ? undefined : reasonCodes(text);
    if (codes?.every(({ system, code }) => system === 'carc' && code !== undefined)) return [...codes, ...found];
    // `CO16` beside `CO45`: another code, and not what that one means
    const further = found.length > 0 && /^[A-Z]/i.test(text) ? this.codesIn(text, undefined, false) : undefined;
    if (further?.every((reason) => reason.code !== undefined && reason.text === undefined))
      return [...found, ...further.filter(({ code }) => !found.some((other) => other.code === code))];
    const each = found.every((reason) => !reason.text) ? wordsOfEach(text, found.length) : undefined;
    if (each) return found.map((reason, at) => ({ ...reason, text: each[at]! }));
    const first = found.find((reason) => reason.system === 'carc') ?? found[0];
    if (first && !first.text) first.text = text;
    else if (!first) found.push(...(reasonCodes(text) ?? codesAmong(text) ?? [{ system: 'payer' as const, text }]));
    return found;
  }

  line(): ServiceLine[] {
    if (!this.hasLines) return [];
    const column = this.columns('procedure')[0];
    const shown = this.text('procedure');
    const lines = shown ? procedures(shown) : undefined;
    if (shown && column && !lines) this.fault(column, `${shown} is no procedure code`);
    const revenue = this.identifier('revenueCode');
    const only: ServiceLine | undefined = lines?.length === 1 ? lines[0] : undefined;
    const extras: ServiceLine = {};
    const modifiers = this.columns('modifiers').flatMap((one) => {
      const text = this.settle(one, parseText(this.row.cells[one.index]));
      const read = text ? modifiersOf(text) : [];
      if (!read) this.fault(one, `${text} is no modifier`);
      return read ?? [];
    });
    if (modifiers.length > 0) extras.modifiers = [...(only?.modifiers ?? []), ...modifiers];
    if (revenue) extras.revenueCode = revenue;
    const [from, to] = [this.date('lineServiceFrom'), this.date('lineServiceTo')];
    if (from && (only || revenue)) Object.assign(extras, { serviceFrom: from, serviceTo: to ?? from });
    const units = this.count('units');
    if (units !== undefined && (only || revenue)) extras.units = units;
    for (const [field, key] of LINE_MONEY) {
      const amount = this.money(field);
      if (amount === undefined) continue;
      if (lines && !only) this.fault(this.columns(field)[0]!, 'is one amount for several procedures');
      else extras[key] = amount;
    }
    if (only) return [{ ...only, ...extras }];
    return lines ?? (Object.keys(extras).some((key) => key !== 'modifiers') ? [extras] : []);
  }

  /** Category, code and entity of a 277 in columns of their own. Where the category has words of its own, the others are the code's. */
  statusCodes(): { category?: string; text?: string | undefined; reasons: Reason[] } {
    if (!this.hasStatusCodes) return { text: this.text('statusText') || undefined, reasons: [] };
    const column = this.columns('statusCode')[0] ?? this.columns('statusCategory')[0];
    const [category, code, entity] = [this.text('statusCategory'), this.text('statusCode'), this.text('statusEntity')];
    const [inCategory, inCode] = [category ? statusCode(category) : undefined, code ? codeOfCategory(code) : undefined];
    const shown =
      inCategory && inCode ? [inCategory.category, inCode.code, ...(entity ? [entity] : [])].join(':') : (code ?? category);
    const read = shown ? statusCode(shown) : undefined;
    if (column && shown && !read) this.fault(column, `${shown} is no claim status code`);
    const [ofCategory, words] = [this.text('categoryText'), this.text('statusText')];
    const ofCode = ofCategory ? words : undefined;
    const text = ofCategory ?? words ?? inCategory?.categoryWords ?? read?.categoryWords;
    const meaning = ofCode ?? read?.words ?? inCode?.words;
    const reasons: Reason[] = read?.code ? [{ system: 'csc', code: read.code, ...(meaning ? { text: meaning } : {}) }] : [];
    if (column && reasons[0]) this.explain(reasons[0], column);
    for (const further of this.columns('statusCode').slice(1)) {
      const code = this.settle(further, parseText(this.row.cells[further.index]));
      const known = code ? statusCode(code)?.code : undefined;
      if (code && !known) this.fault(further, `${code} is no claim status code`);
      if (!known || reasons.some((one) => one.code === known)) continue;
      const reason: Reason = { system: 'csc', code: known };
      this.explain(reason, further);
      reasons.push(reason);
    }
    return { ...(read ? { category: read.category } : {}), ...(text ? { text } : {}), reasons };
  }

  diagnoses(): string[] {
    return this.columns('diagnosisCodes').flatMap((column) => {
      const shown = this.settle(column, parseText(this.row.cells[column.index]));
      if (!shown) return [];
      const codes = diagnoses(shown);
      if (!codes) this.fault(column, `${shown} is no diagnosis code`);
      return codes ?? [];
    });
  }
}
