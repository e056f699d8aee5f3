/** Tables that explain codes: the rows of one, each with its codes and their words, and the line that it speaks of. */
import type { Reason } from '@/utils/claim/claim';
import type { Draft } from '../draft/draft';
import { type Shown, shownCells } from '../lines/shown-cells';
import type { Table } from '../tables/tables';
import { type Legend, legendKey, reasonsOfEntries } from '../values/reasons';
import { answerInRows } from './answer-rows';
import { COUNTS, headOfLineNumbers } from './told-of-lines';

export interface ReasonRow {
  /** the number of the line, where the table has one */
  line?: string;
  /** the number under a head that may count lines as well as rows: `Seq` */
  count?: string;
  /** the words of a 277 category */
  statusWords?: string;
  reasons: Reason[];
  units: number[];
}

/** Words beside two codes are of the one that has them alone in another row. */
function wordsToTheirCode(rows: readonly Reason[][]): void {
  const alone = new Map(
    rows.flatMap(([only, ...more]) => (only?.text && more.length === 0 ? [[`${only.system} ${only.code}`, only.text]] : [])),
  );
  for (const reasons of rows)
    for (const reason of reasons) {
      const other = reasons.find(
        (one) => one !== reason && one.text !== undefined && one.text === alone.get(`${reason.system} ${reason.code}`),
      );
      if (!other || reason.text !== undefined || alone.get(`${other.system} ${other.code}`) === other.text) continue;
      reason.text = other.text;
      delete other.text;
    }
}

/** Explanations in a table of codes and words, with the numbers of the lines where the table has them. */
export function tableLegends(table: Table): {
  legend: Legend[];
  rows: ReasonRow[];
} {
  const legend: Legend[] = [];
  const rows: ReasonRow[] = [];
  const answer = answerInRows(table);
  if (answer) return { legend, rows: [answer] };
  const counts = headOfLineNumbers(table);
  const told = table.grid.rows.map((row) => {
    const shown = shownCells(table, row);
    return { shown, ...reasonsOfEntries(shown) };
  });
  wordsToTheirCode(told.map(({ reasons }) => reasons));
  for (const { shown, reasons, units, statusWords } of told) {
    if (shown.length === 0) continue;
    const numbered = shown
      .find(
        (cell) =>
          ((/\b(?:line|ln|detail|item|svc|dtl|service)\b|^#$/i.test(cell.header) || cell.header === counts) &&
            /^(?:(?:line|ln|detail|item|svc|service) ?#? ?)?(?:\d{1,3}|header|hdr|claim|all)$/i.test(cell.text)) ||
          (/^(?:level|scope|applies(?: to)?|where|place|at)$/i.test(cell.header) &&
            /^(?:(?:(?:service )?line|ln|svc|service) ?#? ?\d{1,3}|header|(?:whole )?claim)$/i.test(cell.text)),
      )
      ?.text.replace(/^(?:(?:service )?line|ln|detail|item|svc|service) ?#? ?(?=\d)/i, '');
    const line = numbered && /^[a-z]/i.test(numbered) ? '0' : numbered;
    if (reasons.length > 0 || statusWords)
      rows.push({
        ...(line === undefined ? countIn(shown) : { line: String(Number(line)) }),
        ...(statusWords ? { statusWords } : {}),
        reasons,
        units,
      });
    const letter = reasons.length === 0 ? letterIn(shown) : undefined;
    if (letter) legend.push(letter);
    for (const reason of reasons) {
      if (reason.code && reason.text) {
        const key = legendKey(`${reason.group ?? ''}${reason.code}`);
        legend.push({ key, text: reason.text, reason, unit: units[0] ?? 0 });
      }
    }
  }
  return { legend, rows };
}

function countIn(shown: readonly Shown[]): { count?: string } {
  const cell = shown.find(({ header, text }) => COUNTS.test(header) && /^\d{1,3}$/.test(text));
  return cell ? { count: String(Number(cell.text)) } : {};
}

/** `A` under `Code` or `Note`, and its words in the column behind. */
function letterIn([code, words, ...more]: readonly Shown[]): Legend | undefined {
  return code && words && more.length === 0 && /^[A-Z]$/.test(code.text) && / .* /.test(words.text)
    ? { key: code.text, text: words.text, unit: code.units[0] ?? 0 }
    : undefined;
}

/** A claim's own statuses of a 277, counted 1, 2, 3 beside lines that have no numbers: what is counted are they. */
export function withoutLineCounts(rows: ReasonRow[], { lines }: Draft): ReasonRow[] {
  const counted = rows.every(
    ({ line, reasons }, at) => line === String(at + 1) && reasons.every(({ system }) => system === 'csc'),
  );
  return counted && rows.length !== lines.length && lines.every(({ number }) => number === undefined)
    ? rows.map(({ line: _, ...row }) => row)
    : rows;
}

/**
 * Rows that are counted 1, 2, 3 speak of the lines with these numbers where what they took away is what each of these lines was cut by, or where one code
 * stands under several numbers: a claim's own codes are said once.
 */
export function linesByCuts(rows: ReasonRow[], { lines }: Draft): ReasonRow[] {
  const taken = new Map<string, number>();
  const codes = new Map<string, string>();
  let again = false;
  for (const { line, count, reasons } of rows) {
    if (line !== undefined || count === undefined) return rows;
    for (const { system, code = '', amount = Number.NaN } of reasons) {
      taken.set(count, (taken.get(count) ?? 0) + amount);
      const key = `${system} ${code}`;
      again ||= code !== '' && (codes.get(key) ?? count) !== count;
      codes.set(key, count);
    }
  }
  const fits = [...taken].every(([count, cents]) => {
    const line = lines.find(({ number }) => number === count)?.line;
    const { billed = Number.NaN, allowed, paid } = line ?? {};
    if (line && again) return true;
    return cents > 0 && [allowed, paid].some((left) => left !== undefined && billed - left === cents);
  });
  return fits ? rows.map((row) => ({ ...row, ...(row.count === undefined ? {} : { line: row.count }) })) : rows;
}
