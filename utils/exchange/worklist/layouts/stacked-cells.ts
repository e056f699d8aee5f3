/**
 * Cells that hold two values over each other (`DOE, JANE` over `03/04/1961`), under names that stand over each other in the same order, or under one name:
 * each line becomes a column of its own, to the right of all others.
 */
import { isBareStatus } from '../cells/bare-status';
import { isDay } from '../cells/damage';
import { KIND } from '../columns/column';
import { matchName, type WorklistField } from '../names/headers';

/** Cells of a column that must have as many lines as its name, before it is parted; where no cell has more, a part of them is enough. */
const ENOUGH = 0.6;
const SOME = 0.2;
/** Cells of a column that must be alike, where its name alone does not say what stands in their lines. */
const NEARLY_ALL = 0.8;
/** Rows that are looked at for the names, and for what stands below them. */
const SEARCHED = 40;
const PROBED = 400;

/**
 * Rows of cells whose lines are parted by `\n`, all rows of one table; the same rows where no column is stacked.
 * @param textOf what a cell that is no text says
 */
export function unstacked<Cell>(rows: (Cell | string)[][], textOf: (cell: Cell | string) => string): (Cell | string)[][] {
  const some = rows.slice(0, PROBED);
  if (!some.some((row) => row.some((cell) => typeof cell === 'string' && cell.includes('\n')))) return rows;
  const top = rows.slice(0, SEARCHED);
  const stacked = top.findIndex((row) => row.filter((cell) => namesIn(textOf(cell)) !== undefined).length >= 2);
  const head = stacked < 0 ? top.findIndex((row) => row.filter((cell) => matchName(textOf(cell))).length >= KNOWN) : stacked;
  if (head < 0) return rows;
  const stacks = rows[head]!.flatMap((cell, index) => {
    const below = rows.slice(head + 1).flatMap((row) => {
      const text = textOf(row[index] ?? '');
      return text === '' ? [] : [linesOf(text)];
    });
    const names = stackOf(textOf(cell), below, stacked >= 0);
    return names ? [{ index, names }] : [];
  });
  if (stacks.length === 0) return rows;
  const width = Math.max(...rows.map((row) => row.length));
  const parted = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
  for (const { index, names } of stacks)
    for (const [at, row] of parted.entries()) {
      const lines = at === head ? names : linesOf(textOf(row[index]!));
      const fits = at >= head && lines.length > 1 && lines.length <= names.length;
      if (fits) row[index] = withoutLabel(lines[0]!, names[0]!);
      // What is left out of a stack is left out at its end: an empty line keeps its place.
      const further = names.slice(1).map((name, line) => (fits ? withoutLabel(lines[line + 1] ?? '', name) : ''));
      row.push(...further);
    }
  return parted;
}

/** Names that are known in a row of names. */
const KNOWN = 3;

/** The names of a column's lines: those that stand over each other in its head, or that its cells themselves tell; undefined for a column that is not stacked. */
function stackOf(name: string, below: string[][], hasOthers: boolean): string[] | undefined {
  if (below.length === 0) return undefined;
  const names = namesIn(name);
  if (names && (hasOthers || areDifferent(names)) && isStacked(below, names.length, hasOthers)) return names;
  const [first = '', ...more] = linesOf(name);
  const count = more.length > 0 ? more.length + 1 : Math.max(...below.map((lines) => lines.length));
  const whole = below.filter((lines) => lines.length === count);
  if (count < 2 || count > 4 || whole.length < 2) return undefined;
  const labels = more.length > 0 ? undefined : ownLabels(whole);
  if (labels) return labels;
  const field = matchName(first)?.field;
  if (field === undefined || field === 'ignored') return undefined;
  const above = below.map(([line = '']) => line);
  // a claim that waits has a status and no reason
  const isEnough = field === 'statusText' ? most(above, isBareStatus) : whole.length >= below.length * NEARLY_ALL;
  if (!isEnough) return undefined;
  const further = Array.from({ length: count - 1 }, (_, at) =>
    nameOf(
      field,
      above,
      whole.map((lines) => lines[at + 1]!),
      more[at],
    ),
  );
  return further.every((one) => one !== undefined) ? [first, ...further] : undefined;
}

/** `Billed: $40.00` over `Paid: $0.00`: the labels, where each line has its own in nearly all cells. */
function ownLabels(whole: string[][]): string[] | undefined {
  const labels = whole[0]!.map((line) => labelOf(line));
  const areAll = labels.every(
    (label, at) =>
      label !== undefined &&
      most(
        whole.map((lines) => lines[at]!),
        (text) => withoutLabel(text, label) !== text,
      ),
  );
  return areAll ? labels.map(String) : undefined;
}

const labelOf = (text: string): string | undefined => {
  const label = /^(\p{L}[\p{L} #.]{0,20}?) ?[:#]/u.exec(text)?.[1];
  return label && matchName(label) ? label : undefined;
};

function isStacked(below: string[][], count: number, hasOthers: boolean): boolean {
  const whole = below.filter((lines) => lines.length === count).length;
  const least = hasOthers && below.every((lines) => lines.length <= count) ? SOME : ENOUGH;
  return whole >= below.length * least;
}

/** `Patient` over `Name` is one name that a head has broken. */
const areDifferent = (names: string[]): boolean => new Set(names.map((name) => matchName(name)?.field)).size === names.length;

const most = (texts: string[], test: (text: string) => boolean): boolean =>
  texts.filter(test).length >= texts.length * NEARLY_ALL;

/** The name of a line below the first one: its own label in each cell, what its head says, or what it can only be. Undefined where both lines say one thing together. */
function nameOf(field: WorklistField, above: string[], texts: string[], said: string | undefined): string | undefined {
  const label = labelOf(texts[0]!);
  if (said === undefined && label && most(texts, (text) => withoutLabel(text, label) !== text)) return label;
  if (field === 'statusText' && most(above, isBareStatus) && !texts.some(isBareStatus)) return said ?? 'Message';
  const isNumber = (text: string): boolean => text === '' || /^[[(#]{0,2}[A-Z]{0,4}\d[A-Z0-9-]{1,20}[)\]]?$/i.test(text);
  const isWords = (text: string): boolean => /\p{L}{2}/u.test(text) && !isNumber(text) && !isDay(text);
  if (
    (field === 'payer' || field === 'patientName') &&
    most(above, isWords) &&
    most(texts, (text) => isNumber(text) || isDay(text))
  )
    return said ?? (field === 'payer' ? 'payer id' : 'number');
  if (said !== undefined && KIND[field] === 'code' && most(above, (text) => /\d/.test(text)) && most(texts, isWords)) return said;
  return undefined;
}

/** `Acct: 47733` under the name `Acct`. */
function withoutLabel(text: string, label: string): string {
  if (!text.toLowerCase().startsWith(label.toLowerCase())) return text;
  const [sign, value] = /^ ?[:#]{1,2} ?(.*)$/.exec(text.slice(label.length)) ?? [];
  return sign === undefined ? text : value!;
}

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim());

/** The names of a stacked head, where each of its lines is one that is known. */
function namesIn(text: string): string[] | undefined {
  const names = linesOf(text).map((name) => name.replace(/^[[(](.*)[)\]]$/, '$1'));
  return names.length > 1 && names.length < 5 && names.every((name) => matchName(name)) ? names : undefined;
}
