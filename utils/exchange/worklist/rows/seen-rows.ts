/** Rows of a list that come again, cell by cell the same: each is taken once. */

import { cellText, type Row } from '../cells/table';
import type { ListShape } from '../columns/list-shape';

/** Rows of one number, the lines of a claim, that are looked through one by one; where there are more, all that names a claim parts them. */
const FEW = 20;

export class SeenRows {
  private readonly shape: ListShape;
  private readonly number: number;
  private readonly byNumber = new Map<string, Row[]>();

  constructor(shape: ListShape) {
    this.shape = shape;
    const { byField, identity } = shape;
    const column = (byField.get('patientAccountNumber') ?? byField.get('claimNumber') ?? identity)[0];
    this.number = column?.index ?? 0;
  }

  /** The first row that is the same; undefined where this one is new. It is known from now on. */
  first(row: Row): Row | undefined {
    const number = cellText(row.cells[this.number]);
    const alike = this.byNumber.get(number);
    const first = alike?.find((one) => sameCells(one, row));
    if (first) return first;
    if (!alike) this.byNumber.set(number, [row]);
    else if (alike.length < FEW) alike.push(row);
    else return this.among(row);
    return undefined;
  }

  private among(row: Row): Row | undefined {
    const names = this.shape.identity.map(({ index }) => cellText(row.cells[index])).join('\u0001');
    const alike = this.byNumber.get(names);
    const first = alike?.find((one) => sameCells(one, row));
    if (alike && !first) alike.push(row);
    else if (!alike) this.byNumber.set(names, [row]);
    return first;
  }
}

const sameCells = (a: Row, b: Row): boolean =>
  a.cells.length === b.cells.length && a.cells.every((cell, index) => cellText(cell) === cellText(b.cells[index]));
