/** A 277 answer that texts tell one after the other: category, status and entity, each with its words or without. */
import type { Reason } from '@/utils/claim/claim';
import { codeFirst } from './category-cells';
import { category } from './codes';
import { dates } from './values';

/** The answer, and how the claim stands by the category's words, as they are shown. */
export interface Answer {
  reason: Reason;
  words?: string;
}

/** More texts are no answer alone. */
const MOST = 12;

/** What names a part in its own text or between others: `Category: F1 Finalized Status: 65 Paid`. */
const NAMED = /(?:^| )(?:(?:claim )?status )?(?:category|status(?: code)?|entity(?: code| identifier)?): ?/i;
/** Where the status begins in one text with its category: `F1 - Finalized / 65 - Paid`. */
const NEXT = / (?:\/|\||·|•|;) (?=\d{1,3}(?::[A-Z0-9]{2})?(?:$|[ :–—-]))/;

const parts = (text: string): string[] =>
  text
    .split(NAMED)
    .flatMap((part) => part.split(NEXT))
    .map((part) => codeFirst(part.trim()))
    .filter((part) => part !== '');

const SEPARATOR = '(?: ?[-–—:|] ?| )';
const CATEGORY = new RegExp(`^([A-Z]\\d{1,2})(?:${SEPARATOR}(\\p{L}.*))?$`, 'u');
const STATUS = new RegExp(`^(\\d{1,3})(?:[:/]([A-Z0-9]{2}))?(?:${SEPARATOR}(\\p{L}.*))?$`, 'u');
const ENTITY = /^(?:entity(?: code)?:? )?((?=[A-Z0-9]*[A-Z])[A-Z][A-Z0-9]|\d[A-Z0-9])(?:(?: ?[-–—:|] ?| )\p{L}.*)?$/u;
/** The day of the answer says nothing of the claim. */
const SINCE = /^(?:effective|as of|status date|updated|since)(?: date)?:? (.{6,20})$/i;
const isSince = (text: string): boolean => dates(SINCE.exec(text)?.[1] ?? '', false) !== undefined;
const WORDED = /\p{L}{3}/u;

/** The one answer that all the texts are; nothing where something else is among them. */
export function toldAnswer(texts: readonly string[]): Answer | undefined {
  const said = texts.length > MOST ? [] : texts.filter((text) => !isSince(text)).flatMap(parts);
  const [, code = '', own] = CATEGORY.exec(said[0] ?? '') ?? [];
  if (!category(code)) return undefined;
  let at = 1;
  const take = (fits: (text: string) => boolean): string | undefined =>
    said[at] !== undefined && fits(said[at]!) ? said[at++] : undefined;
  const isWords = (text: string): boolean => WORDED.test(text) && !STATUS.test(text);
  const words = own === undefined ? take(isWords) : said[0]!;
  const [, number, within, meant] = STATUS.exec(take((text) => STATUS.test(text)) ?? '') ?? [];
  if (number === undefined) return undefined;
  const ahead = meant === undefined && ENTITY.test(said[at] ?? '') ? take(() => true) : undefined;
  const text = meant ?? take(isWords);
  const entity = ahead ?? take((one) => ENTITY.test(one));
  if (entity) take((one) => WORDED.test(one) && one.length < 40);
  const of = within ?? (entity === undefined ? undefined : ENTITY.exec(entity)![1]);
  return at < said.length
    ? undefined
    : {
        reason: {
          system: 'csc',
          code: [code, String(Number(number)), of].filter(Boolean).join(':'),
          ...(text ? { text } : {}),
        },
        ...(words ? { words } : {}),
      };
}
