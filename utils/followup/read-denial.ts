/** What was really denied: a claim's codes and words, weighed together. */
import type { Reason } from '@/utils/claim/claim';
import type { DenialCategory } from '@/utils/claim/words';
import { CODES, type CodeLists, lookUp } from '@/utils/codes/code-lists';
import { type Bidding, biddenIn } from './bidding';
import { keysOf } from './code-keys';
import type { ExplainedReason } from './decision';
import type { DenialKind } from './denial-kind';
import { explainReason } from './explained-reason';
import { type Found, withoutBidding } from './findings';
import { GATES, type Gate, gatesInWords, gatesOf } from './gates';
import { denyingWords, kindByCode, kindById, kindOfCategory, kindOfListed, kindsInWords } from './kinds';
import { type Leaning, leaningsOf } from './leaning';
import type { PayerRule } from './payer-rule';
import { LONGEST_TEXT, plainWords } from './plain-words';
import {
  type FoundKind,
  giveWayToSubject,
  letReasonsLendTheirGroup,
  letRemarksRefine,
  letWordsRefine,
  letWordsTellMore,
  missingOnly,
  SAID,
  STATED,
  saysMore,
  spokenOf,
} from './refine';
import { saysNoMore, saysOnlyLate } from './says-no-more';
import { withoutSetAside } from './set-aside';
import { settledIn } from './settled';
import { isProcessedAgain } from './since';
import { reasonNamed } from './subject';
import { hasWaitedTooLong } from './waited';

export interface ReadDenial {
  /** best first; empty where nothing is known */
  kinds: FoundKind[];
  /** those that deny something, best first */
  denied: FoundKind[];
  categories: DenialCategory[];
  reasons: ExplainedReason[];
  /** every code as `list:code` */
  keys: ReadonlySet<string>;
  /** the words say nothing beyond that the claim came late */
  onlyLate: boolean;
  /** a reason carries group PR: the payer lays it on the patient */
  patientOwes: boolean;
  /** adjustment reasons stand alone, without a remark, a status or words that say more than they */
  bare: boolean;
  /** what settles the next step, said by codes or words; the stronger first */
  gates: readonly Gate[];
  confidence: 'codes' | 'words' | 'guess' | 'none';
  /** where words alone speak: how much they speak for each kind */
  likely: ReadonlyMap<DenialKind, number>;
  /** what the words bid; beside codes that speak for themselves only what the payer does by itself */
  bidden: readonly Bidding[];
  /** what was found out that settles the first step */
  settled: readonly Found[];
  /** the payer's words ask for a corrected claim, and name no dispute beside it */
  correctionAsked: boolean;
  /** the words say that it has been pending longer than a payer is given */
  waitedTooLong: boolean;
}

/** A kind that only says "denied" gives way to everything else. */
const weightOf = (kind: DenialKind): number =>
  kind.weight === 'specific' ? 3 : kind.weight === 'nothing' ? 0 : kind.category === 'other' ? 0.5 : 1;

/** An adjustment reason before a remark, and both before a 277 category, which only says how far the claim is. */
const startOf = (key: string): number => (key.startsWith('carc:') ? 0.25 : key.startsWith('cscc:') ? -0.1 : 0);

/** What all words together weigh beside a phrase: for the category to which they lean, and for the kind within it. */
const LEANS = 2;

/** From this share on the words name a category of which no phrase speaks: every second time rightly, from `SURELY` on nineteen of twenty times. */
const PLAINLY = 0.35;
const SURELY = 0.9;

/** A kind is named with its category where so much of the category's share is its own. */
const PART = 0.3;

/** A long phrase: no passing word. */
const PLAINLY_STATED = 2.6;

/** By how much words of a payment outweigh a denial beside them that is stated, hinted at, or of their own category. */
const PAID_PLAINLY = { stated: 1.5, hinted: 1, akin: 0.5 };

