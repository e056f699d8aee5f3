/** Who is paid, where only the window of an envelope says it: a practice's name over its address. */
import type { Unit } from '../page/model';
import { brandIn } from '../words/payer-brands';
import { type Draft, put } from './draft';
import { isOrganization } from './payer';

const STREET = /^(?:\d{1,6} \S|p\.? ?o\.? box\b)/i;
const CITY = /^\p{L}[\p{L} .'-]{1,30},? [A-Z]{2} \d{5}(?:-\d{4})?$/u;

/** Puts the one who is paid into each claim of a remittance that names no provider. */
export function payeeInto(drafts: readonly Draft[], free: readonly Unit[]): void {
  const payee = drafts.every(({ marks }) => marks.has('providerName')) ? undefined : payeeOf(free);
  for (const draft of payee ? drafts : [])
    put(draft, 'providerName', 'name', payee!.text, { units: [payee!.id], confidence: 0.8 });
}

/** The one name that stands over a street and a city in one box. */
function payeeOf(free: readonly Unit[]): Unit | undefined {
  const found = free.filter((unit, index) => {
    const lines = free.slice(index + 1, index + 4).filter((next) => next.block === unit.block);
    const city = lines.findIndex((line) => CITY.test(line.text));
    return (
      city > 0 &&
      STREET.test(lines[0]!.text) &&
      isOrganization(unit.text) &&
      !brandIn(unit.text) &&
      !/\b(?:plan|insurance|administrators?|benefits?|department|medicaid|medicare)\b/i.test(unit.text) &&
      !/\d|:/.test(unit.text)
    );
  });
  return found.length === 1 ? found[0] : undefined;
}
