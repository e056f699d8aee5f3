/** What stands behind a reason's code: its words, its amount, further codes. */
import type { Reason } from '@/utils/claim/claim';
import { money } from './values';

/** What parts codes from one another. */
export const SEPARATORS = /[\s,;|/]+/;

/** `Action K4D` behind another code: what kind of code the payer's own is. */
const KIND_OF_CODE = /^(?:actions?|edits?|notes?|messages?|msgs?|policy|ex|eob)(?: codes?)?:? (?=[A-Z]+\d)/i;

/** The payer's own codes alone behind another one: `CO-P12, PA21`. */
export function codesOnly(words: string): Reason[] {
  const tokens = words.replace(KIND_OF_CODE, '').split(SEPARATORS);
  return tokens.length <= 4 && tokens.every((token) => /^[A-Z]{1,3}(?:\d{2,4}|\d{1,2}[A-Z])$/.test(token))
    ? tokens.map((code): Reason => ({ system: 'payer', code }))
    : [];
}

/** What a cell offers to do, or whether there is something, in one word. */
const ONE_WORD =
  /^(?:view|open|show|see|details?|pdf|links?|print|download|images?|yes|no|none|expand|more|available|attached|sent|unsent|pending|click|select|edit|add|save|info|history)$/i;

/** What an office notes for itself of a claim, and no payer says: `Called 10/02, no answer`, `waiting on coding`. */
const OFFICE_NOTE =
  /^(?:called|phoned|spoke|left (?:a )?(?:msg|message|vm|voicemail)|lvm|emailed|faxed|resent|refaxed|rebilled|re-?submitted with|records (?:attached|enclosed|sent)|see attached|waiting (?:on|for) (?:him|coding|billing|provider|dr\b|rep\b)|f\/u|follow(?:ed)?[- ]up|working (?:it|on)|per (?:rep|payer|[a-z]{2,12} at)|sent to (?:coding|him|billing|supervisor)|will call)\b|\b(?:no answer|voicemail|call back|on hold with)\b/i;

/** Words that say why, as far as their form goes. */
export const mayExplain = (text: string): boolean => !ONE_WORD.test(text) && !OFFICE_NOTE.test(text);

/** `M62 · remark`: what list a code is from, and no explanation. */
export const isListName = (text: string): boolean => /^(?:remark|carc|rarc|reason|group)s?(?: codes?)?$/i.test(text);

/** `Priced by the plan. Reduced by $886.00`: what the amount is, behind a sentence or alone. */
const TAKEN_OFF =
  /(?:^|(?<=[.;,|·–—])) ?(?:reduced|lowered|cut|adjusted) by$|(?<=[.;,|·–—]) ?(?:not paid|amount|reduction|adjustment):?$/i;

/** `Reduction $92.40 Priced by the fee schedule.`: what the amount is, before it and the words. */
const NAMED =
  '(?:reductions?|reduced(?: by)?|adjust(?:ments?|ed)(?: by)?|disallowed|not (?:paid|allowed|covered)|denied|taken off)(?: amount)?:?';
const LEADS_AMOUNT = new RegExp(`^[\\s:=,;|·–—-]*${NAMED} (?=\\$?\\d[\\d,]{0,12}\\.\\d\\d[ :|·–—-]+\\p{L}{2})`, 'iu');
const NAMES_AMOUNT = new RegExp(`^${NAMED}$`, 'i');

/** What an amount is in: `69.42 USD`, `USD 69.42`. */
export const CURRENCY = /\b(?:USD|US(?=\$)) ?(?=-?\$?\d)|(?<=\d\.\d\d-?\)?) ?USD\b/g;

/** The words of an explanation and the amount in it: `Contractual allowance ($353.35)`. */
export function wordsAndAmount(shown: string): { words: string; amount?: number } {
  const after = shown
    .replace(/−(?=\$?\d)/g, '-')
    .replace(CURRENCY, '')
    .replace(LEADS_AMOUNT, '');
  const led =
    /^(?:[\s:=,;|·–—]|-(?![$\d]))*(-?\$?\s?\d[\d,]*\.\d{2}(?:-|\s?CR\b)?|-?\$\d[\d,]*)(?:\s+|:\s)(?:[-–—:·]\s+)?(\p{L}.*)$/u.exec(
      after,
    );
  const set = /^\s*[(<](-?\$? ?[\d,]{1,12}\.\d{2}-?)(?: USD)?[)>][\s:,;–—-]*(\S.*)?$/.exec(after);
  const bracketed = set ? money(set[1]!.replace(' ', '')) : undefined;
  if (set && bracketed && !/\d\.\d\d/.test(set[2] ?? '')) return { words: set[2] ?? '', amount: bracketed.cents };
  const first = led ? money(led[1]!.replace(/\s/g, '')) : undefined;
  if (led && first && !/\d\.\d\d/.test(led[2]!)) return { words: led[2]!.replace(/[\s,;|·•]+$/, ''), amount: first.cents };
  const match =
    /^(.*?)(?:[\s:(–]|-(?![$\d]))*(-?\$\s?-?\d[\d,]*\.\d{2}-?|-?\d[\d,]*\.\d{2}(?:-|\s?CR)?|-?\$\d[\d,]*)\)?\s*$/.exec(
      after.replace(/[\s/|;,·•]+$/, ''),
    );
  const amount = match ? money(match[2]!.replace(/\s/g, '')) : undefined;
  const words = (match && amount ? match[1]! : after)
    .replace(/^[\s:=,;|/.·•–—-]+/, '')
    .replace(match && amount ? TAKEN_OFF : '', '')
    .replace(/[\s,;|·•]+$/, '')
    .trim();
  return {
    words: /\p{L}{2}/u.test(words) && !isListName(words) && !(amount && NAMES_AMOUNT.test(words)) ? words : '',
    ...(amount ? { amount: amount.cents } : {}),
  };
}
