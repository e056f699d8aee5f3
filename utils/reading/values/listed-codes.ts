/** Codes that are told by a list on the page alone: letters, the numbers of remarks, marks of footnotes. */
import type { Reason } from '@/utils/claim/claim';
import { marksIn } from '../words/text';
import { beginsWithGroup, carc, rarc } from './codes';
import type { Legend } from './reasons';

/**
 * Codes of which the page explains each, where the form of one does not say that it is a code: letters alone (`J DD`, `D4, R`), the payer's own beside
 * public ones (`M20 C12`).
 */
export function explained(text: string, legend: ReadonlyMap<string, Legend>): Reason[] | undefined {
  const codes = text.split(/[\s,;/]+/);
  if (codes.length > 6 || !codes.every((code) => /^[A-Z][A-Z\d]{0,5}$/.test(code) && legend.has(code))) return undefined;
  const told = codes.map((code): Reason => {
    const { text: words, reason } = legend.get(code)!;
    return reason ?? { system: rarc(code) ? 'rarc' : 'payer', code, text: words };
  });
  if (codes.some((code) => /^[A-Z]{1,3}$/.test(code))) return told;
  const isMixed = new Set(told.map(({ system }) => system)).size > 1;
  return isMixed && !codes.some((code) => beginsWithGroup(code) || carc(code)) ? told : undefined;
}

/** Small numbers under `See remarks` are the remarks' numbers where each of them is listed. */
export function numbered(text: string, legend: ReadonlyMap<string, Legend>): Reason[] | undefined {
  const found = text.split(/[\s,;/]+/).map((number) => legend.get(`note ${number}`)?.reason);
  return found.every((reason) => reason !== undefined) ? found : undefined;
}

/** The marks of footnotes in a cell, where it holds nothing but marks. */
export function footnotes(text: string): string[] {
  const marks = marksIn(text);
  if (/^[a-z](?:[\s,]+[a-z])*$/.test(text)) return marks;
  return marks.length > 0 && text.replace(/\*\d|[⁰¹²³⁴-⁹†‡*§,\s]|[([](?:\d{1,2}|[a-z])[)\]]/gu, '') === '' ? marks : [];
}

/** `29 CARC N211 RARC`, `CARC 16 RARC MA120`: each code with the list that it is from behind it, or before it. */
const [TAGGED, LED] = [
  /^(?:[A-Z]{0,2}\d{1,4} [CR]ARC(?:[ ,;]{1,2}|$)){1,8}$/,
  /^(?:[CR]ARC[ :#-][A-Z]{0,2}\d{1,4}(?:[ ,;]{1,2}|$)){1,8}$/,
];

/** The codes of a text that names for each the list that it is from, and nothing else. */
export function withLists(text: string): { code: string; list: string }[] {
  if (TAGGED.test(text))
    return [...text.matchAll(/([A-Z]{0,2}\d{1,4}) ([CR]ARC)/g)].map(([, code, list]) => ({ code: code!, list: list! }));
  if (!LED.test(text)) return [];
  return [...text.matchAll(/([CR]ARC)[ :#-]([A-Z]{0,2}\d{1,4})/g)].map(([, list, code]) => ({ code: code!, list: list! }));
}
