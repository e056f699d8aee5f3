/** What a page is, before anything on it is taken for a claim. */
import type { Model, Unit } from './page/model';
import { headsAPanel } from './page/sections';
import type { Reading } from './reading';
import { inEnglish } from './words/spanish';
import { isFigure } from './words/text';

/** Titles of pages that show no claim, whatever their fields are called. */
const OTHER_TITLE =
  /\b(?:eligibility|benefits? (?:and|&|inquiry|summary|details?)|patient benefits|coverage (?:details?|information|summary)|fee schedules?|prior[- ](?:auth\w*|approvals?)|pre-?cert\w*|pre-?authori[sz]ation|authori[sz]ations?|referrals?|accumulators?|provider directory|find a (?:doctor|provider)|help(?: center)?|frequently asked|faq|how to|guide|tutorial|training|manual|articles?|knowledge base|news|announcements?|bulletins?|policy|policies|sign[- ]?in|log[- ]?(?:in|on)|my account|settings|preferences|user management|dashboard|home ?page|reports?|enrollment|credentialing|submit (?:a )?claims?|new claim|claim (?:entry|submission)|estimat\w+|pricing tool|contact us|message center|inbox|appeals?(?: (?:status|list|search|inquiry))?|disputes?|pharmacy|formulary|quality|roster|capitation|remittance (?:search|list|advice list)|payment (?:search|history|list))\b/i;
/** Pages that explain claims, or price them: what looks like a claim on them is an example. */
const NEVER =
  /\b(?:how to|frequently asked|faqs?|guide|tutorial|training|manual|knowledge (?:base|center)|sample|example|fee schedules?|fee lookup|glossary|help (?:center|topics?)|understanding (?:your|a|the))\b/i;
/** What a page is that its first heading says to be no claim: an estimate before any service, a visit that is still to come, what a group pays for being insured. */
const NO_CLAIM_YET =
  /^premium (?:invoices?|bills?|billing|statements?)\b|^(?:your )?(?:scheduled|upcoming|planned|future) (?:visits|appointments|sessions|admissions|surgeries|procedures)\b|^(?:dental )?(?:pre-?determination|pre-?treatment (?:estimate|plan|review)|pre-?estimate|estimate of benefits|treatment (?:plan|estimate)|(?:cost|price|payment) (?:estimat\w+|preview|check|look-?up|calculator))\b/i;
/** A sentence that says so; some portals say it under every claim of what the patient may owe. */
const AN_ESTIMATE =
  /\b(?:this|it) is (?:an? )?[^.]{3,60}\bnot a claim\b|\bthis is an? (?:[a-z]+ )?estimate\b|^an? (?:[a-z]+ )?estimate (?:made|given|based|calculated|only|as of)\b|\b(?:nothing|no claim) (?:was|has been|is|will be) (?:submitted|filed|billed|created)\b|\bno claim (?:was|has been) (?:received|sent)\b/i;
/** What may stand over a claim's number, amounts and status without being about the claim, besides the matters that have claims of their own. */
const HAS_ITS_OWN =
  /\b(?:prior[- ]\w+|pre-?\w+|authori[sz]ations?|referrals?|appeals?|disputes?|estimat\w+|pricing|submi\w+|new claim|claim entry|remittance|payment|capitation)\b/i;
const CLAIM_TITLE =
  /\bclaims?\b|\b277(?:ca)?\b|\backnowledge?ments? reports?\b|\brejections? reports?\b|\beob\b|\bbenefit statement\b|\bexplanation of (?:provider )?(?:benefits|payment|review|reimbursement)|\bremittance report\b|\bremittance (?:detail|advice detail)|\bremit(?:tance)? detail/i;

const INJURY = /^(?:date of (?:injury|loss|accident)|(?:injury|accident|loss) date|doi)\b/i;
const OF_INJURIES = [
  /^(?:claim |assigned )?adjuster\b/i,
  /\bbody parts?\b/i,
  /^compensab\w+/i,
  /^employer\b/i,
  /^injured (?:worker|employee|person)\b/i,
];
const AMOUNT = /(?:^|[ $])\d[\d,]*\.\d\d(?:$|[ )-])/;

/** What a bill has and the file of an injury has not, whatever limits that names. */
const OF_BILLS = /\b(?:billed|charged?|charges|paid|allowed)\b/i;

/** The file of an injury, which insurers call a claim: who was hurt, and who looks after it, and no bill nor any amount. */
const isInjuryFile = (free: readonly Unit[]): boolean =>
  free.some(({ text }) => !isFigure(text) && INJURY.test(text)) &&
  OF_INJURIES.filter((words) => free.some(({ text }) => text.length < 40 && words.test(text))).length > 1;

