/** Text as a person reads it: hostile and decorative characters out, white space folded. */

/** Zero-width, bidirectional and other format characters; variation selectors; the soft hyphen. */
const UNSEEN = /\p{Cf}|\p{Variation_Selector}|[\u115f\u1160\u3164\uffa0]|\u034f/gu;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
/** Words of plain characters with one blank between: most texts of a page, in which nothing has to be looked for. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** Folded text without characters that nobody sees; full-width letters and digits as plain ones. Superscripts stay: they mark footnotes. */
export function clean(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(UNSEEN, '')
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u2010\u2011]|\u2212(?=\s?[$\d])/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Raised digits as plain ones. */
export const plainDigits = (text: string): string =>
  [...text].map((char) => (SUPERSCRIPTS.includes(char) ? String(SUPERSCRIPTS.indexOf(char)) : char)).join('');

/** A trailing footnote mark taken off (`45.00¹`, `45.00*`, `Denied †`). */
export const withoutMark = (text: string): string =>
  text.replace(/\s?[⁰¹²³⁴-⁹†‡*§](?:[, ]{0,2}[⁰¹²³⁴-⁹†‡*§])*$|(?: \([a-z]\)){1,5}$/u, '').trim();

/** The footnote marks in a text, superscript digits and digits in parentheses as plain numbers. */
export function marksIn(text: string): string[] {
  if (!isFigure(text) && /^[a-z](?:[\s,]+[a-z])*$/.test(text)) return text.split(/[\s,]+/);
  if (!/[([⁰¹²³⁴-⁹†‡*§]/.test(text)) return [];
  const found: string[] = [...text.matchAll(/(?:^|\s)[([](\d{1,2}|[a-z])[)\]](?=$|[\s,])/g)].map((match) => match[1]!);
  for (const match of text.matchAll(/[⁰¹²³⁴-⁹]+|[†‡§]+|\*+\d?/gu)) found.push(plainDigits(match[0]));
  return found;
}

const DOLLAR = 36;
const [ZERO, NINE] = [48, 57];

/** It begins with a digit or a dollar sign, as most values of a claim do: what begins with words or signs needs not be looked for in it. */
export const isFigure = (text: string): boolean => {
  const first = text.charCodeAt(0);
  return first === DOLLAR || (first >= ZERO && first <= NINE);
};

/** Dashes and words that stand for "nothing here". */
export const isBlank = (text: string): boolean =>
  !isFigure(text) &&
  /^(?:[-–—−_.·•\s]*|[([]?(?:empty|blank|not set)[)\]]|(?:n\/?a|none|null|nil|(?:not|to be) (?:yet )?(?:available|applicable|provided|shown|known|on file|determined|calculated|decided|assigned)|unknown|unavailable|tbd)\.?)$/i.test(
    text,
  );

/** Most texts hold no character from there on, where the signs are: they are looked through once. */
const FAR = /[\u2190-\uffff]/;

/** Without arrows and other signs that buttons and sortable headers carry. */
export const withoutSigns = (text: string): string =>
  (FAR.test(text)
    ? text.replace(/[\u2190-\u21ff\u229e-\u22a1\u2300-\u23ff\u2500-\u27bf\u2b00-\u2bff\ue000-\uf8ff]|\ud83d[\udc00-\udfff]/g, '')
    : text
  ).trim();

/** Letters without the marks on them: `Reclamación` as `Reclamacion`, `Nº` as `No`. */
export const withoutAccents = (text: string): string =>
  /[\u00aa-\u024f]/.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '') : text;

/** A label without the colon at its end, as most are. */
export const withoutColon = (text: string): string => (text.endsWith(':') ? text.replace(/\s*:$/, '') : text);
