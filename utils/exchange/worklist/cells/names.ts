/** Patients' and payers' names as lists write them. */
import { undoMojibake } from './damage';

const SUFFIX = /^(?:jr|sr|ii|iii|iv|v|2nd|3rd)\.?$/i;
/** Behind a first name `V` is a middle initial. */
const SURE_SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd)\.?$/i;

/** What systems print behind a name: a number (`[12345]`, `MRN: 12345`, `- 12345`), the sex, the age, that somebody has died. */
const BESIDE =
  /\s*(?:[[({<]\s*(?:(?:mrn|id|acct)?[\s#:]*[A-Z]{0,3}\d+|[MFU]|\d{1,3} ?(?:y|yo|yrs?|y\.o\.)(?: ?[MF])?|deceased|dec'd|expired|vip)\s*[\])}>]|(?:\b(?:mrn|id|acct)\b[\s#:]*|[-–] ?|#)\d{4,12})\s*\**$/i;

/** `DOE, JANE A`, `DOE JR, JOHN`, `DOE^JANE^A`, `Doe,Jane [12345]` → `First [Middle] Last [Suffix]`; a name without comma stays as it is. */
export function personName(shown: string): string {
  const usual = /^([A-Za-z'-]+), ?([A-Za-z'-]+)((?: [A-Za-z])?)$/.exec(shown);
  if (usual && !SUFFIX.test(usual[1]!)) return `${usual[2]}${usual[3]} ${usual[1]}`;
  const text = (undoMojibake(shown) ?? shown)
    .replace(BESIDE, '')
    .replace(/^\d{4,12} ?[-–:] ?(?=\p{L})/u, '')
    .trim();
  if (/\^/.test(text)) {
    const [last = '', first = '', middle = '', suffix = ''] = text.split('^').map((part) => part.trim());
    return join(first, middle, last, suffix);
  }
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return text.replace(/,/g, '').trim();
  let [last = '', given = ''] = parts;
  let suffix = '';
  if (parts.length === 3 && SUFFIX.test(parts[1]!)) [suffix, given] = [parts[1]!, parts[2]!];
  else if (parts.length === 3 && SUFFIX.test(parts[2]!)) suffix = parts[2]!;
  else if (parts.length === 3) given = `${given} ${parts[2]}`;
  const lastWords = last.split(' ');
  if (suffix === '' && lastWords.length > 1 && SUFFIX.test(lastWords.at(-1)!))
    [suffix, last] = [lastWords.at(-1)!, lastWords.slice(0, -1).join(' ')];
  const givenWords = given.split(' ');
  if (suffix === '' && givenWords.length > 1 && SURE_SUFFIX.test(givenWords.at(-1)!))
    [suffix, given] = [givenWords.at(-1)!, givenWords.slice(0, -1).join(' ')];
  return join(given, last, suffix);
}

const BEFORE_DAY =
  /^([^\d([]{2,80}?)[\s([-]{1,4}(?:dob:?\s?)?(\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{1,2}-[a-z]{3}-(?:\d{4}|\d{2})|[a-z]{3} \d{1,2}, \d{4}|(?:19|20)\d{6})\s?[)\]]?$/i;

/** `Rivera, Ana (05/04/1961)`: the name, and the date behind it where there is one. */
export function withoutDate(shown: string): [name: string, date?: string] {
  if (!/\d/.test(shown)) return [shown];
  const match = BEFORE_DAY.exec(shown);
  return match ? [match[1]!.trim(), match[2]!] : [shown];
}

export const join = (...parts: (string | undefined)[]): string =>
  parts
    .filter((part) => part)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The payer's name without the number that a system prints after or before it: `AETNA HMO [100101]`, `UHC (87726)`, `10100 - AETNA HMO`. */
export function payerName(shown: string): string {
  const text = undoMojibake(shown) ?? shown;
  const name = text
    .replace(/\s*\[[\w-]{1,12}\]\s*$/, '')
    .replace(/\s*\((?=[A-Z]*\d)(?:\d{3,10}|[A-Z0-9]{5,8})\)$/, '')
    .replace(/(?<=\p{L}\)?) +[-–] +\d{5}$/u, '')
    .replace(/^\d{2,10}\s*(?: [-–:]|[:–]) +(?=\p{L}{3})/u, '')
    .trim();
  return name || text;
}
