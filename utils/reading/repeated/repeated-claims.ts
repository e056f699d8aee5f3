/** A list of claims as what it is on every page: boxes that look alike, each of which says whose claim it is, how it stands and for how much. */

import { countsClaims } from '../boxes/group-rows';
import { addReason, type Draft, newDraft, put } from '../draft/draft';
import { type Model, shareY, type Unit } from '../page/model';
import { answerIn } from '../reasons/status-chips';
import { beginsWithGroup } from '../values/codes';
import { numberAndDay } from '../values/payment-numbers';
import { reasonsInCell } from '../values/reasons';
import { repeatedBoxes } from './repeated-boxes';
import { columnHeads, nameByHeads } from './repeated-columns';
import { type Group, groupsOf, type Heading, headingsOf } from './repeated-heads';
import { nameParts, type Part, partsOf } from './repeated-parts';
import {
  dayRole,
  holdsMore,
  namedBodies,
  numberRoles,
  onlyAmount,
  otherAmount,
  personRole,
  type Role,
  standing,
  statusRole,
  summedRole,
  toldByLabels,
  whyRole,
} from './repeated-roles';
import { sentencesIn } from './repeated-sentences';
import { type Details, daysOf, rolesByDetails } from './roles-by-details';
import { twoAmounts } from './two-amounts';

/** What has numbers, names, amounts and a status as well. */
const OTHERS =
  /\b(?:premiums?|billing|prior[- ]auth\w*|(?:pre-?)?authori[sz]ations?|auths?|referrals?|pre-?determinations?|pre-?treatments?|estimates?|appeals?|disputes?|messages?|conversations?|invoices?|statements?|tickets?|cases?|prescriptions?|orders?|eligib\w+|grievances?|refunds?|recoupments?)\b/i;