/** 277 categories of what was paid or needs no payment; `F0` says only that the claim is final. */
const PAID: ReadonlySet<string> = new Set(['cscc:F1', 'cscc:F3', 'cscc:F4']);

/** "Processed according to plan provisions": of a final claim that is not said to be denied, how it was paid. */
const BY_THE_PLAN = 'csc:104';

/** Beside a status of payment a status code tells how it was paid, and denies nothing. */
const isOfPayment = (kind: DenialKind, key: string, status = ''): boolean =>
  kind.weight !== 'nothing' && kind.id !== 'forwarded' && (PAID.has(status) || (status === 'cscc:F0' && key === BY_THE_PLAN));

/** What of it the patient owes is called by its name. */
const SHARE_NAMED = /\b(?:ded|deduct\w*|co-?ins|co-?insurance|coins\w*|co-?pay\w*)\b/i;

/** A payer's file knows its own code better than any list. */
const OWN_CODE = 4;

function ownKind({ system, code }: Reason, rules: readonly PayerRule[]): DenialKind | undefined {
  if (code === undefined) return undefined;
  const written = code.trim().toUpperCase();
  const listed = system !== 'payer' && lookUp(system, code) !== undefined;
  for (const rule of rules) {
    const own = rule.ownCodes?.find(
      (entry) => entry.code.toUpperCase() === written && (listed ? entry.list === system : entry.list === undefined),
    );
    if (own) return kindById(own.kind);
  }
  return undefined;
}

