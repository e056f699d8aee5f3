/** Codes that are on no public list: the payer's own, and those of Medicare's system, alone or with what they mean in the same cell. */
import { LAST_CARC, reasonCode } from './codes-in-cells';
import { saysNothing } from './damage';

export interface OwnCode {
  code: string;
  text?: string;
}

/** `Z31`, `PA1`, `K204`: with a letter in it. */
const OWN_CODE = /^(?=.*\d)(?=.*[A-Z])[A-Z0-9]{2,6}$/i;

/** `32402`, `U5233`: the reason codes of Medicare's own system, longer than any public code. */
export const isMedicares = (code: string): boolean => /^[A-Z0-9]\d{4}$/.test(code);
/** `5FF2F`, `E94G2`: further such codes, among the others of a column. */
const likeMedicares = (code: string): boolean => /^(?=.*\d)[A-Z0-9]{5}$/.test(code);

/** `0345`, `9918`: more digits than a public code has. */
export const isLongNumber = (shown: string): boolean => /^\d{4,5}$/.test(ownCode(shown).code);

/**
 * Letters and digits without a group, or numbers of four digits, of which some are on no public list: then all of the column are the payer's own, also one
 * that looks like a CARC.
 */
export function ownCodes(cells: readonly string[]): boolean {
  const codes = [...new Set(cells.flatMap(ownCodesOf).map(({ code }) => code))].filter((code) => !saysNothing(code));
  const medicares = codes.filter(isMedicares);
  if (medicares.length >= codes.length / 2 && codes.length > 1 && codes.every(likeMedicares))
    if (medicares.some((code) => !/^0{2}/.test(code))) return true;
  if (codes.length > 1 && codes.every(isLongNumber) && codes.some((code) => Number(code) > LAST_CARC)) return true;
  // nobody writes a CARC of three digits with two zeros before it
  if (codes.length > 1 && codes.every((code) => /^\d{5}$/.test(code))) return true;
  const strange = codes.filter((code) => OWN_CODE.test(code) && !reasonCode(code));
  return strange.length > 0 && strange.length >= codes.length * 0.3 && codes.every((code) => OWN_CODE.test(code));
}

/** `5FF2F: No face to face`, `EX0Z (No auth)`, `[Z31] Filed late`: a code in capitals before its words. */
const BEFORE = /^[([]?((?=[A-Z]*\d)[A-Z0-9]{2,6})(?:[)\]][ :=–-]{0,3}| ?[-–:=|] ?| )(\p{L}.*)$/u;
const BEFORE_BRACKETS = /^((?=[A-Z]*\d)[A-Z0-9]{2,6}) ?[([](\p{L}[^()[\]]*)[)\]]$/u;
/** `PXN - Not in the network`: letters alone, where a sign parts them from the words. */
const LETTERS = /^([A-Z]{2,5}) ?[-–:=] ?(\p{L}.*)$/u;
/** `Filed late (Z31)`, `Filed late - Z31`. */
const BEHIND = / (?:[([]((?=[A-Z]*\d)[A-Z0-9]{2,6})[)\]]|[-–] ?((?=[A-Z]*\d)[A-Z0-9]{2,6}))$/;

/** `0512 - Filed past the limit`: the payer's own code, and what it means. */
export function ownCode(shown: string): OwnCode {
  const [, digits, words] = /^([A-Z]{0,3}\d{2,5}[A-Z]?)\s*(?:[-–:=]\s*|\s)(\p{L}.*)$/iu.exec(shown) ?? [];
  if (digits !== undefined && words !== undefined) return { code: digits, text: words };
  const [, code, text] = BEFORE_BRACKETS.exec(shown) ?? BEFORE.exec(shown) ?? LETTERS.exec(shown) ?? [];
  if (code !== undefined && text !== undefined) return { code, text };
  const behind = BEHIND.exec(shown);
  const last = behind?.[1] ?? behind?.[2];
  return behind && last && /^\p{L}/u.test(shown) ? { code: last, text: shown.slice(0, behind.index) } : { code: shown };
}

/** `EXH2 | EX19`: each of the parts begins with letters. */
const PARTED = /[,;/|]/;
const WITH_LETTERS = /^[A-Z]{1,4}\d[A-Z0-9]{0,4}$|^[A-Z]{2}[A-Z0-9]{1,3}\d[A-Z]?$/;

/** `38200 31361`: several codes of the payer's own in one cell, or one with what it means. */
export function ownCodesOf(shown: string): OwnCode[] {
  const parts = shown.split(/[\s,;/|]+/).filter((part) => part !== '');
  const areSeveral =
    parts.length > 1 && (parts.every(isMedicares) || (PARTED.test(shown) && parts.every((part) => WITH_LETTERS.test(part))));
  return areSeveral ? parts.map((code) => ({ code })) : [ownCode(shown)];
}

/** How many of a column's cells have a code at least, where the others are words alone. */
const MOST = 0.8;

/**
 * True for cells of which most have such a code and what it means, the same words wherever the code comes again and for no other: `Z31 - Filed late`. Procedures
 * with what was said of them have the same words for several, or several for one; numbers, which procedures of five digits are too, come again (`asNumbers` where the list says
 * that they are codes of reasons).
 */
export function areExplained(cells: readonly string[], asNumbers: boolean): boolean {
  const meant = new Map<string, string>();
  const coded = cells.map(ownCode).filter(({ text }) => text !== undefined && /\p{L}{3}/u.test(text));
  if (coded.length < cells.length * MOST) return false;
  for (const { code, text = '' } of coded) {
    if ((meant.get(code) ?? text) !== text) return false;
    meant.set(code, text);
  }
  const codes = [...meant.keys()].filter((code) => /\d/.test(code));
  if (codes.length < 2 || new Set(meant.values()).size < meant.size || !ownCodes(codes)) return false;
  return (
    asNumbers ||
    !codes.every((code) => /^\d+$/.test(code)) ||
    (coded.length > meant.size && cells.every(isParted) && codes.every(({ length }) => length < 5))
  );
}

/** `0512 - Filed late`, and not `0512 filed late`. */
const isParted = (cell: string): boolean => /^\S+ ?[-–:=] ?\p{L}/u.test(cell);

/** `Not covered | Duplicate`: what each of so many codes means; undefined where the text is not parted so. */
export function wordsOfEach(text: string, codes: number): string[] | undefined {
  const parts = text.split(/\s*[|;]\s*/);
  return codes > 1 && parts.length === codes && parts.every((part) => /\p{L}{3}/u.test(part)) ? parts : undefined;
}
