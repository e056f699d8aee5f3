/** What the sentences under a page's title tell of its claim: who was seen, where and when, and what became of the money. */

import { isOrganization } from '../draft/payer';
import type { Model, Unit } from '../page/model';
import type { Segment } from '../page/segments';
import { dates } from '../values/values';
import { clauses } from './clauses';

/** So far below the title they begin at the most, in pixels. */
const BELOW = 260;
/** More texts are no sentence. */
const MOST_UNITS = 24;

const DAY = String.raw`(?:\d{1,2}/\d{1,2}/\d{2,4}|\d{4}-\d{2}-\d{2}|[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)`;
/** `Seen Sep 16, 2026`, `treated Ana Rivera from 06/08/2026 to 06/11/2026`, `an inpatient stay, July 14 – July 16, 2026` */
const SERVED = new RegExp(
  String.raw`\b(?:visits?|stay|surgery|procedure|admission|services?|appointment|[Ss]een|treated|saw|Visit|Stay|Services?)(?:,? (?:for |of |on |from |at )?(\p{Lu}[\p{L}'’., -]{2,40}?))??,? (?:on |of |from |between )?(${DAY}(?: (?:to|through|until|and|–|-) ${DAY})?)`,
  'u',
);
const NAME = String.raw`\p{Lu}[\p{L}'’-]+(?:,? \p{Lu}[\p{L}'’.-]*){1,3}`;
/** `St. Brigid Hospital saw …`: whose bill it is. */
const SERVES = /^(\p{Lu}.{3,60}?) (?:treated|saw|charged|billed|admitted|cared for)\b/u;
/** `at Juniper Street Dental Group.` */
const AT = /\bat (\p{Lu}[^.;$]{3,60}?)(?= \(|[.;]|, |$)/u;
const PAID_WHOM = /\b(?:paid|pays) (\p{Lu}.{3,60}?) \$/u;
const WHOM = new RegExp(String.raw`\b(?:treated|saw|admitted) (${NAME}) (?:on|from|for|between)\b`, 'u');

/** The text that a unit begins, with all that flows behind it in the same block; nothing where another one began it. */
export function flowing({ units, width }: Model, unit: Unit): string | undefined {
  if (unit.before !== undefined || unit.form || unit.act || width !== undefined) return undefined;
  let text = unit.text;
  let last = unit;
  for (let count = 1; count < MOST_UNITS; count++) {
    const next = units[last.id + 1];
    if (next?.before !== last.id || next.form) break;
    text += next.glued ? next.text : ` ${next.text}`;
    last = next;
  }
  return text.includes(' ') ? text.replace(/ (?=[.,;)])/g, '') : text;
}

/** Whether a text is the page's title, or stands right under it before any other heading. */
export function underTitle(model: Model, section: (unit: number) => string): (unit: Unit) => boolean {
  const title = model.units.find(({ block }) => model.blocks[block]!.kind === 'heading' && model.blocks[block]!.level === 1);
  if (!title) return () => false;
  const bottom = title.box[1] + title.box[3];
  return (unit) =>
    unit.block === title.block ||
    (section(unit.id) === section(title.id) && Math.abs(unit.box[1] - bottom) < BELOW) ||
    (section(unit.id) === title.text && unit.box[1] >= title.box[1] && unit.box[1] - bottom < BELOW);
}

/** What such a text tells. */
export function titleSaid(text: string): Segment[] {
  if (text.length < 20 || !/\d/.test(text)) return [];
  return [...clauses(text), ...text.split(/(?<=\.\d\d\.|\p{L}{4}\.|\d{4}\.) (?=\p{Lu})/u).flatMap(whoAndWhen)];
}

function whoAndWhen(sentence: string): Segment[] {
  const found: Segment[] = [];
  const day = SERVED.exec(sentence)?.[2];
  if (day && dates(day, false)) found.push({ label: 'Dates of service', text: day });
  const whom = WHOM.exec(sentence)?.[1];
  if (whom && !isOrganization(whom)) found.push({ label: 'Patient name', text: whom });
  const provider = [SERVES, PAID_WHOM, AT].map((said) => said.exec(sentence)?.[1]).find((name) => name && isOrganization(name));
  if (provider) found.push({ label: 'Billing provider', text: provider });
  return found;
}
