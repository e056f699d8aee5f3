/** Payers that a page offers to choose among, which are not whose page it is. */
import type { Unit } from '../page/model';
import { brandIn } from '../words/payer-brands';

/** `Aetna (2)`, `Humana 14`: a payer, and how many of its claims there are. */
const COUNTED = / ?\(?\b\d{1,4}\)?$/;

/** The texts but those of filters and tabs: payers with a count, or several of them in letters of one kind. */
export function withoutChoices(free: readonly Unit[]): Unit[] {
  const brands = free.map(({ text }) => brandAlone(text));
  const names = new Map<number, Set<string>>();
  free.forEach(({ form, look }, index) => {
    const name = form ? undefined : brands[index];
    if (name !== undefined) names.set(look, (names.get(look) ?? new Set()).add(name));
  });
  return free.filter(
    ({ look, text }, index) => brands[index] === undefined || (!COUNTED.test(text) && (names.get(look)?.size ?? 0) < 2),
  );
}

/** The first word of a payer's name that is all the text says but for a count. */
function brandAlone(text: string): string | undefined {
  const shown = text.replace(COUNTED, '');
  const brand = brandIn(shown);
  return brand?.name === shown ? brand.name.toLowerCase().split(' ')[0] : undefined;
}
