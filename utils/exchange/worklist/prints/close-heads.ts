/** Names that stand a single blank apart look like one name: `FC INS-CD POLICY-NO`. What stands below tells them apart. */
import { matchName } from '../names/headers';
import { isFilled, type Span } from './print-columns';

/** Lines that are looked at, at least, and the shares of them that have a value below the second name and one below the first. */
const [LINES, BELOW, BEFORE] = [4, 0.8, 0.5];

/** `JUL 16, 2026` has the blanks of two values. */
const WRITTEN_DAY = /^[a-z]{3,9}\.? \d{1,2},? \d{4}\b/i;

/**
 * The spans of a head's names, parted where the values below begin right under a word and a blank stands before each; `behindNumbers` where they do so behind
 * numbers alone, for words may begin there by accident.
 */
export const partedSpans = (head: string, spans: Span[], data: string[], behindNumbers: boolean): Span[] =>
  data.length < LINES ? spans : spans.flatMap((span) => parted(head, span, data, behindNumbers));

function parted(head: string, { start, end }: Span, data: string[], behindNumbers: boolean): Span[] {
  for (let at = start + 1; at < end; at++) {
    if (head[at - 1] !== ' ' || !isFilled(head[at]) || !matchName(head.slice(start, at).trim())) continue;
    const rest = head.slice(at, end).trim();
    const isNamed = matchName(rest) !== undefined || rest.split(' ').every((word) => matchName(word));
    const below = data.filter((line) => isFilled(line[at])).length;
    const left = data.map((line) => line.slice(start, at - 1).trim()).filter((text) => text !== '');
    if (behindNumbers && !left.every((text) => /^[-($,.]*\d[\d,./-]*\)?$/.test(text))) continue;
    const before = left.length;
    const isApart = data.every((line) => !isFilled(line[at - 1])) && !data.some((line) => WRITTEN_DAY.test(line.slice(start)));
    if (isNamed && isApart && below >= data.length * BELOW && before >= data.length * BEFORE)
      return [{ start, end: at - 1 }, ...parted(head, { start: at, end }, data, behindNumbers)];
  }
  return [{ start, end }];
}
