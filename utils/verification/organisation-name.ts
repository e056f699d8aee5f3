/** Two writings of a provider's name: a hospital, a practice, a physician. */
import { plainLetters } from './letters';
import { compareNames } from './person-name';
import { type Comparison, differs, harmless, same } from './verdict';

const EXPAND: Record<string, string> = {
  ST: 'SAINT',
  MT: 'MOUNT',
  FT: 'FORT',
  HOSP: 'HOSPITAL',
  HSP: 'HOSPITAL',
  MED: 'MEDICAL',
  CTR: 'CENTER',
  CNTR: 'CENTER',
  CENTRE: 'CENTER',
  UNIV: 'UNIVERSITY',
  MEM: 'MEMORIAL',
  MEML: 'MEMORIAL',
  REG: 'REGIONAL',
  REGL: 'REGIONAL',
  COMM: 'COMMUNITY',
  CMNTY: 'COMMUNITY',
  GEN: 'GENERAL',
  HLTH: 'HEALTH',
  SYS: 'SYSTEM',
  PHYS: 'PHYSICIANS',
  PHYSICIAN: 'PHYSICIANS',
  ASSOC: 'ASSOCIATES',
  ASSOCS: 'ASSOCIATES',
  GRP: 'GROUP',
  SVCS: 'SERVICES',
  SVC: 'SERVICES',
  REHAB: 'REHABILITATION',
  SURG: 'SURGERY',
  ORTHO: 'ORTHOPEDICS',
  PED: 'PEDIATRICS',
  PEDS: 'PEDIATRICS',
  CARDIO: 'CARDIOLOGY',
  DEPT: 'DEPARTMENT',
  CLIN: 'CLINIC',
  N: 'NORTH',
  S: 'SOUTH',
  E: 'EAST',
  W: 'WEST',
  NATL: 'NATIONAL',
};
const LEGAL = new Set([
  'INC',
  'LLC',
  'LLP',
  'PC',
  'PA',
  'PLLC',
  'CORP',
  'CORPORATION',
  'CO',
  'LTD',
  'THE',
  'OF',
  'AND',
  'PSC',
  'SC',
  'INCORPORATED',
  'AT',
]);
const CREDENTIAL = /,?\s*\b(?:M\.?D\.?|D\.?O\.?|N\.?P\.?|P\.?A\.?-?C?|R\.?N\.?|D\.?P\.?M\.?|F\.?A\.?C\.?S\.?|Ph\.?D\.?)\s*$/i;

/** One word more that makes it another house or campus. */
const ANOTHER =
  /^(?:(?:NORTH|SOUTH)?(?:EAST|WEST)(?:ERN)?|NORTH(?:ERN)?|SOUTH(?:ERN)?|CHILDRENS|WOMENS|REHABILITATION|PSYCHIATRIC|BEHAVIORAL)$/;

const words = (name: string): string[] =>
  plainLetters(name.replace(/&/g, ' and '))
    .split(' ')
    .map((word) => EXPAND[word] ?? word)
    .filter((word) => word !== '' && !LEGAL.has(word));

export function compareOrganisations(a: string, b: string): Comparison {
  const [left, right] = [words(a), words(b)];
  if (left.length === 0 || right.length === 0) return harmless('The provider is not shown on one side.');
  if (left.join('') === right.join('')) return same('The providers are the same.');
  if (CREDENTIAL.test(a) || CREDENTIAL.test(b) || /,/.test(a) !== /,/.test(b)) {
    const persons = compareNames(a.replace(CREDENTIAL, ''), b.replace(CREDENTIAL, ''));
    if (persons.verdict !== 'differs')
      return persons.verdict === 'same' && CREDENTIAL.test(a) !== CREDENTIAL.test(b)
        ? harmless('The title is written on one side only.')
        : persons;
  }
  const [fewer, more] = left.length <= right.length ? [left, right] : [right, left];
  const isAnother = more.slice(fewer.length).some((word) => ANOTHER.test(word));
  if (!isAnother && fewer.length >= 2 && fewer.every((word, index) => more[index] === word))
    return harmless('One side shows less of the name.');
  return differs('The providers are not the same: the payer may not know the one that was billed (CARC B7, 208, 16).');
}
