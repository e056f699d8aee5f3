/** Whose claims some of a list's cards are, said once in the head of their group: `Ana Rivera  80339017701  born 1958-07-22`. */

import { type Draft, put } from '../draft/draft';
import type { Model, Unit } from '../page/model';
import type { Context } from '../reasons/context';
import { personName } from '../values/values';
import type { ClaimCard } from './boxes';
import { isPersonsName } from './card-badges';
import { LONG_NUMBER } from './cards';

/** More than this over a group is no head of it. */
const MOST_IN_HEAD = 12;

const BORN = /^(?:born|dob|d\.o\.b\.|birth ?(?:date|day)|date of birth):? (.{6,20})$/i;
const MEMBER = /^(?:member|subscriber|beneficiary|id)(?: (?:id|no\.?|number|#))*:? ([A-Z\d-]{6,25})$/i;

/** Puts the person of each group's head into the claims below it, where every claim stands below such a head and there are several. */
export function groupHeadsInto(drafts: readonly Draft[], cards: readonly ClaimCard[], { model, inside }: Context): void {
  if (
    drafts.length < 3 ||
    (drafts.every(({ marks }) => marks.has('patientName')) && drafts.some(({ marks }) => marks.has('memberId')))
  )
    return;
  const inCards = new Set(cards.flatMap((card) => card.units));
  const starts = cards.map((card) => card.units[0]!);
  const looked = new Map<number, Head | undefined>();
  /** What stands in a block before its first card: nothing where no person is named there. */
  const headIn = (block: number, card: number): Head | undefined => {
    let first = card;
    while (first > 0 && inside(starts[first - 1]!.block, block)) first--;
    const units: Unit[] = [];
    for (let id = starts[first]!.id - 1; id >= 0 && units.length <= MOST_IN_HEAD && inside(model.units[id]!.block, block); id--)
      if (!inCards.has(model.units[id]!)) units.unshift(model.units[id]!);
    return units.length <= MOST_IN_HEAD && units.some((unit) => partsOf(unit).some(({ text }) => isPersonsName(text)))
      ? { block, units }
      : undefined;
  };
  /** The head of the first group of several in a block is not the head of all. */
  const isOver = ({ block, units }: Head, card: number): boolean => {
    let first = card;
    while (first > 0 && inside(starts[first - 1]!.block, block)) first--;
    return units.every(({ block: at }) => {
      let around = at;
      while (around !== block && !inside(starts[first]!.block, around)) around = model.blocks[around]!.parent;
      return inside(starts[card]!.block, around);
    });
  };
  const headOf = (start: Unit, card: number): Head | undefined => {
    const own = headWithin(model, cards[card]!);
    if (own) return own;
    for (let at = model.blocks[start.block]!.parent; at >= 0; at = model.blocks[at]!.parent) {
      if (!looked.has(at)) looked.set(at, headIn(at, card));
      const head = looked.get(at);
      if (head) return isOver(head, card) ? head : undefined;
    }
    return undefined;
  };
  const heads = starts.map(headOf);
  const people = heads.map((head) => head && personIn(head.units));
  if (new Set(heads.map((head) => head?.block)).size < 2 || !people.every((person) => person !== undefined)) return;
  // A card that says whose it is must say the same.
  const told = drafts.map(({ claim }) => claim.patientName);
  if (told.some((name, index) => name !== undefined && name !== personName(people[index]!.name.text))) return;
  for (const [index, draft] of drafts.entries()) {
    const { name, born, id } = people[index]!;
    put(draft, 'patientName', 'person', name.text, { units: [name.id], confidence: 0.85 });
    if (born) put(draft, 'patientBirthDate', 'date', born.text, { units: [born.id], confidence: 0.85 });
    if (id) put(draft, 'memberId', 'id', id.text, { units: [id.id], confidence: 0.8 });
  }
}

/** Where one claim alone stands below a head, both are in its box. */
function headWithin({ blocks }: Model, { units }: ClaimCard): Head | undefined {
  const name = units.slice(0, MOST_IN_HEAD).find((unit) => partsOf(unit).some(({ text }) => isPersonsName(text)));
  // The name may have a box of its own beside that of its number and birth date.
  const holder = name && blocks[name.block]!.parent;
  const isBeside = (block: number): boolean => block === name?.block || blocks[block]!.parent === holder;
  const line = units.slice(0, MOST_IN_HEAD).filter(({ block }) => isBeside(block));
  return line.some((unit) => partsOf(unit).some(({ text }) => BORN.test(text))) ? { block: name!.block, units: line } : undefined;
}

interface Head {
  block: number;
  units: Unit[];
}

interface Shown {
  text: string;
  id: number;
}

/** `▾ Ana Rivera · born 1958-07-22 · 80339017701` without the sign that opens and closes it. */
const partsOf = ({ text, id }: Unit): Shown[] =>
  text
    .replace(/^[▸▶►▹▷▾▼⌄›»+−–-] ?/u, '')
    .split(/(?:^| )[·•|] /)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, id }));

/** The one person that a head names, by her birth date or number beside the name. */
export function personIn(units: readonly Unit[]): { name: Shown; born?: Shown; id?: Shown } | undefined {
  const parts = units.flatMap(partsOf);
  const names = parts.filter(({ text }) => isPersonsName(text));
  const found = (pattern: RegExp): Shown[] =>
    parts.flatMap(({ text, id }) => {
      const match = pattern.exec(text);
      return match ? [{ text: match[1] ?? text, id }] : [];
    });
  const born = found(BORN);
  const named = found(MEMBER);
  const ids = named.length > 0 ? named : found(LONG_NUMBER);
  if (names.length !== 1 || born.length > 1 || ids.length > 1 || born.length + ids.length === 0) return undefined;
  // A number that nothing names is the member's only beside her birth date.
  const id = named.length > 0 || born.length > 0 ? ids[0] : undefined;
  return { name: names[0]!, ...(born[0] ? { born: born[0] } : {}), ...(id ? { id } : {}) };
}