/** Weighs all reasons and words. `text` is the payer's free text beside the codes; `rules` the payer's files, for its own codes; `names` how notes call it; `casualty`: it insures the injury. */
export function readDenial(
  reasons: readonly Reason[],
  text: string,
  rules: readonly PayerRule[] = [],
  lists: CodeLists = CODES,
  names: readonly string[] = [],
  casualty = false,
): ReadDenial {
  const explained = reasons.map((reason) => explainReason(reason, lists));
  const keys = new Set(reasons.flatMap((reason) => keysOf(reason, lists)));
  const found: FoundKind[] = [];
  const add = (kind: DenialKind | undefined, strength: number, by: string, reason?: Reason): void => {
    if (!kind) return;
    const same = found.find((entry) => entry.kind.id === kind.id);
    if (same) {
      same.strength = Math.max(same.strength, strength) + 0.5;
      if (by === 'words') same.by = by;
      if (reason?.amount !== undefined) same.amount = (same.amount ?? 0) + reason.amount;
      if (same.group === undefined && reason?.group) same.group = reason.group;
      return;
    }
    found.push({
      kind,
      strength,
      by,
      ...(reason?.amount === undefined ? {} : { amount: reason.amount }),
      ...(reason?.group ? { group: reason.group } : {}),
    });
  };
  reasons.forEach((reason, index) => {
    const own = ownKind(reason, rules);
    if (own) {
      add(own, OWN_CODE - index * 0.01, `payer:${reason.code ?? ''}`, reason);
      return;
    }
    const ofReason = keysOf(reason, lists);
    for (const key of ofReason) {
      const kind = missingOnly(kindByCode(key) ?? kindOfListCategory(key, lists), ofReason[0]);
      if (kind && !isOfPayment(kind, key, ofReason[0])) add(kind, weightOf(kind) + startOf(key) - index * 0.01, key, reason);
    }
  });
  const said = [text, ...reasons.map((reason) => reason.text ?? '')].filter((part) => part.trim() !== '').join(' . ');
  const words = withoutSetAside(said.slice(0, LONGEST_TEXT));
  const spoken = spokenOf(words, keys.size > 0, casualty);
  letRemarksRefine(found, spoken);
  const ofCodes = [...found];
  const codesSpeak = found.some((entry) => entry.strength >= 2);
  // beside a code the words only explain it
  const leanings: Leanings = found.length === 0 && words !== '' ? leaningsOf(denyingWords(words)) : new Map();
  // a hint beside a code that is known to deny nothing is no denial
  const movesMoney = found.length > 0 && found.every((entry) => entry.kind.weight === 'nothing');
  const sharesOnly = hasOnlyMoneyMoves(keys) && found.some((entry) => entry.kind.category === 'patient-responsibility');
  const ofOwnField = (kind: DenialKind): boolean => ofCodes.some((entry) => entry.kind.category === kind.category);
  // beside the patient's share, with its amount, words of other insurers tell where it goes next
  const shareStated =
    spoken.some(({ kind, strength }) => kind.id === 'patient-share' && strength >= STATED) && SHARE_NAMED.test(words);
  const tellsWhereNext = (kind: DenialKind, strength = 0): boolean =>
    kind.category === 'coordination-of-benefits' && (sharesOnly || (shareStated && strength < STATED));
  const repeatsCodes = spoken.some(({ kind }) => ofOwnField(kind));
  // so is its own field in general, and a passing word of another field where the words speak of its own
  const onlyTells = (kind: DenialKind, strength: number): boolean => {
    // a share that the policy does not cover stays one
    if (sharesOnly && kind.id === 'not-covered' && SHARE_NAMED.test(words)) return true;
    if (ofOwnField(kind)) return strength < STATED || (kind.general === true && kind.weight !== 'nothing');
    return strength < (repeatsCodes || sharesOnly ? PLAINLY_STATED : STATED);
  };
  const front = [...keys].find((key) => key === 'cscc:A6');
  const replaces = [...keys].some((key) => gatesOf(key).some(({ action }) => action === 'corrected-claim'));
  for (const { kind: said, strength } of spoken) {
    const kind = missingOnly(said, front) ?? said;
    // asked for the replacement of a claim that it has, the payer speaks of no duplicate
    if (replaces && kind.category === 'duplicate') continue;
    // accepted is what was sent since, where nobody speaks of a claim that came late
    if (kind.id === 'late-with-proof' && keys.size > 0 && !ofOwnField(kind) && reasonNamed(words) !== 'timely-filing') continue;
    if (movesMoney && onlyTells(kind, strength)) continue;
    if (tellsWhereNext(kind, strength)) continue;
    // "denied" beside a code that says why is no second denial
    if (codesSpeak && kind.soft && kind.category === 'other') continue;
    const coded = codesSpeak ? found.find((entry) => entry.kind.category === kind.category && entry.by !== 'words') : undefined;
    // words say more exactly what a broad code means, and otherwise repeat what the code said
    if (coded) {
      if (coded.by.startsWith('rarc:')) coded.by = 'words';
      const refined = found.filter((entry) => entry.by !== 'words' && kind.refines?.includes(entry.kind.id));
      if (refined.length > 0) add(kind, Math.max(...refined.map((entry) => entry.strength)) + 0.1, 'words');
      const repeated = spoken.some((other) => other.kind === coded.kind && other.strength >= SAID);
      if (coded.kind.general && strength >= 2.4 && kind !== coded.kind && !repeated) add(kind, coded.strength + 0.1, 'words');
    } else {
      add(kind, codesSpeak ? Math.min(strength, 1.5) : strength + leanTo(kind, leanings, strength), 'words');
      const same = found.find((entry) => entry.kind === kind);
      if (same) same.said = Math.max(same.said ?? 0, strength);
    }
  }
  if (words !== '') letWordsTellMore(found, ofCodes, words);
  for (const { share, kinds } of leanings.values()) {
    if (share < PLAINLY) continue;
    for (const [kind, part] of kinds)
      if (part >= PART * share && !spoken.some((other) => other.kind === kind) && !tellsWhereNext(kind))
        add(kind, leanTo(kind, leanings), 'words');
  }
  if (!codesSpeak) letWordsRefine(found, words !== '' && isProcessedAgain(words));
  // "finalized: denied" says nothing about why: it counts only where nothing else is said
  if (found.length === 0 && (keys.has('cscc:F2') || keys.has('cscc:F5'))) add(kindOfCategory('other'), 0.1, 'cscc:F2');
  letReasonsLendTheirGroup(found);
  const kinds = found.sort((one, other) => other.strength - one.strength || (other.amount ?? 0) - (one.amount ?? 0));
  // a remark beside reasons that deny nothing explains them and denies nothing by itself
  const moneyOnly = hasOnlyMoneyMoves(keys);
  const denying = kinds.filter(
    (entry) =>
      entry.kind.weight !== 'nothing' &&
      !(moneyOnly && entry.by.startsWith('rarc:') && gatesOf(entry.by).length === 0 && !entry.kind.besideMoney),
  );
  const denied = codesSpeak || !isPaidPlainly(kinds[0], denying[0]) ? denying : [];
  // where nothing is denied, what the patient owes is what is left to do
  if (denied.length === 0)
    kinds.sort(
      (one, other) =>
        Number(one.kind.weight !== 'nothing') - Number(other.kind.weight !== 'nothing') ||
        Number(other.group === 'PR') - Number(one.group === 'PR'),
    );
  const ordered = denied.length > 0 ? [...denied, ...kinds.filter((entry) => !denied.includes(entry))] : kinds;
  const stands = keys.size === 0 ? giveWayToSubject(ordered, words) : [];
  const bidden = words === '' ? [] : biddenIn(words);
  const about = ordered[0]?.kind ?? (keys.size === 0 ? kindOfCategory('other') : undefined);
  const patientOwes = reasons.some(({ group }) => group === 'PR');
  // a share stays the patient's, whatever a remark says of who is billed for it
  const share =
    sharesOnly && patientOwes ? (ordered[0]?.kind.also ?? []).filter((also) => also === 'patient-responsibility') : [];
  const categories = [...new Set([...share, ...ordered.map((entry) => entry.kind.category)])];
  const also = ordered.slice(0, 1).flatMap((entry) => entry.kind.also ?? []);
  return {
    kinds: ordered,
    denied,
    categories: [...new Set([...categories, ...also])],
    reasons: explained,
    keys,
    bare: saysNoMore(words) && [...keys].every((key) => key.startsWith('carc:')),
    onlyLate: ordered[0]?.kind.category === 'timely-filing' && saysOnlyLate(said),
    patientOwes,
    gates: gatesFor(
      keys,
      words,
      patientOwes,
      !codesSpeak && ordered[0] && isSaid(ordered[0], leanings) ? ordered[0].kind.gate : undefined,
    ),
    confidence: codesSpeak ? 'codes' : ordered[0] ? (isSaid(ordered[0], leanings) ? 'words' : 'guess') : 'none',
    // "denied" and nothing more: what it may mean is no ground for a step, the reason is asked for
    likely:
      codesSpeak || sharesOnly || (movesMoney && patientOwes) || isBareDenial(ordered[0])
        ? new Map()
        : likelyKinds(ordered, leanings),
    bidden: found.length === 0 ? [] : codesSpeak ? bidden.filter(({ settles }) => settles) : bidden,
    settled:
      words === '' || !about
        ? []
        : settledIn({
            text: withoutBidding(said.slice(0, LONGEST_TEXT)),
            kind: about,
            decided: [...keys].some((key) => key.startsWith('carc:')),
            stands,
            names,
          }).filter(({ action }) => !casualty || action !== 'update-cob'),
    correctionAsked: bidden.some(({ action }) => action === 'corrected-claim') && !DISPUTE_NAMED.test(words),
    waitedTooLong: hasWaitedTooLong(words),
  };
}

