/** Labels and values that take turns in one text, parted by dots, bars, dashes or semicolons: `Claim ID 26E153077193 · Status Denied · Billed $305.00`. */
import type { Segment } from '../page/segments';
import { parse } from '../values/parse';
import { isLabel, meanings } from '../words/labels';
import { remembered } from '../words/remembered';
import { isBlank } from '../words/text';

const SEPARATORS = [' · ', ' • ', ' | ', ' — ', ' – ', '; '] as const;
/** Ranges and codes before their words have dashes as well: what stands behind one belongs to the value before, unless a label leads it. */
const isDash = (separator: string): boolean => / [—–] /.test(separator);
/** Fewer links may be a sentence; a longer text is one. */
const [LEAST, LONGEST] = [3, 1500];
/** So large a part of the links is to be led by labels. */
const MOST = 0.6;
/** A label has no more words. */
const MOST_WORDS = 5;

/** The labels and values of a chain; nothing where the text is none. */
export const chained = (text: string): readonly Readonly<Segment>[] =>
  text.length <= LONGEST && /[·•|—–;]/.test(text) && /(?: [·•|—–]|;) .*(?: [·•|—–]|;) /.test(text) ? links(text) : [];

const links = remembered(linksOf);

function linksOf(text: string): Segment[] {
  const [separator] = [...SEPARATORS].sort((a, b) => text.split(b).length - text.split(a).length);
  const found: Segment[] = [];
  let loose = 0;
  let last: Segment | undefined;
  for (const part of text.split(separator!)) {
    const link = linkOf(part.trim());
    if (link) found.push(link);
    else if (last && isDash(separator!)) last.text += `${separator}${part.trim()}`;
    else loose++;
    last = link ?? (isDash(separator!) ? last : undefined);
  }
  const fields = new Set(found.map(({ label }) => meanings(label, false)[0]?.field).filter((field) => field && field !== 'none'));
  return fields.size >= LEAST && found.length >= (found.length + loose) * MOST ? found : [];
}

/** The longest label that a link begins with, and a value behind it that has the form asked for. */
function linkOf(part: string): Segment | undefined {
  const colon = /^([^:]{2,60}):\s+(\S.*)$/.exec(part);
  if (colon) return isLabel(colon[1]!) ? { label: colon[1]!, text: colon[2]! } : undefined;
  const words = part.split(' ');
  for (let take = Math.min(MOST_WORDS, words.length - 1); take > 0; take--) {
    const label = words.slice(0, take).join(' ');
    if (!isLabel(label)) continue;
    const text = words.slice(take).join(' ');
    return isBlank(text) || meanings(label, false).some(({ field, kind }) => field === 'none' || parse(kind, text) !== undefined)
      ? { label, text }
      : undefined;
  }
  return undefined;
}