/** The name of such a matter and at most its number: `Authorization`, `Appeal #2210`, and not `Appeal by Jan 4`. */
const isMatter = (text: string): boolean =>
  OTHERS.test(text) &&
  /^(?:\p{L}[\p{L}-]* ){0,2}\p{L}[\p{L}-]*(?: (?:#|no\.? |number )?[A-Z-]*\d[A-Z\d-]{3,})?$/iu.test(text) &&
  !/ by$/i.test(text);

/**
 * The claims that boxes of the page show; nothing where it is not a list of claims that the boxes repeat.
 * @param opened the details of one of them, that stand below its box and not among the units
 */
export function repeatedClaims(model: Model, units: readonly Unit[], opened?: Details): Draft[] | undefined {
  const readable = new Set(units);
  let best: Draft[] | undefined;
  const weigh = (drafts: readonly Draft[]): number => drafts.reduce((sum, { marks }) => sum + marks.size, 0);
  for (const boxes of repeatedBoxes(model, units)) {
    const drafts = claimsIn(model, boxes, readable, opened);
    if (drafts && (!best || drafts.length > best.length || (drafts.length === best.length && weigh(drafts) > weigh(best))))
      best = drafts;
  }
  return best;
}

function claimsIn(
  model: Model,
  all: readonly (readonly Unit[])[],
  readable: ReadonlySet<Unit>,
  opened?: Details,
): Draft[] | undefined {
  const own = all.filter((units) => !units.some(({ text, act }) => !act && text.length <= 40 && isMatter(text)));
  if (own.length < 2) return undefined;
  const left = new Set(all.filter((units) => !own.includes(units)).flat());
  const sentences = own.map((units) => sentencesIn(model, units));
  const answers = own.map((units) => answerIn(units));
  const boxes = own.map((units, index) =>
    partsOf(units.filter((unit) => !sentences[index]!.units.has(unit) && !answers[index]?.units.includes(unit.id))),
  );
  const heads = columnHeads(model, own, readable);
  if (heads.length > 0 && !nameByHeads(heads, boxes)) return undefined;
  nameParts(boxes);
  if (boxes.some(holdsMore) || own.some((units) => units.some(({ text }) => countsClaims(text)))) return undefined;
  const isHead = ({ text, look }: Unit): boolean => heads.some((head) => head.text === text && head.look === look);
  const groups = groupsOf(model, own, new Set([...readable].filter((unit) => !left.has(unit) && !isHead(unit))));
  const headings = headingsOf(groups);
  if (!areClaims(model, own, groups, heads, readable)) return undefined;
  const headOf = new Map(groups.flatMap((group, index) => group.boxes.map((box) => [box, headings[index]!] as const)));
  const told = boxes.map((parts, index) => {
    const named = toldByLabels(parts);
    return [...named, ...sentences[index]!.told.filter(({ field }) => !named.some((one) => one.field === field))];
  });
  const drafts = boxes.map(newDraft);
  for (const [index, answer] of answers.entries()) if (answer) answerInto(drafts[index]!, answer);
  for (const [index, values] of told.entries())
    for (const { field, kind, text, unit } of values)
      if (field === 'reasons')
        addReason(
          drafts[index]!.claim,
          drafts[index]!.reasonMarks,
          { system: 'payer', text },
          { units: [unit], confidence: 0.85 },
        );
      else put(drafts[index]!, field, kind, text, { units: [unit], confidence: 0.85 });
  const give = (role: Role | undefined, field: string, kind: Parameters<typeof put>[2], confidence: number): void => {
    for (const [index, part] of role?.entries() ?? [])
      if (part) put(drafts[index]!, field, kind, part.text, { units: [part.unit.id], confidence });
  };
  const open = opened ? own.findLastIndex((units) => units[0]!.id < opened.first) : -1;
  if (opened && open >= 0) {
    for (const { field, kind, role } of rolesByDetails(boxes, open, opened.details)) give(role, field, kind, 0.85);
    told[open]!.push(...daysOf(opened.details));
  }
  const person = personRole(boxes);
  const lacks = (field: string): boolean => !drafts.some(({ marks }) => marks.has(field));
  const lacksSome = (field: string): boolean => !drafts.every(({ marks }) => marks.has(field));
  if (lacks('patientName')) give(person, 'patientName', 'person', 0.85);
  const named = lacks('patientName') && [...readable].filter(({ text }) => CLAIMS_OF.test(text));
  if (named && named.length === 1)
    for (const draft of drafts)
      put(draft, 'patientName', 'person', CLAIMS_OF.exec(named[0]!.text)![1]!, { units: [named[0]!.id], confidence: 0.8 });
  if (lacks('patientName')) for (const [box, { person: over }] of headOf) personInto(drafts[box]!, over);
  statusInto(drafts, boxes, headOf);
  const day = dayRole(boxes, told, open >= 0);
  if (lacks('serviceFrom')) give(day, 'serviceDate', 'dates', 0.82);
  const days = boxes.map((parts, index): Part | undefined => {
    const service = told[index]!.find(({ field }) => field.startsWith('service'));
    return day?.[index] ?? parts.find(({ unit, text }) => unit.id === service?.unit && text === service.text);
  });
  const { claim, member, lone } = numberRoles(boxes, person, days, !lacksSome('claimNumber'));
  // With the claim's number and the office's told the only other one is the member's.
  const others = !lacksSome('claimNumber') && !lacksSome('patientAccountNumber');
  if (lacks('claimNumber')) give(claim, 'claimNumber', 'id', 0.85);
  if (lacks('memberId')) give(others ? lone : member, 'memberId', 'id', 0.8);
  amountsInto(
    drafts,
    boxes,
    groups.map(({ boxes: held }, index) => ({ boxes: held, heading: headings[index]! })),
    give,
  );
  const bodies = namedBodies(boxes);
  give(bodies.payer, 'payer', 'name', 0.85);
  give(bodies.provider, 'providerName', 'name', 0.75);
  for (const [box, { payer }] of bodies.payer ? [] : headOf)
    if (payer) put(drafts[box]!, 'payer', 'name', payer.text, { units: [payer.unit], confidence: 0.85 });
  whysInto(
    drafts,
    boxes,
    sentences.map(({ rest }) => rest),
  );
  for (const [box, { paid, day: paidOn, number }] of headOf) {
    if (!paid) continue;
    if (paidOn) put(drafts[box]!, 'paymentDate', 'date', paidOn.text, { units: [paidOn.unit], confidence: 0.85 });
    if (number) put(drafts[box]!, 'checkNumber', 'id', number.text, { units: [number.unit], confidence: 0.85 });
  }
  for (const [index, parts] of boxes.entries()) paymentInto(drafts[index]!, parts);
  const kept = drafts.filter(isClaim);
  return kept.length > 1 && kept.length * 5 >= drafts.length * 4 ? kept : undefined;
}

/** A payer's answer in the codes of a 277, each beside its words. */
function answerInto(draft: Draft, { reason, words, units }: NonNullable<ReturnType<typeof answerIn>>): void {
  addReason(draft.claim, draft.reasonMarks, reason, { units, confidence: 0.88 });
  draft.claim.statusText = words;
  draft.marks.set('statusText', { units, confidence: 0.88 });
}

/** `Check 0081554, issued 9/3/2026`; a trace may be the question's, but where money was paid. */
function paymentInto(draft: Draft, parts: readonly Part[]): void {
  for (const { text, shape, unit } of parts) {
    const said = shape === 'words' && !draft.marks.has('checkNumber') ? numberAndDay(text) : undefined;
    if (!said?.named || (/^trace/i.test(text) && !((draft.claim.paid ?? 0) > 0))) continue;
    put(draft, 'checkNumber', 'id', said.number, { units: [unit.id], confidence: 0.85 });
    if (!draft.marks.has('paymentDate')) put(draft, 'paymentDate', 'date', said.day, { units: [unit.id], confidence: 0.85 });
  }
}

const CLAIMS = /\bclaims?\b/i;

/** Something says that they are claims: the boxes, the heads of their groups, the heading over them, else the page; and nothing nearer that they are not. */
function areClaims(
  model: Model,
  boxes: readonly (readonly Unit[])[],
  groups: readonly Group[],
  heads: readonly Unit[],
  readable: ReadonlySet<Unit>,
): boolean {
  const isOther = ({ text }: Unit): boolean => OTHERS.test(text) && !CLAIMS.test(text);
  const first = boxes[0]![0]!.id;
  const own = new Set(groups[0]!.head);
  const over = model.units.slice(0, first).filter((unit) => readable.has(unit) && !unit.act && isHeading(model, unit));
  const near = over.findLast((unit) => !own.has(unit));
  if (
    (over.length > 0 && isOther(over.at(-1)!)) ||
    (near && isOther(near)) ||
    groups.some(({ head: [lead] }) => lead && isOther(lead))
  )
    return false;
  if (boxes.filter((units) => units.some(({ text }) => LABELLED.test(text))).length * 2 > boxes.length) return true;
  if ([...groups.map(({ head }) => head), heads].some((head) => head.some(({ text }) => text.length < 60 && CLAIMS.test(text))))
    return true;
  if (near && MATTERS.test(near.text) && !CLAIMS.test(near.text)) return false;
  return (near ? over.map(({ text }) => text) : [model.page.title]).some((text) => CLAIMS.test(text) && !OTHERS.test(text));
}
/** `Claim 26-118830`, `Claim #` */
const LABELLED = /^(?:\p{L}+ )?claim\b/iu;
/** What lists are of that are of no claims. */
const MATTERS =
  /\b(?:payments?|checks?|deposits?|members?|patients?|people|rosters?|benefits?|balances?|documents?|letters?|files?)\b/i;

/** Letters that are higher, in pixels, are a title's. */
const LARGE = 19;
const isHeading = (model: Model, { block, box, text }: Unit): boolean =>
  text.length < 80 && (model.blocks[block]!.kind === 'heading' || (box[3] > LARGE && box[2] > text.length * box[3] * 0.25));

/** `Claims for Ana Rivera` over a list. */
const CLAIMS_OF = /^(?:all )?claims (?:for|of) (\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}.'-]*){1,3})$/iu;

function personInto(draft: Draft, person: Heading['person']): void {
  if (!person) return;
  const { name, born, id } = person;
  put(draft, 'patientName', 'person', name.text, { units: [name.id], confidence: 0.8 });
  if (born) put(draft, 'patientBirthDate', 'date', born.text, { units: [born.id], confidence: 0.8 });
  if (id) put(draft, 'memberId', 'id', id.text, { units: [id.id], confidence: 0.8 });
}

/** How each stands: in its own box, else over its group where every group is headed by such words. */
function statusInto(drafts: readonly Draft[], boxes: readonly (readonly Part[])[], headOf: ReadonlyMap<number, Heading>): void {
  const own = statusRole(boxes);
  const heads = [...new Set(headOf.values())];
  const overAll = heads.length > 1 && heads.every(({ status }) => status !== undefined);
  for (const [index, draft] of drafts.entries()) {
    const said = own
      ? own[index] && { text: own[index].text, unit: own[index].unit.id }
      : overAll
        ? headOf.get(index)?.status
        : undefined;
    // By its place it is a status, whatever else such words may name.
    if (!said || draft.marks.has('statusText')) continue;
    draft.claim.statusText = said.text;
    draft.marks.set('statusText', { units: [said.unit], confidence: 0.85 });
  }
}

function amountsInto(
  drafts: readonly Draft[],
  boxes: readonly (readonly Part[])[],
  groups: readonly { boxes: readonly number[]; heading: Heading }[],
  give: (role: Role | undefined, field: string, kind: 'money', confidence: number) => void,
): void {
  const summed = summedRole(
    boxes,
    groups.flatMap(({ boxes: held, heading: { total, paid } }) => (total === undefined ? [] : [{ boxes: held, total, paid }])),
  );
  if (summed) give(summed.role, summed.paid ? 'paid' : 'billed', 'money', 0.82);
  const isDenied = (box: number): boolean => standing(drafts[box]!.claim.statusText) === 'denied';
  if (summed?.paid) give(otherAmount(boxes, summed.role, isDenied), 'billed', 'money', 0.8);
  const isUnpaid = (box: number): boolean => UNPAID.has(standing(drafts[box]!.claim.statusText) ?? '');
  if (!drafts.some(({ marks }) => marks.has('billed') || marks.has('paid')))
    give(onlyAmount(boxes, isUnpaid), 'billed', 'money', 0.8);
  if (!drafts.some(({ marks }) => SHARES.some((field) => marks.has(field)))) {
    const two = twoAmounts(
      boxes,
      drafts.map(({ claim }) => claim.statusText),
    );
    // Where details name what was paid, it has to stand there.
    if (drafts.every(({ marks }, box) => !marks.has('paid') || marks.get('paid')!.units[0] === two?.paid[box]?.unit.id)) {
      give(two?.billed, 'billed', 'money', 0.8);
      give(two?.paid, 'paid', 'money', 0.8);
    }
  }
  // What does not fit together was taken for something else.
  for (const { claim, marks } of drafts)
    if (claim.billed !== undefined && [claim.paid, claim.allowed].some((part) => Math.abs(part ?? 0) > Math.abs(claim.billed!)))
      for (const field of ['billed', 'paid', 'allowed'] as const) {
        delete claim[field];
        marks.delete(field);
      }
}
const SHARES = ['allowed', 'patientResponsibility'] as const;
const UNPAID: ReadonlySet<string> = new Set(['pending', 'accepted', 'denied', 'info-requested', 'rejected']);
const ASKS: ReadonlySet<string> = new Set(['denied', 'rejected', 'info-requested', 'pending']);

/** The code that a sentence beside it explains, with its group or without: `CO 29`, `D14`. */
const CODE = /^(?:(?:CO|PR|OA|PI)[ -])?[A-Z]{0,3}-?\d{1,3}$/;

function whysInto(
  drafts: readonly Draft[],
  boxes: readonly (readonly Part[])[],
  sentences: readonly (readonly { text: string; unit: number }[])[],
): void {
  const status = (box: number): string => drafts[box]!.claim.statusText ?? '';
  const isPaid = (box: number): boolean => standing(status(box)) === 'paid' && !/\bpart/i.test(status(box));
  for (const [box, rest] of sentences.entries())
    if (rest.length === 1 && !isPaid(box) && standing(status(box)) !== 'accepted')
      addReason(
        drafts[box]!.claim,
        drafts[box]!.reasonMarks,
        { system: 'payer', text: rest[0]!.text },
        { units: [rest[0]!.unit], confidence: 0.82 },
      );
  const whys = whyRole(boxes, (box) => ASKS.has(standing(status(box)) ?? ''), isPaid);
  for (const [box, parts] of whys.entries())
    for (const { text, unit } of parts) {
      const before = boxes[box]![boxes[box]!.findIndex((part) => part.unit === unit) - 1];
      const code = before && CODE.test(before.text) && shareY(before.unit.box, unit.box) > 0 ? before.text : undefined;
      const grouped = beginsWithGroup(code ?? text);
      const coded = grouped ? reasonsInCell(code ? `${code} ${text}` : text, 'any', true) : [];
      const [own] = code && !grouped ? reasonsInCell(code, 'payer', false) : [];
      const reasons = coded.length > 0 ? coded : [{ system: 'payer' as const, ...own, text }];
      for (const reason of reasons)
        addReason(drafts[box]!.claim, drafts[box]!.reasonMarks, reason, { units: [unit.id], confidence: 0.82 });
    }
}

/** Whose it is, how it stands and for how much; of a payment's claims what was paid says how they stand. */
const isClaim = ({ claim, marks }: Draft): boolean =>
  (claim.claimNumber !== undefined || (claim.patientName !== undefined && claim.serviceFrom !== undefined)) &&
  (claim.statusText !== undefined || ['claimNumber', 'billed', 'paid'].every((field) => marks.has(field))) &&
  (claim.billed !== undefined || claim.paid !== undefined);
