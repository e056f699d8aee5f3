/** Whose claim it is, where no label says so: the brand on the page. */
import type { Portal } from '@/utils/portals/portal';
import type { Model, Unit } from '../page/model';
import { isLabel } from '../words/labels';
import { brandIn, isBrandName } from '../words/payer-brands';
import { remembered } from '../words/remembered';
import { type Draft, put } from './draft';

/** Names that say by their last words what they are. */
const PLAN =
  /\b(?:[a-z]*health ?plans?|health (?:cooperative|administrators?)|benefits? administrators?|benefits? (?:systems?|services|solutions|management)|healthcare cooperative|health insurance|healthcare plan|(?:medical|dental) care plan|community plan|medical assistance|health options|health partners|mutual|assurance|insurance (?:company|group)|medicaid|medicare|benefit plan|blue cross|blue shield|health ?care (?:plan|programs)|(?:vision|dental) (?:plan )?administrators?|life insurance|benefits? administrators?|health cooperative|health alliance|workers'? compensation programs?|bureau of workers'? compensation|(?:state )?insurance fund|department of labor (?:and|&) industries|benefit trust|medical plan|(?:health|welfare|benefits?) (?:and |& )?(?:(?:welfare|benefits?|retirement|pension|annuity) )?(?:funds?|trusts?)|indian health service|community care)\b/i;
/** A state's agency that runs its Medicaid program: the program pays. */
const AGENCY =
  /^((?:north |south |west |new |rhode )?[A-Z][a-z]+)(?: state)?(?: department of (?:health|human|medical|medicaid|social|community|job|healthcare)\b| health (?:care )?authority\b| division of medicaid\b| health and human services\b| executive office of health (?:and|&) human services\b)/i;
/** A part of a state's agency, without the state's name: `Health Care Authority, Medical Assistance Division`. */
const OF_AN_AGENCY = /\bmedical assistance\b.*\b(?:division|administration|unit|office|branch)$/i;
/** Names that are common words, and no hospital's: a payer's only where they stand alone at the head of a page. */
const ALONE = /^(?:oscar|medica|quartz|ambetter|wellsense|meridian|guardian|principal)$/i;
/** Words of a portal, which are in no payer's name. */
export const NOT_A_NAME =
  /\b(?:eligibility|claims?|search|plan central|inquiry|portal|provider services|customer|copyright|©|\d{3}-\d{4}|log ?(?:in|out|off)|sign|help|welcome|online|workflows|part [ab]\b.*line|system)\b/i;

/** What a menu offers to look up in a program names no payer: `Medicaid Eligibility`. */
const SPOKEN_OF = /^(?:medicaid|medicare|medi-cal|tricare) (?:eligibility|crossovers?|fee schedules?|rates)\b/i;

/** A line of business that plans of any name sell, and no payer: `Medicare Advantage`. */
const SOLD =
  /^(?:.*[·•|–—] )?(?:medicare (?:advantage|select|supplement|cost|part d)|medicaid managed care|managed medicaid|dual special needs)(?: (?:plans?|network))?(?:$|, an? )/i;

/** Whose house a payer belongs to, in smaller letters beside its own name: `A UnitedHealthcare Company`, `Part of the Elevance family`. */
const OF_A_HOUSE =
  /^(?:an? (?:proud )?(?:.{2,40} company$|(?:independent |proud )?(?:licensee|member|division|subsidiary|affiliate|part)\b)|(?:part|member|powered|administered|underwritten) (?:of|by)\b)/i;

/** How far down, in pixels, the mark at the head of a page may stand. */
export const HEAD = 90;

/** Letters of this height, in pixels, are a mark's or a title's, no menu's. */
const LARGE = 19;

