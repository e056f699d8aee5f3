/** Green screens: text of one width, where a word's place in the line says what it is. */
import type { Box, PageText, Piece } from '@/utils/page/page-text';
import { meanings } from '../words/labels';
import { clean } from '../words/text';

/** The width of a character where a page is set in one width throughout; nothing for other pages. */
export function characterWidth(page: PageText): number | undefined {
  const pieces = page.pieces.slice(0, 2_000);
  const texts = pieces.filter(({ text, form, act }) => text.length >= 4 && !form && !act);
  const { width, share } = mostHave(texts);
  if (texts.length < LEAST_TEXTS) {
    const one = widthOfEach(pieces);
    if (one) return one;
  }
  if (width <= 4) return undefined;
  if (texts.length >= LEAST_TEXTS && share > 0.6) return width;
  if (share <= 0.2) return undefined;
  // Fields may end in blanks, and where values stand in fields to type in few other texts are left.
  const exact = exactWidth(texts, width);
  const isSet = ({ text, box }: Piece): boolean =>
    [0, 1, 2].some((blanks) => Math.abs(box[2] - (text.length + blanks) * exact) < 0.8);
  const set = texts.filter(isSet).length;
  if (set <= texts.length * 0.7) return undefined;
  const fields = pieces.filter((piece) => (piece.form === 'shown' || piece.form === 'editable') && isSet(piece)).length;
  return set + fields > LEAST_TEXTS ? exact : undefined;
}

/** Where each character has a box of its own: letters of all kinds are as wide, but for what is rounded. */
function widthOfEach(pieces: readonly Piece[]): number | undefined {
  const characters = pieces.filter(({ text, form }) => text.length === 1 && !form);
  if (characters.length < LEAST_TEXTS * LEAST_TEXTS) return undefined;
  const mean = characters.reduce((sum, { box }) => sum + box[2], 0) / characters.length;
  const alike = characters.filter(({ box }) => Math.abs(box[2] - mean) < 0.8).length;
  return mean > 4 && alike > characters.length * 0.9 ? steps(pieces) : undefined;
}

/** How far apart characters begin that follow each other. */
function steps(pieces: readonly Piece[]): number | undefined {
  let [across, count] = [0, 0];
  for (const [index, { text, box, joint }] of pieces.entries()) {
    const before = pieces[index - 1];
    if (joint !== 'glued' || text.length > 1 || before?.text.length !== 1 || box[1] !== before.box[1]) continue;
    across += box[0] - before.box[0];
    count++;
  }
  return count > 0 ? across / count : undefined;
}

/** The same width to a hundredth: over a line of eighty characters tenths add up. Longer texts are left out, that a blank at their end may be in. */
export function exactWidth(pieces: readonly Piece[], width: number): number {
  const short = pieces.filter(({ text, form }) => !form && text.length >= 4 && text.length <= 40);
  let exact = width;
  for (let again = 0; again < 2; again++) {
    const near = short.filter(({ text, box }) => Math.abs(box[2] / text.length - exact) < 0.22);
    const characters = near.reduce((sum, { text }) => sum + text.length, 0);
    if (characters >= LEAST_TEXTS * 4) exact = near.reduce((sum, { box }) => sum + box[2], 0) / characters;
  }
  return exact;
}

/** Fewer texts say nothing of how wide their characters are. */
const LEAST_TEXTS = 15;

/** The width of a character in most texts, and in how many of them. */
function mostHave(pieces: readonly Piece[]): { width: number; share: number } {
  const counts = new Map<number, number>();
  for (const { text, box } of pieces) {
    const fifths = Math.round((box[2] / text.length) * 5);
    counts.set(fifths, (counts.get(fifths) ?? 0) + 1);
  }
  let [width, count] = [0, 0];
  for (const [one, times] of counts) if (times > count) [width, count] = [one, times];
  return { width: width / 5, share: count / pieces.length };
}

const isWidth = (piece: Piece, width: number): boolean => Math.abs(piece.box[2] / Math.max(1, piece.text.length) - width) < 0.45;

export interface Word {
  text: string;
  box: Box;
}

