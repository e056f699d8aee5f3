/** What the cells of a row say in the codes of a 277: category, status and entity. */
import type { Reason } from '@/utils/claim/claim';
import { codeFirst } from './category-cells';
import { category } from './codes';
import { isStatusWord } from './status';

/** A cell of a row, or a label's value, under what is over it. */
export interface Shown {
  header: string;
  text: string;
  units: number[];
  lines?: readonly string[];
}

export interface Told {
  reasons: Reason[];
  units: number[];
  /** the words of a 277 category */
  statusWords?: string;
}

/** A code before its words or alone; no day: `11/19/2026`. */
const NUMBER_FIRST = /^\d{1,3}\b(?!\d|[/.-]\d)/;

const CODE_AND_WORDS = /^(\d{1,3})(?:[:/]([A-Z\d]{2})(?=$|[\s:|–—-]))?\s?[-–—:|]?\s?(.*)$/;
/** One of several codes in a cell. */
const NUMBER_AND_WORDS = /^\d{1,3}(?:\s?[-–—:|]\s?|\s)\p{L}{2}/u;
/** `Member number   Entity: IL`, `Member number (entity IL)`. */
const ENTITY_BEHIND = /^(.*\S) [([]?entity(?: code)?:? ([A-Z0-9]{2})\b[)\]]?(?: [-–—] .*)?$/i;

/** Codes beside a line's category that are a service's, or say who: `Rev Code`. */
const OF_OTHERS = /\b(?:rev(?:enue)?|proc(?:edure)?|cpt|hcpcs|service|svc|diag\w*|dx|ent(?:ity)?|place|pos|payer|drg|bill)\b/i;

/** 277: category, status code and entity in columns of their own. The text is the status code's. */
export function statusReasons(categoryCell: Shown, shown: readonly Shown[]): Told {
  const headers = shown.map((one) =>
    one !== categoryCell && /\bstat(?:us)?\b|\bcode\b|\bent(?:ity)?\b/i.test(one.header)
      ? { ...one, text: codeFirst(one.text) }
      : one,
  );
  const code = category(/^[A-Za-z]\d{1,2}/.exec(codeFirst(categoryCell.text))?.[0] ?? '');
  const status =
    headers.find((one) => /\bstat(?:us)?\b(?!.*category)/i.test(one.header) && NUMBER_FIRST.test(one.text)) ??
    headers.find(
      (one) =>
        /\bcode\b/i.test(one.header) &&
        !OF_OTHERS.test(one.header) &&
        one.text !== categoryCell.text &&
        NUMBER_FIRST.test(one.text),
    );
  if (!code || !status) return withoutNumber(code, categoryCell, shown);
  const entity = headers.find((one) => /\bent(?:ity)?\b/i.test(one.header) && /^[A-Z0-9]{2}(?![A-Za-z0-9])/.test(one.text));
  const worded = headers.filter(
    (one) =>
      (/descri|\bdesc\b|explan|meaning|message|\b(?:text|words|details?|says)$/i.test(one.header) ||
        /^(?:claim )?(?:status(?: category)?|category)$/i.test(one.header)) &&
      /\p{L}{3}/u.test(one.text) &&
      one !== status &&
      one !== categoryCell &&
      !/entity/i.test(one.header),
  );
  const ofCategory =
    worded.find((one) => /\bcat/i.test(one.header))?.text ??
    (/\p{L}{3}/u.test(categoryCell.text.slice(2)) ? wordsOfCategory(categoryCell) : undefined);
  // Beside a category without words `Denied` is how the claim stands, and not what its code says.
  const ofStatus =
    worded.find(
      ({ header, text }) =>
        !/\bcat/i.test(header) &&
        (ofCategory !== undefined || !/^(?:claim )?status$/i.test(header) || !isStatusWord(text) || / .* /.test(text)),
    ) ?? onlyWords(headers.filter((one) => ![status, categoryCell, entity, ...worded].includes(one)));
  const stands =
    ofCategory ??
    worded.find(({ header, text }) => /^(?:claim )?status$/i.test(header) && text !== ofStatus?.text && isStatusWord(text))?.text;
  const each = status.lines && status.lines.length > 1 && status.lines.every((line) => NUMBER_AND_WORDS.test(line));
  const reasons = (each ? status.lines! : [status.text]).map((shownCode): Reason => {
    const [, number, entityIn, said = ''] = CODE_AND_WORDS.exec(shownCode)!;
    const [, words, entityBehind] = ENTITY_BEHIND.exec(said) ?? [];
    const text = (words ?? said) || ofStatus?.text;
    return {
      system: 'csc',
      code: [code, String(Number(number)), entityIn ?? entityBehind ?? entity?.text.slice(0, 2)].filter(Boolean).join(':'),
      ...(text ? { text } : {}),
    };
  });
  return {
    reasons,
    units: [...categoryCell.units, ...status.units, ...(ofStatus?.units ?? [])],
    ...(stands ? { statusWords: stands } : {}),
  };
}

/** The row of a category alone says how the claim stands, and no code's words: `A7   Rejected for invalid information`. */
function withoutNumber(code: string | undefined, { units }: Shown, shown: readonly Shown[]): Told {
  const [words, ...more] = code ? shown.filter(({ text }) => / /.test(text) && isStatusWord(text)) : [];
  return words && more.length === 0 ? { reasons: [], units, statusWords: words.text } : { reasons: [], units: [] };
}

/** Columns that say something else than what a status code means. */
const NOT_ITS_WORDS =
  /\b(?:entity|actions?|provider|patient|member|subscriber|date|day|name|next|do|contact|file|batch|user|by)\b/i;

/** The one cell of a sentence, whatever its column is called: `What the payer says`. */
function onlyWords(cells: readonly Shown[]): Shown | undefined {
  const [only, ...more] = cells.filter(
    ({ header, text }) =>
      header !== '' && !NOT_ITS_WORDS.test(header) && /\p{L}{2}/u.test(text) && text.split(' ').length > 2 && !isStatusWord(text),
  );
  return more.length === 0 ? only : undefined;
}

/** `F2 – Finalized/Denial` as it is shown; without the code where that stands on a line of its own. */
const wordsOfCategory = ({ text, lines = [] }: Shown): string =>
  lines.length > 1 && category(lines[0]!) ? lines.slice(1).join(' ') : text;
