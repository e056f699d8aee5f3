/** Labels and values that one text holds, parted by colons. */
import { isStatusWord } from '../values/status';
import { isLabel, meanings } from '../words/labels';
import { remembered } from '../words/remembered';

export interface Segment {
  label: string;
  text: string;
}

/** `Payer: BCBSIL  Status: Paid` in one text: each label before a colon with what follows it. */
export const segments = (text: string): readonly Readonly<Segment>[] =>
  text.includes(':') && text.length <= 600 ? partedByColons(text) : [];

const partedByColons = remembered(partsOf);

function partsOf(text: string): Segment[] {
  const parts = text.split(/:(?=\s|$)/);
  const found: Segment[] = [];
  let label = parts[0]!.trim();
  /** the begin of a sentence with a colon in it */
  let begun = '';
  // `HC : 29881 : RT`, `54 : Duplicate of a claim`: parts of a code, and a code before its words.
  if (/^(?:HC|AD|ER|IV|[A-Z]?\d{1,3}) $/.test(parts[0]!)) return [];
  // `Pended: records needed`: how a claim stands, and no label.
  if (parts.length === 2 && text.length <= 60 && isStatusWord(label) && isStatusWord(text)) return [];
  if (label.length > 64) label = lastLabel(label) ?? '';
  for (let index = 1; index < parts.length; index++) {
    const part = `${begun}${parts[index]!.trim()}`;
    begun = '';
    if (index === parts.length - 1) {
      found.push({ label, text: part });
      break;
    }
    const next = lastLabel(part);
    const goesOn = next
      ? /^\p{Ll}/u.test(next) && saysWhy(label) && /\p{L} $/u.test(part.slice(0, -next.length))
      : isCodeOf(label, part);
    if (goesOn) {
      begun = `${part}: `;
      continue;
    }
    if (next === undefined) {
      found.push({ label, text: part });
      label = '';
      continue;
    }
    found.push({ label, text: part.slice(0, part.length - next.length).replace(/[\s|;,·•]+$/, '') });
    label = next;
  }
  for (const [index, one] of found.entries())
    if (/^(?:issue )?date$/i.test(one.label) && meanings(found[index - 1]?.label ?? '', false)[0]?.field === 'checkNumber')
      found[index] = { ...one, label: 'Payment date' };
  return found.filter((one) => one.label !== '');
}

/** Behind such a label stands a sentence: `Message: Not approved: no referral`. */
const saysWhy = (label: string): boolean => /^\p{Lu}/u.test(label) && meanings(label, false)[0]?.field === 'reasons';

/** `Adjustments: H12: This is the same as another claim`: a code before its words. */
const isCodeOf = (label: string, part: string): boolean =>
  /^(?:adj|reason|remark|code|denial|message|explanation)/i.test(label) && /^(?=[A-Z]{0,3}\d)[A-Z\d]{2,6}$/.test(part);

/** The longest known label at the end of a text. */
function lastLabel(text: string): string | undefined {
  const words = text.split(' ');
  for (let take = Math.min(6, words.length); take >= 1; take--) {
    const candidate = words
      .slice(-take)
      .join(' ')
      .replace(/^[\s|;,·•]+/, '');
    if (isLabel(candidate)) return candidate;
  }
  return undefined;
}