/** A piece of a green screen as its labels and what stands between them, each with its own place. */
export function labelsAndValues(piece: Piece, width: number): Word[] {
  const behind = piece.text.indexOf('=');
  if (behind >= 0 && NAMED_BEHIND.test(piece.text)) return amountAndName(piece, behind, width);
  if (
    !piece.text.includes(' ') ||
    !isWidth(piece, width) ||
    piece.text.length > 90 ||
    isSentence(piece.text) ||
    // `** DENIED CLAIMS **` heads what is below.
    /^([*=-])\1+ [^:]* \1+$/.test(piece.text)
  )
    return [{ text: clean(piece.text), box: piece.box }];
  const words = wordsOf(piece.text, piece.box, width).filter((word) => word.text !== '.' && word.text !== ':');
  // `EDITS: 0278 OTHER INSURANCE ON FILE`: where the first label ends with a colon, every label does.
  const colons = /^[^:]{1,23}[^: ]:(?: |$)/.test(piece.text);
  const runs: Run[] = [];
  for (let index = 0; index < words.length; ) {
    // Behind a capital a small letter goes on with what is said: `A2 Acceptance into adjudication system`.
    const goesOn = index > 0 && /^\p{Ll}/u.test(words[index]!.text) && /^\p{Lu}/u.test(words[0]!.text);
    const take = goesOn
      ? undefined
      : [3, 2, 1].find(
          (count) =>
            index + count <= words.length &&
            (!colons || words[index + count - 1]!.text.endsWith(':')) &&
            isKnown(words.slice(index, index + count)),
        );
    const last = runs.at(-1);
    // `RECEIPT DATE 092826 PROVIDER INTEREST`: behind a whole date or amount another label begins, though we know it not.
    const begins = last && isWhole(last) && /^\p{Lu}{3}/u.test(words[index]!.text);
    // `Patient / ID` is one head, whatever each of its words heads by itself.
    const slashed = last?.label === true && (last.words.at(-1)!.text.endsWith('/') || words[index]!.text === '/');
    const bound =
      last !== undefined &&
      ((last.words.length > 1 && BINDS.test(last.words.at(-1)!.text)) || (!last.label && TURNS.test(last.words.at(-1)!.text)));
    if (bound) {
      last.words.push(words[index]!);
      last.label = false;
    } else if (slashed) last.words.push(...words.slice(index, index + (take ?? 1)));
    else if (take) runs.push({ label: true, words: words.slice(index, index + take) });
    else if (last && !last.label && !begins) last.words.push(words[index]!);
    else runs.push({ label: false, words: [words[index]!] });
    index += bound ? 1 : (take ?? 1);
  }
  if (runs.length === 0) return [];
  endsWithName(runs, width);
  // A sentence may hold words that are labels elsewhere: labels stand before short values, or values with digits.
  const led = runs[0]!.label || isWhole(runs[0]!);
  const sentence = runs.some(
    (run, index) => !run.label && index > 0 && !/\d/.test(textOf(run.words)) && (!led || run.words.length > 2),
  );
  return sentence ? [join(words)] : runs.map((run) => join(run.words));
}

/** `613.62=NET REIM AMT`: an amount before the sign, what it is behind it. */
const NAMED_BEHIND = /^(?:-?\$?[\d,]{1,12}\.\d\d-? ?)?= ?\p{L}[^=]*$/u;

/** The amount, and its name with the sign that says so, each with its own place. */
function amountAndName({ text, box }: Piece, behind: number, width: number): Word[] {
  const [x, y, across, down] = box;
  const name: Word = { text: clean(text.slice(behind)), box: [x + behind * width, y, across - behind * width, down] };
  const amount = clean(text.slice(0, behind));
  return amount === '' ? [name] : [{ text: amount, box: [x, y, amount.length * width, down] }, name];
}

/** A word that what follows it belongs to: `PROCESSED AS PRIMARY`. */
const BINDS = /^(?:as|of|on|by|for|with|and|or|the|an?|&)$/i;

/** A word that makes another label of the one behind it: `NOT PAID` is no payment, `PRIOR PAID` none of this one. */
const TURNS = /^(?:not|non|less|prior|prev|previous|previously)$/i;

