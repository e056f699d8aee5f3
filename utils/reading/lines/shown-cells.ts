/** The cells of a row with the words over them, and what these say: the same for all rows under one line of heads. */
import type { Cell } from '../tables/cells';
import type { GridRow } from '../tables/grid';
import type { Table } from '../tables/tables';
import { labelWords, meanings } from '../words/labels';
import { remembered } from '../words/remembered';

/** What the words over a column say of its cells, besides the field that they may name. */
interface Head {
  header: string;
  /** another column has the same words over it */
  twice: boolean;
  /** the numbers of the lines stand under it */
  countsLines: boolean;
  status: boolean;
  /** the group of adjustments */
  group: boolean;
  /** what a code took away, for certain, or where it stands behind that code */
  adjusted: boolean;
  mayBeAdjusted: boolean;
  /** `Amount`, and no more */
  amount: boolean;
  describes: boolean;
  mayHeadCodes: boolean;
  stem: string;
}

export interface Shown extends Pick<Head, 'header' | 'twice'> {
  head: Head;
  text: string;
  units: number[];
  lines: readonly string[];
}

/** The words of a head that say which column goes with it. */
export const stem = remembered((header) =>
  labelWords(header)
    .filter((word) => !['code', 'reason', 'number', 'amount', 'description', 'total', 'claim', 'line'].includes(word))
    .sort()
    .join(' '),
);

/** Words over a payer's own codes, that head no column known. */
const mayHeadCodes = remembered(
  (header) =>
    /\b(?:polic(?:y|ies)|codes?|rules?|edits?|reasons?|adj\w*|errors?|notes?|remarks?|comments?|msgs?|denials?|denied|pend(?:ed|s)?|holds?)\b/i.test(
      header,
    ) && meanings(header, true).every((one) => one.field === 'none'),
);

/** Words over those that explain a code. */
export const describes = remembered((header) =>
  /^(?:code |reason |ex |eob |remark |message |denial )?(?:descri\w*|explanation|message|meaning|text|narrative)$/i.test(header),
);

const aboutHead = remembered(
  (header): Readonly<Omit<Head, 'header' | 'twice'>> => ({
    countsLines: /^(?:line|#|item|ln|no\.?|cl|seq|detail|dtl|svc|srv|serv)\b|^#$|line/i.test(header),
    status: /\bstatus\b/i.test(header),
    group: /\bgroup\b|\bgrp\b|\bcagc\b|^gc$/i.test(header),
    adjusted: /^adj\w*\.? (?:amount|amt)\.?$|^(?:amount|amt)\.? adj\w*$/i.test(header),
    mayBeAdjusted: /^(?:adj\w*|(?:adj\w*\.? )?(?:amount|amt))\.? ?\d?$/i.test(header),
    amount: /^(?:amount|amt)\.?$/i.test(header),
    describes: describes(header),
    mayHeadCodes: mayHeadCodes(header),
    stem: stem(header),
  }),
);

const known = new WeakMap<readonly Cell[], Head[]>();
function headsOf(cells: readonly Cell[]): Head[] {
  let heads = known.get(cells);
  if (!heads) {
    const texts = cells.map(({ text }) => text);
    heads = texts.map((header) => ({
      ...aboutHead(header),
      header,
      twice: texts.indexOf(header) !== texts.lastIndexOf(header),
    }));
    known.set(cells, heads);
  }
  return heads;
}

/** Every cell of a row with the words over it, known columns or not. */
export function shownCells(table: Table, row: GridRow): Shown[] {
  if (row.under < 0) return [];
  const heads = headsOf(table.grid.headers[row.under]!);
  const shown: Shown[] = [];
  row.byColumn.forEach((cell, index) => {
    if (!cell || cell.text === '') return;
    const head = heads[index]!;
    shown.push({ head, header: head.header, text: cell.text, units: cell.units, lines: cell.lines, twice: head.twice });
  });
  return shown;
}
