/** Words over what a claim was and what it is, where a page shows both. */

const OF = '(?: (?:claim|version|decision|adjudication|processing|result|submission|determination|outcome|record))?';
const NUMBERED = /^(?:version|ver\.?|v|revision|rev\.?|sequence|seq\.?|adjudication) ?#?(\d{1,2})(?: ?[(–—-] ?(.{3,20}?)\)?)?$/i;
const NOW = new RegExp(
  `^(?:the )?(?:current|latest|in effect|newest|adjusted|corrected|replacement|replacing|revised|reprocessed|amended|after|this|as adjusted|adjustment|now)${OF}$`,
  'i',
);
const BEFORE = new RegExp(
  `^(?:the )?(?:original|originally|replaced|superseded|outdated|previous|previously|prior|former|earlier|first|initial|before|old|reversed|no longer (?:current|in effect))${OF}$`,
  'i',
);
/** What stands in brackets behind a number says it as well: `26293-A1 (this claim)`. */
const BRACKETED = /^\S{5,24} \((.{3,20})\)$/;
const LONGEST = 48;

/** Of what a claim is now, or of what it was; nothing where the words say neither. */
export function versionOf(text: string): 'now' | 'before' | undefined {
  if (text.length < 3 || text.length > LONGEST) return undefined;
  const words = NUMBERED.exec(text)?.[2] ?? BRACKETED.exec(text)?.[1] ?? text;
  return NOW.test(words) ? 'now' : BEFORE.test(words) ? 'before' : undefined;
}

/** A column of what changed, beside those of the versions. */
const CHANGE = /^(?:difference|changes?|changed|variance|net(?: change| effect)?|delta|\+\/-)$/i;

/** The same of columns, behind which there may be one of what changed. */
export const newestColumn = (heads: readonly string[]): number =>
  newestOf(heads.length > 2 && CHANGE.test(heads.at(-1)!) ? heads.slice(0, -1) : heads);

const numberOf = (text: string): number => Number(NUMBERED.exec(text)?.[1] ?? Number.NaN);

/** Which of the words name what the claim is now, where the others all name what it was; -1 where they do not tell. */
export function newestOf(texts: readonly string[]): number {
  if (texts.length < 2) return -1;
  const said = texts.map(versionOf);
  const now = said.indexOf('now');
  if (now >= 0 && said.every((one, at) => at === now || one === 'before')) return now;
  const numbers = texts.map(numberOf);
  const highest = Math.max(...numbers);
  if (Number.isNaN(highest) || new Set(numbers).size < numbers.length) return -1;
  const last = numbers.indexOf(highest);
  return said.every((one, at) => one === undefined || (one === 'now') === (at === last)) ? last : -1;
}
