/** Both days of a stay in one cell. */
const DAY =
  '(?:\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{2,4}|\\d{8}|\\d{6}|\\d{1,2}[- ]?[a-z]{3,9}\\.?[- ,]{0,2}\\d{2,4}|[a-z]{3,9}\\.? \\d{1,2},? \\d{2,4})';
const BETWEEN = '\\s*(?:-|–|—|→|/|,|;|:|&|~|\\||>|\\.\\.|to|thru|through|until|and)\\s*';

/** `01/05/2026 - 01/08/2026`, `From 1/5/26 to 1/8/26 (3 days)`. */
const RANGE = new RegExp(`^(?:from:?\\s+)?(${DAY})(?:${BETWEEN}|\\s+)(${DAY})(?:\\s*\\(?\\d{1,3} days?\\)?)?$`, 'i');
/** Days with their times, and what else a date is written like: parted by what stands in no date. */
const LOOSE = /^(.{6,30}?)\s*(?: - | \/ | to | thru | through |[–—|;~])\s*(.{6,30})$/i;
/** `01/05-01/08/2026`, `1/5-8/26`: the year stands once, or month and year. */
const ONE_YEAR = /^(\d{1,2})\/(\d{1,2})\s?-\s?(?:(\d{1,2})\/)?(\d{1,2})\/(\d{4}|\d{2})$/;

/** Two days of one month; and two whole days: most cells hold one day, and are shorter. */
const SHORTEST = 8;
const SHORTEST_WHOLE = 13;

/** The two ends of a range as they stand; undefined where the text is none. */
export function dateRange(text: string): [string, string] | undefined {
  if (text.length < SHORTEST || text.length > 80) return undefined;
  const once = ONE_YEAR.exec(text);
  if (once) {
    const [, month = '', day = '', other = month, last = '', year = ''] = once;
    // `12/30-1/2/26`: over the end of a year
    const before = Number(month) > Number(other) ? String(Number(year) - 1).padStart(year.length, '0') : year;
    return [`${month}/${day}/${before}`, `${other}/${last}/${year}`];
  }
  if (text.length < SHORTEST_WHOLE) return undefined;
  const ends = RANGE.exec(text) ?? LOOSE.exec(text);
  return ends && /\d/.test(ends[1]!) && /\d/.test(ends[2]!) ? [ends[1]!, ends[2]!] : undefined;
}
