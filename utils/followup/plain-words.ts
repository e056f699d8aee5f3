/**
 * The payer's words in one plain form: abbreviations written out, jargon folded to a few known words, typing mistakes mended.
 * `Pt not elig DOS; no pre-cert on file.` → ` member not eligible dos . no auth on file . `
 */
import { ABBREVIATIONS } from './abbreviations';
import { comparedIn } from './compared';
import { billedLateIn, daysComparedIn } from './compared-days';
import { COMPOUNDS, RAW_COMPOUNDS } from './compounds';
import { mendWord } from './mend';
import { EMPTY_WORDS } from './phrase';

/** What stands before a number that is no procedure's. */
const NO_PROCEDURE =
  '(?<!\\b(?:ref|reference|number|num|no|nbr|id|zip|claim|clm|icn|auth|pa|reason|reason code|rc|t|edit|line|box|form|check|eft|conf|confirmation|project|proj|case|ticket|batch|letter|contract|policy)[ #.:]{1,3}#?)';
/** "F32.9", "W19", "S72001A"; remarks (`N54`, `M15`) look like a diagnosis without its point, and B12 is a vitamin. */
const DIAGNOSIS =
  /\b(?!l3\d{4}\b|a5\d{4}\b)(?:[a-tv-z]\d[0-9ab](?:\.[0-9a-z]{1,4}|\d{3}[0-9a-z]?)|(?!b12)[a-lo-tv-z]\d\d)(?![\w:.]*\w)/g;
/** Five digits, or a letter and four. */
const PROCEDURE = new RegExp(
  `${NO_PROCEDURE}(?<![\\w$.,:/#-])(?:\\d{5}|[a-hj-mp-tv]\\d{4})(?![\\w:/]|-(?![a-z\\d]{2}\\b)|[.,]\\d)`,
  'g',
);

/** "2025-118-0442": one number, and one word. */
const LONG_NUMBER = /\b\d{2,20}(?:-\d{2,20}){2,9}\b/g;

/** Codes of what was done and found say no more here than the words for them: "I10 with 93306" is read as "dx with procedure". */
const withoutCodes = (text: string): string => text.replaceAll(DIAGNOSIS, ' dx ').replaceAll(PROCEDURE, ' procedure ');

const words = (text: string): string =>
  ` ${withoutCodes(
    text
      .normalize('NFKD')
      .replaceAll(/[\u0300-\u036f]/g, '')
      .toLowerCase(),
  )
    // a patient's age is no age of a claim
    .replaceAll(/\b\d{1,3} ?(?:-(?:year|yr|month|day)-old|y\/o|yo)\b/g, ' member ')
    .replaceAll(LONG_NUMBER, (number) => number.replaceAll('-', ''))
    // "auth no. 4471": the point is of the number's name, and nothing is denied by it
    .replaceAll(
      /\b(auth|authorization|approval|precert|pa|ref|claim|clm|policy|id|member|mbr|group|case|conf|acct|account|tracking|check|ck|phone|tel|fax|box) no\.(?= ?[a-z\d#])/g,
      '$1 number',
    )
    .replaceAll(/['’`]s\b/g, '')
    .replaceAll(/['’`]/g, '')
    .replaceAll(/\bw ?\/ ?(?:o|out)\b/g, ' without ')
    .replaceAll(/\bw ?\/ ?in\b/g, ' within ')
    .replaceAll(/\bw ?\/ ?/g, ' with ')
    .replaceAll(/\be ?[&/] ?i\b/g, ' experimental ')
    .replaceAll(/(?<=\s)> ?(?=\d)/g, ' over ')
    .replaceAll(/(?<![\d.,])0\.00\b/g, ' zero ')
    // an amount is one number: "allowed 1,519.25" allows no one thing
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replaceAll(/[.;!?\n\r|]+(?=\s|$)/g, ' . ')
    .replaceAll(/[^a-z0-9#. ]+/g, ' ')
    .replaceAll(/(?<=[a-z0-9])\.(?=[a-z0-9])/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()} `;

const replaced = (text: string, compounds: readonly (readonly [RegExp, string])[]): string => {
  let plain = text;
  for (const [pattern, to] of compounds) plain = plain.replaceAll(pattern, to);
  return plain;
};

/** What numbers and days say against each other. */
const told = (said: string): string => `${comparedIn(said)} ${daysComparedIn(said)} ${billedLateIn(said)}`;

/** Characters of a text that are read: a payer's reason is never longer. */
export const LONGEST_TEXT = 6_000;

/**
 * Text is cut at `LONGEST_TEXT`. `mend`: mistakes of typing are looked for, which takes its time. `compare`: it is told which of two numbers is larger; not
 * of many texts that are read together.
 */
export function plainWords(text: string, mend: (word: string) => string = mendWord, compare = true): string {
  const said = text.slice(0, LONGEST_TEXT);
  const raw = replaced(words(said), RAW_COMPOUNDS);
  const spelled = raw
    .split(' ')
    .filter(Boolean)
    .map((word) => ABBREVIATIONS.get(word) ?? mend(word))
    .join(' ');
  const plain = replaced(` ${spelled} ${compare ? told(said.toLowerCase()) : ''} `, COMPOUNDS);
  return ` ${plain
    .split(' ')
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word))
    .join(' ')} `;
}
