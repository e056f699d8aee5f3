/** One row of a worklist → a claim. A value is taken as it stands or told in a problem; nothing is guessed. */
import type { Claim, Reason, ServiceLine } from '@/utils/claim/claim';
import type { ImportedClaim, Problem } from '../imported';
import { codesAmong, diagnoses, modifiersOf, procedures, reasonCodes, statusCode, statusOf } from './codes-in-cells';
import { type Column, placeOf } from './column';
import { undoMojibake } from './damage';
import type { WorklistField } from './headers';
import type { ListShape } from './list-shape';
import { join, payerName, personName, withoutDate } from './names';
import { type Cell, cellText, type Row } from './table';
import {
  dateRange,
  dateShape,
  isFault,
  isValue,
  type Parsed,
  parseBirthDate,
  parseCount,
  parseDate,
  parseIdentifier,
  parseMoney,
  parseText,
} from './values';

class RowReader {
  readonly row: Row;
  readonly shape: ListShape;
  readonly where: string;
  readonly problems: Problem[];

  constructor(row: Row, shape: ListShape, where: string, problems: Problem[]) {
    this.row = row;
    this.shape = shape;
    this.where = where;
    this.problems = problems;
  }

  private columns(field: WorklistField): Column[] {
    return this.shape.byField.get(field) ?? [];
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

  text(field: WorklistField): string | undefined {
    const found = this.take(field, (cell) => parseText(cell));
    return found === undefined ? undefined : (undoMojibake(found) ?? found);
  }

  identifier(field: WorklistField): string | undefined {
    return this.take(field, (cell, column) => parseIdentifier(cell, this.shape.lost.has(column.index)));
  }

  date(field: WorklistField): string | undefined {
    return this.take(field, (cell, column) => parseDate(cell, this.shape.dates.get(column.index)!));
  }

  birthDate(before: string | undefined): string | undefined {
    return this.take('patientBirthDate', (cell, column) => parseBirthDate(cell, this.shape.dates.get(column.index)!, before));
  }

  money(field: WorklistField): number | undefined {
    return this.take(field, (cell) => parseMoney(cell, this.shape.money));
  }

  count(field: WorklistField): number | undefined {
    return this.take(field, (cell) => parseCount(cell));
  }

  npi(): string | undefined {
    return this.take('providerNpi', (cell) => {
      const parsed = parseIdentifier(cell);
      return isValue(parsed) && !/^\d{10}$/.test(parsed.value) ? { fault: `${parsed.value} is no NPI (ten digits)` } : parsed;
    });
  }

  patientName(): string | undefined {
    const whole = this.text('patientName');
    if (whole && /\p{L}/u.test(whole)) {
      const [name, behind] = withoutDate(whole);
      if (behind)
        this.problems.push({
          where: `${this.where}, ${placeOf(this.columns('patientName')[0]!)}`,
          what: `${behind} stands behind the name: not taken`,
        });
      return personName(name);
    }
    const last = this.text('lastName');
    if (!last) return undefined;
    const name = join(this.text('firstName'), this.text('middleName'), last, this.text('nameSuffix'));
    return undoMojibake(name) ?? name;
  }

  /** Both ends of the service: two columns, one column, or one column with a range. */
  service(): { serviceFrom?: string; serviceTo?: string } {
    const column = this.columns('serviceDates')[0] ?? this.columns('serviceFrom')[0];
    const shown = column ? cellText(this.row.cells[column.index]) : '';
    const range = dateRange(shown);
    const shape = column ? (this.shape.dates.get(column.index) ?? dateShape([])) : undefined;
    if (column && shape && range) {
      const from = this.settle(column, parseDate(range[0], shape));
      const to = this.settle(column, parseDate(range[1], shape));
      if (from && to && to < from) return this.backwards(from, to);
      return { ...(from ? { serviceFrom: from } : {}), ...(to ? { serviceTo: to } : {}) };
    }
    const from = this.columns('serviceFrom')[0]
      ? this.date('serviceFrom')
      : column && shape
        ? this.settle(column, parseDate(this.row.cells[column.index], shape))
        : undefined;
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

  private amountBeside(code: Column): number | undefined {
    const column = this.beside('reasonAmount', code);
    return column && this.settle(column, parseMoney(this.row.cells[column.index], this.shape.money));
  }

  reasons(): Reason[] {
    const found: Reason[] = [];
    for (const field of ['reasonCode', 'remarkCode'] as const)
      for (const column of this.columns(field)) {
        const shown = this.settle(column, parseText(this.row.cells[column.index]));
        if (!shown) continue;
        const codes: Reason[] | undefined = this.shape.own.has(column.index)
          ? [{ system: 'payer', code: shown }]
          : reasonCodes(shown, this.groupBeside(column), field === 'remarkCode');
        const [only] = codes?.length === 1 ? codes : [];
        const amount = only && field === 'reasonCode' ? this.amountBeside(column) : undefined;
        if (only && amount !== undefined) only.amount ??= amount;
        if (codes)
          found.push(...codes.filter((code) => !found.some((other) => other.code === code.code && other.group === code.group)));
        else if (field === 'reasonCode' && /\p{L}{3}/u.test(shown)) found.push({ system: 'payer', text: shown });
        else this.fault(column, `${shown} is no denial or remark code`);
      }
    const text = this.text('reasonText');
    if (!text) return found;
    // `CO-29` under a name for words, beside a remark: a code all the same
    const codes = found.some(({ system }) => system === 'carc') ? undefined : reasonCodes(text);
    if (codes?.every(({ system, code }) => system === 'carc' && code !== undefined)) return [...codes, ...found];
    const first = found.find((reason) => reason.system === 'carc') ?? found[0];
    if (first && !first.text) first.text = text;
    else if (!first) found.push(...(reasonCodes(text) ?? codesAmong(text) ?? [{ system: 'payer' as const, text }]));
    return found;
  }

  line(): ServiceLine[] {
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
  statusCodes(): { category?: string; text?: string; reasons: Reason[] } {
    const column = this.columns('statusCode')[0] ?? this.columns('statusCategory')[0];
    const [category, code, entity] = [this.text('statusCategory'), this.text('statusCode'), this.text('statusEntity')];
    const shown =
      category && code && /^\d{1,3}$/.test(code) ? [category, code, ...(entity ? [entity] : [])].join(':') : (code ?? category);
    const read = shown ? statusCode(shown) : undefined;
    if (column && shown && !read) this.fault(column, `${shown} is no claim status code`);
    const [ofCategory, words] = [this.text('categoryText'), this.text('statusText')];
    const ofCode = ofCategory ? words : undefined;
    const text = ofCategory ?? words;
    return {
      ...(read ? { category: read.category } : {}),
      ...(text ? { text } : {}),
      reasons: read?.code ? [{ system: 'csc', code: read.code, ...(ofCode ? { text: ofCode } : {}) }] : [],
    };
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

const LINE_MONEY = [
  ['lineBilled', 'billed'],
  ['lineAllowed', 'allowed'],
  ['linePaid', 'paid'],
] as const;

const MONEY = ['billed', 'allowed', 'paid', 'patientResponsibility', 'deductible', 'coinsurance', 'copay'] as const;

/** `groupPayer` is the payer of a section's heading, used where the list has no column for it. */
export function rowToClaim(row: Row, shape: ListShape, where: string, problems: Problem[], groupPayer?: string): ImportedClaim {
  const read = new RowReader(row, shape, where, problems);
  const claim: Claim = {};
  const set = <K extends keyof Claim>(key: K, value: Claim[K] | undefined): void => {
    if (value !== undefined) claim[key] = value;
  };
  const payer = read.text('payer') ?? groupPayer;
  set('payer', payer === undefined ? undefined : payerName(payer));
  set('claimNumber', read.identifier('claimNumber'));
  set('patientAccountNumber', read.identifier('patientAccountNumber'));
  set('patientName', read.patientName());
  const { serviceFrom, serviceTo } = read.service();
  set('patientBirthDate', read.birthDate(serviceTo ?? serviceFrom ?? shape.today));
  set('memberId', read.identifier('memberId'));
  set('providerName', read.text('providerName'));
  set('providerNpi', read.npi());
  set('serviceFrom', serviceFrom);
  set('serviceTo', serviceTo);
  for (const field of ['receivedDate', 'processedDate', 'paymentDate'] as const) set(field, read.date(field));
  for (const field of MONEY) set(field, read.money(field));
  if (shape.paidNegative && claim.paid) claim.paid = -claim.paid;
  set('checkNumber', read.identifier('checkNumber'));
  const { category, text: statusText, reasons: codes277 } = read.statusCodes();
  const given = read.reasons();
  // `Denied: CO-97`
  const reasons = [...(given.length === 0 && statusText ? (codesAmong(statusText) ?? []) : given), ...codes277];
  set('statusText', statusText);
  const words = category?.toLowerCase() ?? statusText;
  if (words) set('status', statusOf(words, claim.paid, reasons.length > 0));
  const codes = read.diagnoses();
  if (codes.length > 0) claim.diagnosisCodes = codes;
  if (reasons.length > 0) claim.reasons = reasons;
  const lines = read.line();
  if (lines.length > 0) claim.serviceLines = lines;
  const balance = read.money('balance');
  const expected = read.money('expected');
  return { claim, where, ...(balance === undefined ? {} : { balance }), ...(expected === undefined ? {} : { expected }) };
}