const DISPUTE_NAMED = /\b(?:appeal|dispute|recon|reconsider)/i;

const isBareDenial = (best: FoundKind | undefined): boolean => best !== undefined && best.kind === kindOfCategory('other');

/** A stated phrase counts as much as half of all words together. */
const PHRASE = 0.25;

function likelyKinds(found: readonly FoundKind[], leanings: Leanings): Map<DenialKind, number> {
  const likely = new Map([...leanings.values()].flatMap(({ kinds }) => [...kinds]));
  for (const { kind, said = 0 } of found) if (said >= SAID) likely.set(kind, (likely.get(kind) ?? 0) + PHRASE * said);
  const [best] = found;
  // what is stated more exactly answers also for the kind of which it is a part
  if (best && (best.said ?? 0) >= STATED) for (const kind of likely.keys()) if (saysMore(best.kind, kind)) likely.delete(kind);
  return likely;
}

/** Words that plainly say that money moved or was paid are no denial for a hint of one beside them; a reason that is stated stays one. */
function isPaidPlainly(best: FoundKind | undefined, denial: FoundKind | undefined): boolean {
  if (best?.kind.weight !== 'nothing' || (denial?.said ?? 0) >= STATED) return false;
  const { akin, stated, hinted } = PAID_PLAINLY;
  const by = best.kind.category === denial?.kind.category ? akin : (denial?.said ?? 0) >= SAID ? stated : hinted;
  return best.strength >= (denial?.strength ?? 0) + by;
}

