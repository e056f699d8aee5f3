/** What a spreadsheet does to values on their way: seen here, so that a damaged value is told and never taken. */

export interface Damage {
  what: string;
}

/** Stands for a cell that cannot be cut out of its row; a letter of the private area, which no list writes. */
export const OVERRUN = '\ue000';
/** Stands for a value that has one name as well as another above it. */
export const UNSURE = '\ue001';

const ERRORS = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA)$/i;
const MISSING =
  /^(?:[[(<{]?(?:n ?[/\\]? ?a|n\.a\.|null|none|nan|nil|blank|empty|missing|no data|not avail(?:able)?|undefined)[\])>}]?|#(?:null|missing)|-+|\.+|\?+|\*+|@|–|—|\{\}|\[\]|\\n)$/i;

/** `=HYPERLINK(…`, `@SUM(…`, `=cmd|'…`: never run, and no name of anybody. */
const FORMULA = /^[=@+]\s?(?:[A-Z][A-Z0-9.]{0,30}\(|[^|!]{0,80}[|!])/i;

/** Words that say that there is no value. */
export const saysNothing = (text: string): boolean => text === '' || MISSING.test(text);

/** Zeros and words in the place of a number, a payer or a code; as a status or in a sentence they would mean something. */
export const isStandIn = (text: string): boolean => /^(?:0+|unknown|unk|tbd|(?:none|not) on file|x{2,})$/i.test(text);

/** Faults that no field can be read out of: `#####`, `#N/A`, a letter that was lost. */
export function anyDamage(text: string): Damage | undefined {
  if (text === OVERRUN) return { what: 'the text of this row runs over the edges of its columns' };
  if (text === UNSURE) return { what: 'two names stand above this value, and nothing says which is its own' };
  if (/^#{2,}$/.test(text)) return { what: 'the column was too narrow: the spreadsheet wrote ##### in place of the value' };
  if (ERRORS.test(text)) return { what: `${text} is a spreadsheet's error in place of the value` };
  if (FORMULA.test(text)) return { what: `${text.slice(0, 40)} is a formula, not a value` };
  if (text.includes('\ufffd')) return { what: 'a letter was lost on the way (wrong encoding)' };
  return undefined;
}

/** A number with cents names nothing. */
export const isAmount = (text: string): boolean => /^[($-]*\d[\d,]*\.\d*[1-9]\d*\)?$/.test(text);

/** `2-Jan`, `2-Jan-26`, `Jan-26`. */
const NAMED_DAY = /^(?:\d{1,2}[-/])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[-/]\d{2,4})?$/i;
/** `1/2/2026`, `2026-01-02`, with a time or without. */
const WRITTEN_DAY = /^(?:\d{1,2}\/\d{1,2}\/(?:\d{2}|\d{4})(?: \d{1,2}:\d{2}.*)?|\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}.*)?)$/;

/** A day in the place of a code or of words: `1/2` that a spreadsheet took for one. */
export const isDay = (text: string): boolean => (/\d/.test(text) && NAMED_DAY.test(text)) || WRITTEN_DAY.test(text);

/** Numbers and signs: nothing that says why. */
export const isNoWords = (text: string): boolean => !/\p{L}/u.test(text);

/** Faults of a number that names something: account, claim, member, check. */
export function identifierDamage(text: string): Damage | undefined {
  // statistics programs write no plus: `2.22677E12`
  if (/^-?\d(?:(?:[.,]\d+)?E\+|[.,]\d+E)\d{1,3}$/i.test(text))
    return { what: `${text} is a number that a program shortened: its digits are lost` };
  if (/\d/.test(text) && NAMED_DAY.test(text))
    return { what: `${text} looks like a number that a spreadsheet turned into a date` };
  if (/^-?\d[\d,]*\.\d?[1-9]\d?$/.test(text)) return { what: `${text} is an amount, not a number` };
  if (WRITTEN_DAY.test(text)) return { what: `${text} is a date, not a number` };
  if (/\d[ ,|(/-]{1,4}\d{1,2}\/\d{1,2}\/\d{2,4}\)?$/.test(text)) return { what: `${text} is a number and a date` };
  return undefined;
}

/**
 * Spreadsheets keep fifteen digits and fill up with zeros. One such number may be true; a column in which all long numbers end so is damaged.
 * Returns true where the column's long numbers have lost digits.
 */
export function lostDigits(values: string[]): boolean {
  const long = values.filter((value) => /^\d{16,}$/.test(value));
  if (long.length === 0) return false;
  const zeros = long.filter((value) => /^0+$/.test(value.slice(15))).length;
  const deep = long.filter((value) => value.length >= 18 && /^0+$/.test(value.slice(15))).length;
  return zeros === long.length && (long.length >= 3 || deep === long.length);
}

/** UTF-8 that was read as Windows-1252 and saved again: `JosÃ©`. Undefined where the text is not such, or cannot be undone. */
export function undoMojibake(text: string): string | undefined {
  if (!/[\u00c2-\u00c5\u00e2][\u0080-\u00bf\u0152-\u2122]/.test(text)) return undefined;
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0)!;
    const byte = code < 0x100 ? code : WINDOWS_1252.get(code);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes));
  } catch {
    return undefined;
  }
}

/** The letters at 80–9F of Windows-1252. */
const WINDOWS_1252 = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map(
    (char, index) => [char.codePointAt(0)!, 0x80 + index] as const,
  ),
);