/** What is asked for and what is allowed of it, before anything is done. */
const ASKED_FOR =
  /^(?:(?:units?|visits?|days?|hours?|sessions?|quantity|qty|services?) (?:asked(?: for)?|requested|approved|authorized|allowed to use)|(?:asked(?: for)?|requested|approved|authorized) (?:units?|visits?|days?|hours?|sessions?|quantity|qty|services?))$/i;
const OF_REQUESTS = [
  /^(?:(?:service|member) )?request(?: (?:id|no\.?|number|#|type|date))?(?:[ :#]|$)|^requested (?:by|on|date)\b/i,
  /^(?:date )?decided(?: on)?$|^(?:date of )?(?:decision|determination)(?: date)?$/i,
  /\b(?:approval|authori[sz]ation|certification) (?:is not|does not|isn['’]t)\b[^.]{0,30}\b(?:guarantee|promise)/i,
];

/**
 * What a payer was asked to let a member have, line by line as a claim's services are, and no amount: whatever its decision, nothing was billed. The head
 * of a column may stand on two lines.
 */
const isRequest = (free: readonly Unit[]): boolean =>
  new Set(
    free
      .flatMap(({ text }, index) => [text, `${text} ${free[index + 1]?.text ?? ''}`])
      .filter((text) => text.length < 30 && ASKED_FOR.test(text))
      .map((text) => text.toLowerCase()),
  ).size > 1 && OF_REQUESTS.filter((words) => free.some(({ text }) => words.test(text))).length > 1;

/** Columns of a request's lines: how many were asked for, and how many of these may be used. */
const [ASKED, GRANTED] = [/^(?:requested|asked for)$/i, /^(?:approved|authori[sz]ed|certified|granted)$/i];
const OF_APPROVALS = [
  /\bprior[- ]auth|\bpre-?cert|\bpre-?auth/i,
  /^(?:authori[sz]ation|certification|request|case|referral) (?:no\.?|number|#|id)$/i,
  /^determin(?:ed|ation)$/i,
  /^estimated (?:charges?|costs?|amount)$/i,
  /^request(?:ing|ed by)(?: provider| facility| physician)?$/i,
  /^(?:review|certification|authori[sz]ation|request) (?:type|level|period|status)\b/i,
];
const OF_PAYMENTS = /\bclaim (?:no\.?|number|#|id)|\bpaid\b|\bcheck\b|\beft\b|\bremit/i;

/** The same with what the services may cost: nothing on it was paid, and nobody names a claim. */
const isApproval = (free: readonly Unit[]): boolean => {
  const short = free.map(({ text }) => text).filter((text) => text.length < 60);
  return (
    short.some((text) => ASKED.test(text)) &&
    short.some((text) => GRANTED.test(text)) &&
    OF_APPROVALS.filter((words) => short.some((text) => words.test(text))).length > 1 &&
    !short.some((text) => OF_PAYMENTS.test(text))
  );
};

/**
 * What the headings and the title say the page is about: a claim; something that has no claims (`aside`) or may have their numbers too (`other`);
 * an estimate, by a sentence alone; nothing that may be taken for a claim whatever it shows.
 */
export type Says = 'claim' | 'aside' | 'other' | 'estimate' | 'never' | undefined;

const sayOther = (text: string): Says => (HAS_ITS_OWN.test(text) ? 'other' : 'aside');

/** Of more headings at a page's top no one sees which are its own. */
const MOST_HEADINGS = 40;

const ASIDE = ['aside'];

/** What the headings and the title say the page is about. */
export function titleSays(model: Model, free: readonly Unit[]): Says {
  const first = free.find((unit) => model.blocks[unit.block]!.kind === 'heading' && (model.blocks[unit.block]!.level ?? 2) === 1);
  if (NEVER.test(inEnglish(first?.text ?? '')) || NEVER.test(inEnglish(model.page.title))) return 'never';
  // What stands in a column of its own beside the page is about something else: `Related authorizations`.
  const heads = free
    .filter((unit) => model.blocks[unit.block]!.kind === 'heading' && unit.box[1] < 700 && !model.within(unit.block, ASIDE))
    .slice(0, MOST_HEADINGS)
    .filter((unit) => !headsAPanel(model, unit, free))
    .slice(0, 4);
  // Nearly every claim's page has an amount.
  const priced = free.some(({ text }) => AMOUNT.test(text));
  const billed = priced && free.some(({ text }) => text.length < 40 && OF_BILLS.test(text));
  if (
    (!billed && isInjuryFile(free)) ||
    (!priced && isRequest(free)) ||
    isApproval(free) ||
    NO_CLAIM_YET.test(heads[0]?.text ?? '')
  )
    return 'never';
  if (!CLAIM_TITLE.test(heads[0]?.text ?? '') && free.some(({ text }) => text.length > 30 && saysEstimate(text)))
    return 'estimate';
  for (const unit of heads) {
    const level = model.blocks[unit.block]!.level ?? 2;
    if (level > 2) continue;
    const text = inEnglish(unit.text);
    if (CLAIM_TITLE.test(text)) return 'claim';
    if (OTHER_TITLE.test(text)) return sayOther(text);
  }
  const titled = heads.some((unit) => (model.blocks[unit.block]!.level ?? 2) <= 2);
  const large = titled
    ? undefined
    : largeTitle(
        free.filter((unit) => model.blocks[unit.block]!.kind !== 'heading'),
        model,
      );
  if (large) return CLAIM_TITLE.test(large.text) ? 'claim' : sayOther(large.text);
  const title = inEnglish(model.page.title);
  if (CLAIM_TITLE.test(title)) return 'claim';
  return OTHER_TITLE.test(title) ? sayOther(title) : undefined;
}

const saysEstimate = (text: string): boolean => AN_ESTIMATE.test(text) || (NO_CLAIM_YET.test(text) && / /.test(text));

/** As wide as its letters are high: what runs over two lines is high without being large. */
const isOneLine = ({ box, text }: Unit): boolean => box[2] > text.length * box[3] * 0.25;

/** A page without a heading of its own has its title in letters larger than the rest: the first of them that says what the page is about. */
function largeTitle(free: readonly Unit[], model: Model): Unit | undefined {
  const heights = free.map((unit) => unit.box[3]).sort((a, b) => a - b);
  const usual = heights[heights.length >> 1] ?? 0;
  return free.find(
    (unit) =>
      unit.box[3] > usual * 1.2 &&
      isOneLine(unit) &&
      // A cell is as high as its row: the head of a column is no title, nor is one of a menu's cells.
      model.blocks[unit.block]!.kind !== 'header' &&
      !(model.blocks[unit.block]!.kind === 'cell' && cellsBeside(model, unit.block) > 2) &&
      unit.box[1] < 400 &&
      unit.text.length < 80 &&
      !unit.act &&
      !unit.form &&
      (CLAIM_TITLE.test(unit.text) || OTHER_TITLE.test(unit.text)),
  );
}

/** How many cells of a row have texts of their own. */
const cellsBeside = ({ blocks, childrenOf, unitsOf }: Model, cell: number): number =>
  (childrenOf.get(blocks[cell]!.parent) ?? []).filter((one) => unitsOf.has(one)).length;

const NOTHING =
  /\bno (?:matching )?(?:results?|claims?|records?|rows?|items?|data)\b[^.]{0,40}(?:found|match|returned|to (?:show|display)|available)?|\b(?:did not|didn't) (?:return|match|find)|\b0 (?:results|records|claims) found/i;

/** Why there is no claim, for the panel's sentence. */
export function pageState(model: Model, free: readonly Unit[]): Reading['page'] {
  const { page } = model;
  const text = free.slice(0, 400).map((unit) => unit.text);
  const has = (words: RegExp): boolean => text.some((one) => one.length < 300 && words.test(one));
  if (
    has(
      /\bsession (?:has )?(?:expired|timed out|ended)\b|\byou have been (?:logged|signed) (?:out|off)\b|\btimed out due to inactivity\b/i,
    )
  )
    return 'expired';
  if (
    page.password ||
    (has(/^(?:sign in|log ?in|log on)$/i) && free.length < 60 && free.some((unit) => unit.form === 'editable'))
  )
    return 'sign-in';
  if (page.cut) return 'too-large';
  if (free.length === 0) return 'empty';
  if (has(NOTHING)) return 'no-result';
  if (page.torn || (has(/^(?:loading|please wait|retrieving|fetching)\b/i) && free.length < 200)) return 'loading';
  return 'other';
}

/** Sections of a claim that are there but closed. */
export function closedSections(free: readonly Unit[]): string[] {
  const found: string[] = [];
  for (const unit of free)
    if (
      unit.closed &&
      /\b(?:service )?lines?\b|\bline items?\b|\bservices?\b|\bcodes?\b|\bremarks?\b|\bdenial|\badjustments?\b|\bpayments?\b|\bdiagnos|\bclaim (?:details?|summary|information|totals?)|\bdetails?\b/i.test(
        unit.text,
      ) &&
      unit.text.length < 60 &&
      !found.includes(unit.text)
    )
      found.push(unit.text);
  return found.slice(0, 12);
}
