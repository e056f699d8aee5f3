/** Which letters fit a denial, which else there are, and which no right supports. The gates themselves are decided elsewhere and come in. */
import type { Action, DenialCategory, DisputeLevel, Route } from '@/utils/claim/words';
import { FAMILY_WORDS, familyName } from './family';
import { stepOf } from './step';
import type { Template } from './template';
import { allTemplates } from './templates';

type FactName = 'authorizationOnFile' | 'acceptedInTime' | 'inpatient' | 'emergency' | 'upheld' | 'contracted';

export interface Situation {
  /** best first, as the payer's codes were understood; empty where nothing is denied */
  categories: readonly DenialCategory[];
  /** what was denied, more exactly: the names of the rules that know it, best first */
  kinds?: readonly string[];
  routesOpen: readonly Route[];
  routesClosed: readonly { route: Route; why: string }[];
  /** the level that comes next */
  level?: DisputeLevel;
  /** levels that are open beside it: a correction comes next, an appeal is open too */
  otherLevels?: readonly DisputeLevel[];
  /** what is to be done next */
  step?: Action;
  /** "Medicare", "medicare-advantage", "UnitedHealthcare": any writing */
  payerFamily?: string;
  /** reason and remark codes, with or without group: `CO-197`, `N210` */
  codes: readonly string[];
  /** letters known to have been sent for this claim already, by template name: never offered first again */
  sent?: readonly string[];
  /** what is known of the claim, to tell near twins apart: true and false count, absent says nothing */
  facts?: { [Fact in FactName]?: boolean };
}

export interface LetterOffer {
  id: string;
  title: string;
  why: string;
}

export interface LetterOffers {
  /** best first, three at most */
  fitting: LetterOffer[];
  others: LetterOffer[];
  /** with the reason why the way is closed; those that the denial speaks of first */
  closed: LetterOffer[];
}

const ofFamily = (names: readonly string[], family: string): boolean => names.includes(family);

/** `CO-197` → `197`, `PR 1` → `1`, `C0-197` (a zero for the letter) → `197`; remark codes as they are. */
export const bareCode = (code: string): string =>
  code
    .trim()
    .toUpperCase()
    .replace(/^(?:C[O0]|PR|OA|PI|CR)[\s:-]*(?=[A-Z]?\d)/, '');

const MOST_FITTING = 3;

/** Sorts all letters for one claim. `own` are the hospital's templates; one of the same name replaces the one that comes along. */
export function offerLetters(situation: Situation, own: readonly Template[] = []): LetterOffers {
  const ownIds = new Set(own.map((template) => template.id));
  const templates = [...own, ...allTemplates().filter((template) => !ownIds.has(template.id))];
  const closed: Scored[] = [];
  const scored: Scored[] = [];
  for (const template of templates) {
    const why = closedBecause(template, situation);
    (why === undefined ? scored : closed).push({
      offer: offer(template, why ?? template.why),
      score: score(template, situation),
    });
  }
  scored.sort(bestFirst);
  const fitting = scored.filter(({ score }) => score >= FITS).slice(0, MOST_FITTING);
  return {
    fitting: fitting.map(({ offer }) => offer),
    others: scored.filter((one) => !fitting.includes(one)).map(({ offer }) => offer),
    closed: closed.sort(bestFirst).map(({ offer }) => offer),
  };
}

interface Scored {
  offer: LetterOffer;
  score: number;
}

const bestFirst = (a: Scored, b: Scored): number => b.score - a.score || a.offer.title.localeCompare(b.offer.title, 'en');

const offer = (template: Template, why: string): LetterOffer => ({ id: template.id, title: template.title, why });

/** Levels that are asked for on a form or by a lawyer: no letter opens them. Source: 42 CFR 405.1014, 405.1112, 405.1136. */
const FORMS: ReadonlyMap<DisputeLevel, string> = new Map([
  ['alj', 'A hearing comes next: it is asked for on form OMHA-100, and the amount in controversy must be reached.'],
  ['council', 'Review by the Medicare Appeals Council comes next: it is asked for on form DAB-101.'],
  ['court', 'Judicial review comes next: that is for a lawyer.'],
]);