/** `Rocky Mountain Health Plans` as the mark at the head; `Health Plans` alone, or many sorts of them, are a menu's. */
const PLANS_OF_A_NAME =
  /^(?!(?:our|all|view|browse|compare|find|shop|other|individual|medicare|medicaid|group)\b)\p{Lu}[\p{L}.'&-]+ .*\bhealth plans$/iu;

/** What menus and heads of portals say of themselves: `Provider Portal`, `Eligibility Verification`. */
export const isPortalWords = (text: string): boolean =>
  /\b(?:portal|verification|inquiry|search|notification|lookup|providers?|log ?(?:in|out|off)|sign (?:in|out))$/i.test(text);

/** A hospital's, a practice's or a company's name, no person's; `Pa` before another word is a first name. */
export const isOrganization = (text: string): boolean =>
  /\b(?:hospitals?|medical|medicine|health(?:care)?|clinics?|cent(?:er|re)s?|imaging|labs?|laborator(?:y|ies)|pharmacy|surg(?:ery|ical)|optical|optometr\w+|dental|dentistry|\w+dontics|associates?|group|physicians?|orthop\w+|\w{2,}(?:ology|iatry|iatrics?|oscopy|opath(?:y|ic))|anesthesia|dialysis|infusion|wellness|chiropractic|regional|memorial|urgent care|emergency|infirmary|therapy|rehab\w*|grupo|centro|cl[ií]nica|laboratorio|services?|systems?|institute|partners|llc|llp|inc|corp|pllc|pc|pa(?=\.?$)|dme|ambulance|hospice|home care|nursing|university|insurance|plan)\b/i.test(
    text,
  );

/** A union's branch has a number in its name: `Plumbers Local 81`. */
const OF_A_UNION = /\b(local|lodge|district|council)(?: no\.)? \d{1,4}\b/giu;

/** What a plan sells, not who it is: `Full PPO Savings 3200`. */
export const isProduct = (text: string): boolean =>
  /^(?:(?:active|retirees?|retired|medical|dental|vision|health|self-pay|cobra|basic|comprehensive|employees?|members?|individual|group|family|senior) )+plan$|\b(?:ppo|hmo|epo|pos|hdhp|hsa|hra|savings|gold|silver|bronze|platinum|choice|select|basic|plus|core|value|open access|dual|complete|essential|premier|standard)\b|\d{3}|\bplan \d$|^(?:plan|option|tier|class) [a-z\d]{1,2}\b/i.test(
    text.replace(OF_A_UNION, '$1'),
  ) && !brandIn(text);

/** A program that pays, by its name; not a product of it, and no number before it. */
export const isProgram = (text: string): boolean =>
  /^\p{L}/u.test(text) && (brandIn(text) !== undefined || PLAN.test(text)) && !/ - part [abd]\b/i.test(text);

/** Who pays, where a company's own plan or a union's fund does, and who only administers it has his mark above. */
const FUNDED =
  /(?<!federal) employ(?:ee|er)s?'?s? .*\b(?:plan|trust|fund)$|\b(?:welfare|health benefits?|health (?:and|&) (?:retirement|pension|annuity)) (?:trusts?|funds?)$/iu;

/** A dash between who set a fund up and what it is called. */
const OF_FUND = / [—–] (?=(?:(?:health|welfare|benefits?|insurance|and|&) ){1,4}(?:fund|trust)$)/i;

/** What a plan says of itself: `Managed Health Network, a behavioral health plan`. */
const TAGLINE = /, an? .*\bplan$/i;

/** So a sentence begins under a mark, and no name: `a health plan for makers`. */
const SLOGAN = /^(?:an?|the|your|our) [a-z]/;

/** A name that a page goes by. */
export interface Brand {
  name: string;
  unit: number;
  /** it is on the list of payers' names */
  known: boolean;
  /** the page's own address or its mark names it */
  own?: true;
}

/** The brand in the upper part of a page or on a line of its own, without the words of the portal around it. */
export function brandOf(model: Model, free: readonly Unit[]): Brand | undefined {
  let best: (Brand & { rank: number }) | undefined;
  const agencies: Brand[] = [];
  for (const unit of free) {
    if (unit.box[1] > 260 || unit.form === 'editable' || unit.form === 'checked' || unit.form === 'unchecked') continue;
    const shown = markIn(model, unit) ?? unit.text;
    const text = /[®™℠—–]/.test(shown) ? shown.replace(/[®™℠]/g, '').replace(OF_FUND, ' ') : shown;
    if (
      text.length > 110 ||
      text.length < 3 ||
      !mayNamePayer(text) ||
      (isLabel(text) && model.blocks[unit.block]!.kind !== 'heading')
    )
      continue;
    const agency = AGENCY.exec(text);
    if (agency && !brandIn(text)) {
      agencies.push({ name: `${agency[1]} Medicaid`, unit: unit.id, known: false });
      continue;
    }
    if (SPOKEN_OF.test(text) || SOLD.test(text) || OF_A_HOUSE.test(text)) continue;
    const alone = unit.box[1] < HEAD ? ALONE.exec(text) : null;
    const brand = brandIn(text) ?? (alone ? { name: alone[0], index: alone.index } : undefined);
    const plan = PLAN.exec(text);
    if ((!brand && !plan) || (!brand && OF_AN_AGENCY.test(text))) continue;
    const whole =
      !NOT_A_NAME.test(text) &&
      (!/\bplans$/i.test(text) ||
        ((unit.bold || unit.box[3] > LARGE) && !unit.act && unit.box[1] < HEAD && PLANS_OF_A_NAME.test(text))) &&
      /^[\p{L}][\p{L} .,'&/-]+$/u.test(text.replace(OF_A_UNION, '$1')) &&
      text.split(' ').length <= (FUNDED.test(text) ? 16 : 9) &&
      !TAGLINE.test(text) &&
      !SLOGAN.test(text);
    const name = whole ? text : brand?.name;
    // A name in a sentence is spoken of: `Bill Montana Medicaid first.`
    if (!name || (!whole && (unit.act || /\.(?: |$)/.test(text.replace(/\b(?:inc|co|st|u\.s)\./gi, ''))))) continue;
    const rank =
      (whole ? 2 : 0) +
      (brand ? 1 : 0) +
      (brand?.index === 0 ? 0.2 : 0) +
      (/\bmedical assistance program$/i.test(text) ? 1.3 : 0) +
      (whole && FUNDED.test(text) ? 2 : 0) +
      (unit.act ? -2 : 0) +
      (unit.bold || model.blocks[unit.block]!.kind === 'banner' ? 0.5 : 0) -
      unit.box[1] / 1_000;
    const next = model.units[unit.id + 1];
    const more = next && name === text && isBehind(unit, next) && OF_ITS_NAME.test(next.text) ? ` ${next.text}` : '';
    if (!best || rank > best.rank)
      best = { name: `${name}${more}`, unit: unit.id, rank, known: brand !== undefined || FUNDED.test(name) };
  }
  return best && best.rank > 0 ? best : agencies[0];
}

/** A margin of so many pixels parts words as a blank does. */
const GAP = 4;

/** A payer's mark that is written in letters of several kinds, each a text of its own: `Ameri` and `Ben`. */
function markIn({ units }: Model, unit: Unit): string | undefined {
  if (unit.id > 3 || unit.box[1] > HEAD || unit.before !== undefined || !/^[\p{L}\d .&'-]{2,20}$/u.test(unit.text))
    return undefined;
  let text = unit.text;
  for (const next of units.slice(unit.id + 1, unit.id + 4)) {
    if (next.before !== next.id - 1 || next.act) return undefined;
    // What it sells stands behind it in the same letters: `Acme` and `Healthcare · Medicare Advantage`.
    const [part = ''] = next.text.split(/ [·•|] /);
    const { box } = units[next.id - 1]!;
    const apart = !next.glued || next.box[0] - box[0] - box[2] >= GAP;
    text += `${apart ? ' ' : ''}${part.replace(/[°•·]/g, '')}`;
    if (isBrandName(text)) return text;
    if (part !== next.text) return undefined;
  }
  return undefined;
}

/** A brand, a plan or an agency may stand in it. */
const mayNamePayer = remembered(
  (text) => AGENCY.test(text) || brandIn(text) !== undefined || ALONE.test(text) || PLAN.test(text),
);

/** A public program, which a plan on whose portal it stands administers. */
export const isPublic = (name: string): boolean => /\bmedi-?cal\b|\bmedicaid\b|\bmedicare\b/i.test(name);

/** The end of a name that stands in other letters than its begin. */
export const OF_ITS_NAME =
  /^(?:insurance(?: services| company)?|health(?: ?care)?(?: plans?)?|health benefits|dental|benefit (?:services|administrators)|(?:health|dental|vision|medical|life|care|insurance|benefits?|welfare)(?:,? (?:&|and) (?:health|dental|vision|medical|life|care|benefits?|welfare|wellness|insurance))(?: (?:plans?|fund|trust|services))?)$/i;

/** On its line, right behind it. */
export const isBehind = (left: Unit, right: Unit): boolean =>
  right.box[0] - left.box[0] - left.box[2] < 16 &&
  right.box[0] >= left.box[0] + left.box[2] - 4 &&
  Math.abs(right.box[1] - left.box[1]) < 14;

/** One of the programs may stand in it. */
const mayNameProgram = remembered((text) => /\btricare\b|^champva\b|\bmedicare\b|\bmbi\b/i.test(text));

const SUPPLEMENTS = /^medicare supplement (?:plan|claims?|policy|insurance|benefits?)\b|\bmedigap\b/i;

/** Beside a mark at the head: no plan sells these parts, whatever the company is called that works on their claims. */
const OF_A_CONTRACTOR = /^medicare part [ab](?: ?(?:and|&|\/) ?(?:part )?[ab])?$/i;

/** A program that pays; `sure` where the head of the page says that it works on that program's claims. */
interface Program {
  name: string;
  unit: number;
  sure?: true;
}

/** Medicare where its contractors' pages speak of Medicare numbers or of its claim system. */
export function programOf(units: readonly Unit[], title: string): Program | undefined {
  const named = units.filter(({ text }) => text.length < 80 && mayNameProgram(text));
  // A supplement tells what Medicare did before it.
  if (named.some(({ text }) => SUPPLEMENTS.test(text))) return undefined;
  const contractor = named.find(({ text, box }) => box[1] < HEAD && OF_A_CONTRACTOR.test(text));
  if (contractor) return { name: 'Medicare', unit: contractor.id, sure: true };
  for (const unit of named)
    if (/^TRICARE (?:claim|paid|allowed|east|west|region)|\bTRICARE\b.*\bregion\b/i.test(unit.text) && unit.text.length < 60)
      return { name: 'TRICARE', unit: unit.id };
  for (const unit of named)
    if (/^CHAMPVA (?:claims?|id|paid|allowed|number)\b/i.test(unit.text) && unit.text.length < 60)
      return { name: 'CHAMPVA', unit: unit.id };
  for (const unit of named)
    if (
      !/\b(?:primary|secondary|other|supplement|crossover|has|have|first|eomb|required)\b/i.test(unit.text) &&
      /\bmedicare (?:number|id|part [abd]\b|beneficiary)|\bmedicare [ab] online system|\bMBI\b|\bbeneficiary\b.*\bmedicare\b/i.test(
        unit.text,
      )
    )
      return { name: 'Medicare', unit: unit.id };
  return /\bmedicare\b/i.test(title) ? { name: 'Medicare', unit: 0 } : undefined;
}

/** A label that speaks this loudly or less names a payer only where nothing else does. */
const WEAK = 0.7;
const OWN_PLAN = /\bhealth ?plan\b|\binsurance\b/i;

/**
 * The payer where no label names it: the page's own brand, and the portal file where the page shows none. A file that is wrong or stale cannot
 * contradict the page.
 */
export function payerInto(draft: Draft, brand: Brand | undefined, program: ReturnType<typeof programOf>, portal?: Portal): void {
  // The program that a plan's claim falls under is not who pays it: `Program: STAR Medicaid` on the plan's own portal.
  const named = draft.marks.get('payer');
  if (
    named &&
    named.confidence < WEAK &&
    brand &&
    !isPublic(brand.name) &&
    (brand.known || OWN_PLAN.test(brand.name)) &&
    // Nor is what the plan calls one of its products: `Plan: RAE Region 1 / PRIME`.
    (isPublic(draft.claim.payer ?? '') || !isProgram(draft.claim.payer ?? ''))
  )
    draft.marks.delete('payer');
  if (draft.marks.has('payer')) return;
  // The file knows whose portal it is; the page says what it calls itself.
  if (portal?.payer && brand?.known && sharesWord(brand.name, portal.payer) && /medicaid$/i.test(brand.name))
    if (put(draft, 'payer', 'name', brand.name, { units: [brand.unit], confidence: 0.95 })) return;
  if (portal?.payer && !(brand?.known && !sharesWord(brand.name, portal.payer) && program === undefined)) {
    draft.claim.payer = portal.payer;
    draft.marks.set('payer', { units: brand && sharesWord(brand.name, portal.payer) ? [brand.unit] : [], confidence: 0.95 });
    return;
  }
  const chosen =
    program && (program.sure || ['TRICARE', 'CHAMPVA'].includes(program.name) || !brand || !isPlans(brand)) ? program : brand;
  if (chosen) put(draft, 'payer', 'name', chosen.name, { units: [chosen.unit], confidence: 0.7 });
}

/** A plan's mark: its members have Medicare numbers as well. Medicare's contractors pay for Medicare. */
const isPlans = ({ name, own }: Brand): boolean =>
  /medicaid|health plan|healthcare/i.test(name) ||
  FUNDED.test(name) ||
  (own === true && !isPublic(name) && !CONTRACTORS.test(name));

const CONTRACTORS =
  /\b(?:noridian|palmetto|cgs|mycgs|ngs|ngsconnex|national government services|novitas\w*|first coast|fcso|spot|wps|ddes?|fiss)\b/i;

const sharesWord = (a: string, b: string): boolean => {
  const words = new Set(a.toLowerCase().match(/[a-z]{4,}/g));
  return (b.toLowerCase().match(/[a-z]{4,}/g) ?? []).some((word) => words.has(word));
};
