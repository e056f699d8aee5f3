/** Codes, remarks and words that say the same thing more exactly than one another, and which of them goes first. */
import type { Reason } from '@/utils/claim/claim';
import type { DenialCategory } from '@/utils/claim/words';
import type { DenialKind } from './denial-kind';
import type { Found } from './findings';
import { kindById, kindOfCategory, kindsBeside, kindsInWords, type SpokenKind } from './kinds';
import { plainWords } from './plain-words';
import { saysNoMore } from './says-no-more';
import { areOnlyPapers, arePapersThere, correctedFor, isOfPapers, reasonNamed, subjectOf } from './subject';

/** A kind of denial that was found, with how strongly it speaks. */
export interface FoundKind {
  kind: DenialKind;
  strength: number;
  /** how strongly a phrase of the payer's words says it; absent where codes do, or the words only lean to it */
  said?: number;
  /** the code or the words that say so */
  by: string;
  /** cents denied for it, where shown */
  amount?: number;
  group?: Reason['group'];
}

/** Words from this strength on are a statement; below, single words only point somewhere. */
export const SAID = 1.15;

/** A phrase from this strength on states a reason. */
export const STATED = 2;

/** Rejected for what is missing: a field, also where the status code beside it names a code of the service; and asked for more: papers, whatever they are to show. */
export const missingOnly = (kind: DenialKind | undefined, status = ''): DenialKind | undefined =>
  status === 'cscc:A6' && kind?.category === 'coding'
    ? kindById('information-missing')
    : /^cscc:R\d/.test(status) && kind?.category === 'medical-necessity'
      ? kindById('records-needed')
      : kind;

/** Beside codes the words of a payer that insures the injury itself name its own claim, and no other insurer. */
export const spokenOf = (words: string, coded: boolean, casualty: boolean): SpokenKind[] =>
  coded && saysNoMore(words) ? [] : kindsInWords(words).filter(({ kind }) => !(coded && casualty && kind.id === 'accident'));

/** What was asked for and not given: a remark says whether it was a paper or a field of the claim. */
const NOT_GIVEN = 'carc:226';

/** A remark that names one kind of the category for which its reason code stands as a whole says it more exactly (197 with N188), unless the words repeat the reason. */
export function letRemarksRefine(found: readonly FoundKind[], spoken: readonly SpokenKind[]): void {
  for (const broad of found) {
    const repeated = spoken.some(({ kind, strength }) => kind === broad.kind && strength >= STATED);
    const nearer = found.find(
      ({ by, kind }) =>
        by.startsWith('rarc:') &&
        (kind.remarkRefines?.includes(broad.kind.id) || (broad.by === NOT_GIVEN && kind.actions[0] === 'corrected-claim')),
    );
    if (nearer && broad.by.startsWith('carc:')) {
      nearer.strength = Math.max(nearer.strength, broad.strength + 0.1);
      nearer.group ??= broad.group;
    }
    if (repeated || !broad.kind.general || broad.kind.weight === 'nothing' || !broad.by.startsWith('carc:')) continue;
    const exact = found.find(
      ({ by, kind }) =>
        by.startsWith('rarc:') && kind.category === broad.kind.category && kind.weight === 'specific' && !kind.general,
    );
    if (!exact) continue;
    exact.strength = Math.max(exact.strength, broad.strength + 0.1);
    exact.group ??= broad.group;
  }
}

/** What words say of that which a code denied comes before the code's own kind. */
export function letWordsTellMore(found: FoundKind[], ofCodes: readonly FoundKind[], words: string): void {
  const coded = new Map(ofCodes.map((entry) => [entry.kind.id, entry]));
  for (const kind of kindsBeside(new Set(coded.keys()), words)) {
    const refined = (kind.refines ?? []).flatMap((id) => coded.get(id) ?? []);
    // beside codes that deny nothing it is the denial
    const under = refined.every((entry) => entry.kind.weight === 'nothing') ? found : refined;
    const strength = Math.max(...under.map((entry) => entry.strength)) + 0.2;
    const group = refined.find((entry) => entry.group)?.group;
    const same = found.find((entry) => entry.kind === kind);
    if (same) {
      same.strength = Math.max(same.strength, strength);
      same.group ??= group;
    } else found.push({ kind, strength, said: STATED, by: 'words', ...(group ? { group } : {}) });
  }
}