/** Why no right supports this letter here; undefined where it may be written. */
function closedBecause(template: Template, situation: Situation): string | undefined {
  const family = familyName(situation.payerFamily ?? '');
  if (family !== '' && template.payers.length > 0 && !ofFamily(template.payers, family))
    return `Only for ${template.payers.map((name) => FAMILY_WORDS.get(name) ?? name).join(' and ')}.`;
  if (family !== '' && ofFamily(template.notPayers, family))
    return `Not for ${FAMILY_WORDS.get(family) ?? situation.payerFamily}, which has its own levels and letters.`;
  if (situation.facts?.contracted && template.facts.includes('not contracted'))
    return 'Only for a hospital without a contract with the plan.';
  const form = situation.level === undefined ? undefined : FORMS.get(situation.level);
  if (form !== undefined && template.to === 'payer' && template.routes.includes('appeal')) return form;
  if (template.routes.length === 0) return undefined;
  const closed = template.routes.map((route) => situation.routesClosed.find((gate) => gate.route === route));
  if (closed.every((gate) => gate !== undefined)) return closed[0]?.why;
  return undefined;
}

/** A code or the leading category has to speak for a letter before it counts as fitting. */
const FITS = 40;

function score(template: Template, situation: Situation): number {
  const { level, routesOpen, categories } = situation;
  const codes = new Set(situation.codes.map(bareCode));
  const place = categories.findIndex((category) => template.categories.includes(category));
  const kind = situation.kinds?.findIndex((each) => template.kinds.includes(each)) ?? -1;
  const ofLevel = level !== undefined && template.levels.includes(level);
  let sum = place < 0 ? 0 : place === 0 ? 40 : 20;
  // A code says more than a category, and only within it: 16 with a remark about a modifier is still missing information.
  if (place >= 0) sum += 15 * Math.min(2, template.codes.filter((code) => codes.has(code)).length);
  if (place === 0 && template.categories[0] === categories[0]) sum += 8;
  if (kind >= 0) sum += kind === 0 ? 30 : 15;
  else if (template.kinds.length > 0 && situation.kinds && situation.kinds.length > 0) sum -= 80;
  // What is to be done next leads, where the letter answers this denial at all.
  if (place >= 0 && situation.step !== 'none' && stepOf(template) === situation.step) sum += 40;
  if (template.routes.some((route) => routesOpen.includes(route))) sum += 5;
  else if (routesOpen.length > 0) sum -= 25;
  // A call between physicians runs beside any level.
  if (level !== undefined && template.levels.length > 0 && !template.levels.includes('peer-to-peer'))
    sum += ofLevel ? 12 : template.levels.some((each) => situation.otherLevels?.includes(each)) ? -20 : -25;
  // Letters for a level alone ("upheld at the first level") lead there, whatever was denied.
  if (template.categories.length === 0 && ofLevel && (level !== 'appeal-1' || situation.facts?.upheld)) sum += 160;
  if (template.payers.length > 0) sum += template.payers.includes(familyName(situation.payerFamily ?? '')) ? 40 : -40;
  for (const fact of template.facts) sum += factScore(fact, situation.facts);
  if (template.to !== 'payer' && template.to !== 'patient') sum -= 3;
  if (situation.sent?.includes(template.id)) sum -= 30;
  return sum;
}

/** `authorizationOnFile` or `not emergency`, against what is known. */
function factScore(fact: string, facts: Situation['facts']): number {
  const wanted = !fact.startsWith('not ');
  const known = new Map<string, boolean>(Object.entries(facts ?? {})).get(wanted ? fact : fact.slice(4));
  // What has to be there is looked for first: a letter for the want of it comes behind.
  if (known === undefined) return wanted ? -5 : -6;
  return known === wanted ? 20 : -80;
}
