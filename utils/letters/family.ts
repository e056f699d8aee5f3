/** Families of payers: whose rules a dispute goes by. */

/** A family as templates name it, from any writing: `Medicare Advantage` → `medicare-advantage`. */
export const familyName = (family: string): string =>
  family
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export const FAMILY_WORDS: ReadonlyMap<string, string> = new Map([
  ['medicare', 'Medicare'],
  ['medicare-advantage', 'Medicare Advantage'],
  ['medicaid', 'Medicaid'],
  ['tricare', 'TRICARE'],
]);
