/** What every card shows at the same place without a label: a status and below it why, the days of service. */
import type { ClaimCard } from './cards';
import { addReason, type Draft, put } from './draft';
import { meanings } from './labels';
import type { Unit } from './model';
import type { Pair } from './pairs';
import { isStatusWord, statusMeaning, tells } from './status';
import { dates, money } from './values';

/** How far texts at one place of two cards may stand apart, in pixels. */
const SLACK = 3;
/** How far below a status the words may stand that say why. */
const BELOW = 26;

/** Puts into each claim what its card shows where all the other cards show the same kind of thing. */
export function placesInto(
  drafts: readonly Draft[],
  cards: readonly ClaimCard[],
  pairs: readonly Pair[],
  free: ReadonlySet<Unit>,
): void {
  const own = cards.map((card) => card.units.filter((unit) => free.has(unit) && !unit.form && unit.act !== 'button'));
  const places = (own[0] ?? []).flatMap((unit) => {
    const place = own.map((units) => at(units, offset(own[0]!, unit)));
    return place.every((one) => one !== undefined) ? [place] : [];
  });
  // `Paid` beside an amount names the amount.
  const named = new Set(pairs.filter((pair) => money(pair.text)).map((pair) => pair.labelUnit));
  const statuses = places.filter(
    (place) => place.every((unit) => isStatusWord(unit.text)) && !place.some((unit) => named.has(unit.id)),
  );
  if (statuses.length === 1)
    for (const [index, unit] of statuses[0]!.entries()) {
      const draft = drafts[index]!;
      put(draft, 'statusText', 'status', unit.text, { units: [unit.id], confidence: 0.85 });
      const why = own[index]!.find((one) => isBelow(one, unit));
      if (why && draft.claim.statusText === unit.text && tells(statusMeaning(unit.text)?.status) && isSaid(why.text))
        addReason(draft.claim, draft.reasonMarks, { system: 'payer', text: why.text }, { units: [why.id], confidence: 0.85 });
    }
  const labelled = new Set(pairs.filter((pair) => !isStatusWord(pair.label)).flatMap((pair) => [...pair.units, pair.labelUnit]));
  const days = places.filter((place) => place.every((unit) => dates(unit.text, false) && !labelled.has(unit.id)));
  // One day alone may be any day; beside days that say what they are, and as a range, it is the days of service.
  const told =
    cards.every((card) => card.pairs.some((pair) => ['receivedDate', 'processedDate'].includes(fieldOf(pair)))) ||
    days.some((place) => place.some((unit) => dates(unit.text, false)!.from !== dates(unit.text, false)!.to));
  if (days.length === 1 && told && drafts.every((draft) => draft.lines.length === 0))
    for (const [index, unit] of days[0]!.entries())
      put(drafts[index]!, 'serviceDate', 'dates', unit.text, { units: [unit.id], confidence: 0.8 });
}

const fieldOf = (pair: Pair): string => meanings(pair.label, false)[0]?.field ?? '';

const offset = ([first]: readonly Unit[], unit: Unit): readonly [number, number] => [
  unit.box[0] - first!.box[0],
  unit.box[1] - first!.box[1],
];

const at = (units: readonly Unit[], [x, y]: readonly [number, number]): Unit | undefined => {
  const [first] = units;
  return first
    ? units.find((unit) => Math.abs(unit.box[0] - first.box[0] - x) <= SLACK && Math.abs(unit.box[1] - first.box[1] - y) <= SLACK)
    : undefined;
};

const isBelow = (unit: Unit, status: Unit): boolean =>
  unit.id > status.id &&
  Math.abs(unit.box[0] - status.box[0]) <= SLACK &&
  unit.box[1] > status.box[1] + status.box[3] / 2 &&
  unit.box[1] < status.box[1] + BELOW;

/** Words that say something: no number, no label, no second status. */
const isSaid = (text: string): boolean =>
  text.split(' ').length >= 3 && !/\d/.test(text) && !isStatusWord(text) && meanings(text, false).length === 0;
