/**
 * Reports that print one value of a claim alone in a line below it, under a name of its own in the second line of the heads (`PATIENT NAME` over
 * `CONTRACT NUMBER`) → the same report with that name and its values in a column at the end.
 */
import { matchName } from '../names/headers';
import { RULER, type Span, spansOf } from './print-columns';

/** Lines that are looked at for the heads. */
const SEARCHED = 80;
/** Words of a line at least that is a claim's first. */
const COLUMNS = 3;
/** Blanks before the column at the end. */
const APART = 3;

interface Name extends Span {
  line: number;
}

/** As many lines as before: a line whose value went up is blank. The same lines where the report is no such. */
export function liftLoneLines(lines: string[]): string[] {
  for (let line = 0; line + 1 < Math.min(lines.length, SEARCHED); line++) {
    const name = loneName(lines, line);
    const lifted = name && lift(lines, name);
    if (lifted) return lifted;
  }
  return lines;
}

/** A number's name under another known name, neither a part of the other's, in heads that print nothing else of their own in their second line. */
function loneName(lines: string[], line: number): Name | undefined {
  const [above, below] = [lines[line]!, lines[line + 1]!];
  const upper = spansOf(above);
  if (upper.length < COLUMNS || RULER.test(below)) return undefined;
  const found = spansOf(below).filter((span) => {
    const over = upper.find(({ start, end }) => span.start < end && start < span.end);
    const own = fieldOf(below, span);
    const other = over && fieldOf(above, over);
    return own !== undefined && NUMBERS.has(own) && other === 'patientName';
  });
  const [only, ...more] = found;
  return only && more.length === 0 ? { ...only, line: line + 1 } : undefined;
}

const NUMBERS: ReadonlySet<string> = new Set(['memberId', 'patientAccountNumber', 'claimNumber']);
const fieldOf = (line: string, { start, end }: Span): string | undefined => matchName(line.slice(start, end))?.field;

/** Undefined where fewer than half of the claims' lines have a value alone under the name below them. */
function lift(lines: string[], { line, start, end }: Name): string[] | undefined {
  const [above, head] = [lines[line - 1]!, lines[line]!];
  const isClaim = (text: string | undefined): boolean =>
    text !== undefined && /\d/.test(text) && !RULER.test(text) && spansOf(text).length >= COLUMNS;
  const isValue = (text: string): boolean => {
    const [value, ...more] = spansOf(text);
    return value !== undefined && more.length === 0 && value.start < end && start < value.end && /^\s*\S*\d\S*$/.test(text);
  };
  const lone = new Set(lines.flatMap((text, at) => (at > line && isValue(text) && isClaim(lines[at - 1]) ? [at] : [])));
  const claims = lines.filter((text, at) => at > line && isClaim(text) && text !== head && text !== above).length;
  if (lone.size < 2 || lone.size * 2 < claims) return undefined;
  const width = lines.reduce((most, text) => Math.max(most, text.length), 0) + APART;
  const without = `${head.slice(0, start)}${' '.repeat(end - start)}${head.slice(end)}`.trimEnd();
  return lines.map((text, at) => {
    if (lone.has(at)) return '';
    if (text === head) return without;
    if (text === above) return `${text.padEnd(width)}${head.slice(start, end)}`;
    return lone.has(at + 1) ? `${text.padEnd(width)}${lines[at + 1]!.trim()}` : text;
  });
}