/** `SERVICE IS NOT A BENEFIT`, `CODES FOR THIS CLAIM`: words that only sentences and titles have, and neither colon nor value; a count in longer ones. */
const isSentence = (text: string): boolean =>
  /\b(?:is|are|was|were|been|has|have|must|cannot|because|that|than|this|these|you|your)\b/i.test(text) &&
  !/\d{4}|\d[.,/-]\d|:/.test(text) &&
  text.split(' ').length > (/\d/.test(text) ? 6 : 3);

interface Run {
  label: boolean;
  words: Word[];
}

/** A date or an amount, and nothing more. */
const isWhole = ({ label, words: [first, ...more] }: Run): boolean =>
  !label && more.length === 0 && /^(?:\d{6}|\d{8}|\d[\d,]*\.\d\d)$/.test(first!.text);

/**
 * `LAKE MICHIGAN REGIONAL HOSPITAL`: a word at the end, one blank behind words that are none of ours, is no label without a value; nor do several
 * words name an amount that says first which one it is: `TECH PROV CHARGES`.
 */
function endsWithName(runs: Run[], width: number): void {
  const [before, last] = runs.slice(-2);
  if (!before || !last?.label || before.label) return;
  const end = before.words.at(-1)!;
  const apart = last.words[0]!.box[0] - end.box[0] - end.box[2];
  const whole =
    last.words.length > 1 &&
    runs.length === 2 &&
    meanings(textOf(last.words), true)[0]?.kind === 'money' &&
    [...before.words, ...last.words].every(({ text }) => /^\p{Lu}{2,}$/u.test(text));
  const name =
    last.words.length === 1 && before.words.length > 1 && /^\p{L}{2}/u.test(end.text) && /^\p{L}+$/u.test(last.words[0]!.text);
  if (apart < width * 1.5 && (whole || name)) {
    before.words.push(...last.words);
    runs.pop();
  }
}

const textOf = (words: readonly Word[]): string => words.map((word) => word.text).join(' ');

const isKnown = (words: readonly Word[]): boolean => {
  const text = textOf(words);
  if (/^(?:\d|& )/.test(text)) return false;
  // `FRM DT THRU DT REC DT`: a date's label ends where its date is named.
  if (words.slice(0, -1).some((word) => /^(?:dt|date)$/i.test(word.text))) return false;
  // `S/LOC S B6001`: one letter after a label is the beginning of its value.
  if (words.length > 1 && /^[A-Z]$/.test(words.at(-1)!.text) && (meanings(textOf(words.slice(0, -1)), true)[0]?.score ?? 0) > 0.9)
    return false;
  // The number of a line has a head of its own before the day: `LN DATE`.
  if (/^(?:ln|line|#|seq) (?:dates?|dos)$/i.test(text)) return false;
  if (/^(?:prov|provider|fac|facility) code$/i.test(text)) return true;
  const alone = words.map((word) => meanings(word.text, true)[0]);
  // Two headers that touch are two: `Ln Rev`; but `PAT ACCT` is the patient's account.
  const whose = /^(?:pat|patient|mbr|member|prov|provider)$/i.test(words[0]!.text);
  if (
    words.length > 1 &&
    !(whose && meanings(text, true)[0]?.field === alone.at(-1)?.field) &&
    alone.every(
      (one, index) =>
        one !== undefined && one.score > 0.9 && (one.field !== 'none' || /^(?:ln|line|cl)$/i.test(words[index]!.text)),
    ) &&
    new Set(alone.map((one) => one?.field)).size === words.length
  )
    return false;
  const score = meanings(text, true)[0]?.score ?? 0;
  // A colon says that a label ends, and `NUMBER` what kind of thing it names, however little the words before say.
  if (score > 0 && (text.endsWith(':') || (words.length === 2 && /^document number$/i.test(text)))) return true;
  return score > 0.9 || /^(?:last|first|to|from|reas|can dt)$/i.test(text);
};

/** The words of a text of one width, each with its own place. */
export function wordsOf(text: string, box: Box, width: number): Word[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    box: [Math.round(box[0] + match.index * width), box[1], Math.round(match[0].length * width), box[3]] as const,
  }));
}

const join = (words: readonly Word[]): Word => {
  const first = words[0]!;
  const last = words.at(-1)!;
  return {
    text: words.map((word) => word.text).join(' '),
    box: [first.box[0], first.box[1], last.box[0] + last.box[2] - first.box[0], first.box[3]],
  };
};