/** A remark, a status and words are about the reasons beside them: where all of those carry one group, it is theirs. */
export function letReasonsLendTheirGroup(found: readonly FoundKind[]): void {
  const groups = new Set(found.filter(({ by }) => by.startsWith('carc:')).map(({ group }) => group));
  const [only] = groups;
  if (groups.size === 1 && only) for (const entry of found) if (entry.kind.weight !== 'nothing') entry.group ??= only;
}

/** Whether one kind is a part of the other; a claim that came late for being rejected first is late. */
export const saysMore = ({ refines, category }: DenialKind, { id }: DenialKind): boolean =>
  refines?.includes(id) === true || (category === 'timely-filing' && id === 'unprocessable');

/**
 * What is stated more exactly goes before the kind of which it is a part, however much all words together speak for that; and a stated reason before what
 * the payer did about it ("we take it back, Medicare should have paid first") or a claim that no phrase says to be missing; `again`: it processes the claim once more.
 */
export function letWordsRefine(found: readonly FoundKind[], again: boolean): void {
  for (const exact of found) {
    if ((exact.said ?? 0) < STATED || exact.kind.weight === 'nothing') continue;
    for (const { kind, strength, said } of found) {
      const outcome =
        kind.category === 'other' &&
        exact.kind.category !== 'other' &&
        (kind.soft || (said === undefined && kind.id === 'not-on-file') || (again && kind.id === 'undecided'));
      if (outcome || saysMore(exact.kind, kind)) exact.strength = Math.max(exact.strength, strength + 0.1);
    }
  }
}

/** How far a claim or its dispute is, and no reason. */
const STANDINGS: ReadonlySet<string> = new Set(['undecided', 'upheld']);

/** An appeal that is in, and nothing that says it came late. */
const RUNNING = /\b(?:rcvd|rec'?v?d|received|ack\w*|acknowledged|assigned|pending)\b/i;
const LATE = /\b(?:late|untimely|timely|past|after|last|limit|window|deadline|day \d+|expired|dismissed)\b/i;

/** The denial is told first; what became of the first claim explains it. */
const DUPLICATE_DENIED = /^\W{0,2}(?:(?:dup\w*|duplicate) (?:den\w+|dnd)|(?:denied|dnd) (?:as (?:an? )?)?dup)/i;
const OF_MONEY = /\b(?:check|ck|eft|payment|pmt|money|bank|remit\w*|refund)\b/i;

/** What a text is about that only seems to speak of a missing claim, a duplicate, or one that came late: its papers did not arrive, or it was sent again. */
function betterSubject({ kind: { id, category }, said = 0 }: FoundKind, words: string): DenialCategory | undefined {
  if (category === 'authorization' && areOnlyPapers(words)) return 'missing-information';
  if (id === 'unprocessable' && DUPLICATE_DENIED.test(words)) return 'duplicate';
  if (id === 'payment-trouble' && said < SAID)
    return isOfPapers(words) && !OF_MONEY.test(words) ? 'missing-information' : undefined;
  if (id === 'not-on-file')
    return (said < SAID ? reasonNamed(words) : undefined) ?? (isOfPapers(words) ? 'missing-information' : undefined);
  if ((id === 'duplicate' && said < SAID) || (id === 'late-with-proof' && reasonNamed(words) !== 'timely-filing'))
    return correctedFor(words);
  if (said >= SAID) return undefined;
  if (id === 'appeal-late' && RUNNING.test(words) && !LATE.test(words)) return 'other';
  return plainWords(words).includes(' peertopeer ')
    ? 'medical-necessity'
    : arePapersThere(words)
      ? 'missing-information'
      : undefined;
}

/**
 * Puts what the words are about (`subject.ts`) before how it stands, where they only tell the latter; returns what that settles.
 */
export function giveWayToSubject(found: FoundKind[], words: string): Found[] {
  const [best] = found;
  if (!best) return [];
  const stands = STANDINGS.has(best.kind.id);
  const papers = best.kind.id === 'undecided' && arePapersThere(words) ? 'missing-information' : undefined;
  const subject = stands ? (subjectOf(words) ?? papers) : betterSubject(best, words);
  const at = found.findIndex(({ kind }) => kind.category === subject && kind.weight !== 'nothing');
  const [named] = at < 0 ? [] : found.splice(at, 1);
  const kind = named?.kind ?? (subject && kindOfCategory(subject));
  if (!kind) return [];
  found.unshift({ ...named, kind, strength: best.strength + 0.1, said: STATED, by: 'words' });
  const { actions, routes } = best.kind;
  const [action] = actions;
  const [opens] = routes;
  return best.kind.soft || !stands || !action ? [] : [{ action, ...(opens ? { opens } : {}) }];
}
