/** Claim status categories and codes of the 277 as lists write them, each alone or both in one cell, with their words or without. */

export interface StatusCode {
  category: string;
  /** category, code and entity: `F2:88:QC` */
  code?: string;
  /** what the code means */
  words?: string;
  /** what the category means */
  categoryWords?: string;
}

const WRITTEN =
  /^(A[0-8]|P[0-5]|R(?:1[0-7]|\d)|F[0-4]|D0|E\d)(?:\s*[:/*|-]\s*(\d{1,3})(?:\s*[:/*|-]\s*([A-Z0-9]{2}))?(?![A-Z0-9]))?(?:(?:\s?[-–:=|,;]\s?|\s)(\p{L}.*))?$/iu;
/** `88 - Entity not eligible` behind the words of its category. */
const FURTHER = /\s*[;|/,\n]\s*(\d{1,3})\s?[-–:=]\s?(?=\p{L})/u;

/** `F2:585`, `A7-21-IL`, `P1/20`, or the category alone; `F2 - Finalized/Denial` and `F2 - Finalized; 88 - Entity not eligible` with their words. */
export function statusCode(shown: string): StatusCode | undefined {
  const match = WRITTEN.exec(shown.trim());
  if (!match) return undefined;
  const category = match[1]!.toUpperCase();
  const words = match[4]?.trim();
  const further = match[2] || !words ? null : FURTHER.exec(words);
  const code = (match[2] ?? further?.[1])?.replace(/^0+(?=.)/, '');
  if (!code) return { category, ...(words ? { categoryWords: words } : {}) };
  const meaning = further ? words!.slice(further.index + further[0].length) : words;
  return {
    category,
    code: [category, code, match[3]?.toUpperCase()].filter(Boolean).join(':'),
    ...(meaning ? { words: meaning } : {}),
    ...(further ? { categoryWords: words!.slice(0, further.index) } : {}),
  };
}

/** `88 - Entity not eligible`: the code of a status that stands beside its category, and its words. */
export function codeOfCategory(shown: string): { code: string; words?: string } | undefined {
  const [, code, words] = /^(\d{1,3})(?:(?:\s?[-–:=]\s?|\s)(\p{L}{2}.*))?$/u.exec(shown) ?? [];
  return code === undefined ? undefined : { code: code.replace(/^0+(?=.)/, ''), ...(words ? { words } : {}) };
}
