/** A column of a list: which field it holds, and where a clerk finds it. */
import { saysNothing, UNSURE } from '../cells/damage';
import { type Cell, cellText, type Row } from '../cells/table';
import type { WorklistField } from '../names/headers';

export interface Column {
  index: number;
  /** its place in the file, where it is one half of a column that holds two fields */
  partOf?: number;
  /** which of the list's numbered adjustments it belongs to: `Grp 2`, `Amt 2` */
  ordinal?: number;
  /** the column that has the words of its codes */
  words?: number;
  /** as it stands in the file; empty where the list has no names */
  header: string;
  field?: WorklistField;
  /** how the field was found */
  by: 'name' | 'content' | 'clerk' | 'none';
  /** known by name, and nothing of the claim's */
  known: boolean;
  /** up to three values, so that a clerk can see what she maps */
  samples: string[];
}

/** A clerk's corrections: header as it stands (or column number from 1) → field, or null for "none of them". */
export type ColumnChoices = ReadonlyMap<string | number, WorklistField | null>;

type Kind = 'date' | 'money' | 'name' | 'id' | 'npi' | 'text' | 'code' | 'count';

export const KIND: Record<WorklistField, Kind> = {
  payer: 'text',
  claimNumber: 'id',
  patientAccountNumber: 'id',
  patientName: 'name',
  lastName: 'name',
  firstName: 'name',
  middleName: 'name',
  nameSuffix: 'name',
  patientBirthDate: 'date',
  memberId: 'id',
  providerName: 'text',
  providerNpi: 'npi',
  serviceFrom: 'date',
  serviceTo: 'date',
  serviceDates: 'text',
  receivedDate: 'date',
  processedDate: 'date',
  paymentDate: 'date',
  statusText: 'text',
  statusCategory: 'code',
  categoryText: 'text',
  statusCode: 'code',
  statusEntity: 'code',
  billed: 'money',
  allowed: 'money',
  paid: 'money',
  patientResponsibility: 'money',
  deductible: 'money',
  coinsurance: 'money',
  copay: 'money',
  balance: 'money',
  expected: 'money',
  checkNumber: 'id',
  diagnosisCodes: 'code',
  procedure: 'code',
  modifiers: 'code',
  revenueCode: 'code',
  units: 'count',
  lineBilled: 'money',
  lineAllowed: 'money',
  linePaid: 'money',
  lineServiceFrom: 'date',
  lineServiceTo: 'date',
  reasonGroup: 'code',
  reasonCode: 'code',
  remarkCode: 'code',
  reasonText: 'text',
  reasonAmount: 'money',
};

const SAMPLE = 400;

/** Takes the column for the field that its name means in this list. */
export function takeFor(column: Column, field: WorklistField): void {
  column.field = field;
  column.by = 'name';
  column.known = true;
}

/** Values of a column from rows spread over the list. */
export function sample(rows: Row[], index: number): Cell[] {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const found: Cell[] = [];
  for (let row = 0; row < rows.length && found.length < SAMPLE; row += step) {
    const cell = rows[row]!.cells[index];
    if (cell !== undefined && cell !== UNSURE && !saysNothing(cellText(cell))) found.push(cell);
  }
  return found;
}

/** A column as a clerk finds it in her file: `column C "Pt Name"`. */
export const placeOf = (column: Column): string =>
  `column ${placeOfIndex(column.partOf ?? column.index)}${column.header ? ` "${column.header}"` : ''}`;

/** Column letters as a spreadsheet shows them: 0 → A, 26 → AA. */
export function placeOfIndex(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