type Leanings = ReadonlyMap<DenialCategory, Leaning>;

/**
 * How much all words of a text together speak for a kind. What they say for the whole of its category they say, hardly less, for the kind of it that a
 * phrase states (`said`, its strength); the kinds of "other" have nothing in common.
 */
function leanTo(kind: DenialKind, leanings: Leanings, said = 0): number {
  const leaning = leanings.get(kind.category);
  if (!leaning) return 0;
  const own = leaning.kinds.get(kind) ?? 0;
  if (kind.category === 'other') return 2 * LEANS * own;
  const whole = kindOfCategory(kind.category);
  const ofWhole = said >= STATED && whole && whole !== kind ? 0.9 * (leaning.kinds.get(whole) ?? 0) : 0;
  return LEANS * (leaning.share + own + ofWhole);
}

/** A phrase says it, or all words together leave hardly anything else. */
const isSaid = ({ kind, said = 0 }: FoundKind, leanings: Leanings): boolean =>
  said >= SAID || (leanings.get(kind.category)?.share ?? 0) >= SURELY;

function kindOfListCategory(key: string, lists: CodeLists): DenialKind | undefined {
  const [list, code] = key.split(':');
  // a 277 category says how far the claim is, not why
  if (list !== 'carc' && list !== 'rarc' && list !== 'csc') return undefined;
  const entry = lookUp(list, code ?? '', lists);
  const general = kindOfListed(entry?.category);
  return general && entry ? (kindOfGist(entry.gist, general.category) ?? general) : undefined;
}

const ofGists = new Map<string, DenialKind | undefined>();

/** A code that no file names may still say in the list's words which kind of its category it is: "Operative report: not sent" asks for records. */
function kindOfGist(gist: string, category: DenialCategory): DenialKind | undefined {
  const key = `${category} ${gist}`;
  if (!ofGists.has(key)) {
    const said = kindsInWords(gist).find(({ kind, strength }) => kind.category === category && strength >= SAID);
    ofGists.set(key, said?.kind);
  }
  return ofGists.get(key);
}

/** True where there are adjustment reasons and all of them are write-offs, shares or notices. */
function hasOnlyMoneyMoves(keys: ReadonlySet<string>): boolean {
  const reasons = [...keys].filter((key) => key.startsWith('carc:'));
  return reasons.length > 0 && reasons.every((key) => kindByCode(key)?.weight === 'nothing');
}

function gatesFor(keys: ReadonlySet<string>, text: string, patientOwes: boolean, meant?: string): Gate[] {
  const said = [...(text === '' ? [] : gatesInWords(plainWords(text))), ...(meant ? gatesOf(meant) : [])];
  const found = new Set([...keys].flatMap((key) => gatesOf(key)).concat(said));
  if (found.size === 0) return [];
  const decided = [...keys].some((key) => key.startsWith('carc:'));
  return GATES.filter((gate) => found.has(gate) && !(gate.undecided && decided) && !(gate.sparesShare && patientOwes));
}
