/**
 * From entries to the claim they add up to. Pure: the same set of entries gives the same state, in whatever order they came in.
 * `extend` does one more entry without reading the others again where it is the newest.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { type Beside, laidBeside } from '@/utils/claim/beside';
import type { Claim } from '@/utils/claim/claim';
import { toBase64, utf8 } from './bytes';
import { byMoment, type Moment, whenOf } from './clock';
import type { Entry, EntryOf, Source } from './entry';
import { changesBetween, corrected, overlay, same } from './merge';
import type { Changed, ClaimRecord, Doubtful, SourceView, Stamp } from './record';

/** The record as it is kept: `read` is what pages and files said, before the clerk's corrections. */
export interface State extends Omit<ClaimRecord, 'key' | 'claim'> {
  read: Claim;
  /** last entry, in the order of the journal */
  last: Moment & { id: string };
  /** the last noted look of each user at each source, as a day number */
  looks: { user: string; source: string; day: number }[];
  /**
   * Digests of the readings that each source showed since it last said something new: the tabs of one claim. None while the claim's
   * first reading is its only one: that stands in `read`, and is named when the second comes.
   */
  pages: { source: string; digests: string[] }[];
}

const DAY = 86_400_000;
const SHORT = 500;

/** Days are counted in UTC here: only "was this look noted today already" hangs on it. */
export const dayOf = (at: number): number => Math.floor(at / DAY);

/** Digests kept of one source: more tabs than a claim has. */
const MOST_PAGES = 12;

/** A short name for exactly this reading. The same values in another order are another name: then they are compared one by one. */
export const digestOf = (claim: Claim, doubtful: readonly Doubtful[]): string =>
  toBase64(sha256(utf8(JSON.stringify([claim, doubtful]))).subarray(0, 9));

export const sourceName = (source: Source): string => `${source.kind} ${source.name}`;

const cut = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT - 1)}…` : text);

const stampOf = (entry: Entry): Stamp => ({ entry: entry.id, at: whenOf(entry), user: entry.user });

export const emptyState = (): State => ({
  read: {},
  firstSeen: 0,
  lastSeen: 0,
  corrections: [],
  doubtful: [],
  sources: [],
  done: [],
  calls: [],
  notes: [],
  drafts: [],
  letters: [],
  outcomes: [],
  entries: 0,
  last: { at: 0, tick: 0, id: '' },
  looks: [],
  pages: [],
});

/** What two sources can be compared by; lines and reasons are compared where they are shown, on the merged claim. */
const COMPARED = [
  'status',
  'statusText',
  'billed',
  'allowed',
  'paid',
  'patientResponsibility',
  'processedDate',
  'paymentDate',
  'checkNumber',
] as const satisfies readonly (keyof Claim)[];

const comparedOf = (claim: Claim): Claim =>
  Object.fromEntries(COMPARED.flatMap((field) => (claim[field] === undefined ? [] : [[field, claim[field]]])));

function withSource(sources: readonly SourceView[], source: Source, at: number, shown?: Claim): SourceView[] {
  const known = sources.find((view) => sourceName(view.source) === sourceName(source));
  const others = sources.filter((view) => view !== known);
  return [
    ...others,
    {
      source,
      firstSeen: known?.firstSeen ?? at,
      lastSeen: at,
      shown: shown ? overlay(known?.shown ?? {}, comparedOf(shown)) : (known?.shown ?? {}),
    },
  ];
}

function withLook(state: State, entry: Entry, source: Source): State['looks'] {
  const name = sourceName(source);
  return [
    ...state.looks.filter((look) => look.user !== entry.user || look.source !== name),
    { user: entry.user, source: name, day: dayOf(whenOf(entry)) },
  ];
}

/** Whether this reading says what its source has said already: then a clerk only looked. */
export function nothingNew(state: State, source: Source, claim: Claim, doubtful: readonly Doubtful[]): boolean {
  const name = sourceName(source);
  const digests = state.pages.find((page) => page.source === name)?.digests;
  if (!digests) return false;
  return digests.includes(digestOf(claim, doubtful)) || same(overlay(state.read, claim), state.read);
}

/** Whether a file says nothing beside the claim that is not known already. */
export const nothingBeside = (state: State, beside: Beside | undefined): boolean =>
  beside === undefined || same(laidBeside(state.beside, beside), state.beside);

function withPage(state: State, { claim, source, doubtful }: EntryOf<'seen'>): State['pages'] {
  const name = sourceName(source);
  if (state.firstSeen === 0) return [{ source: name, digests: [] }];
  const pages = state.pages.map((page) =>
    page.digests.length ? page : { ...page, digests: [digestOf(state.read, state.doubtful)] },
  );
  const shown = state.sources.find((view) => sourceName(view.source) === name)?.shown ?? {};
  const saysNew = !same(overlay(shown, comparedOf(claim)), shown);
  const known = saysNew ? [] : (pages.find((page) => page.source === name)?.digests ?? []);
  const digest = digestOf(claim, doubtful);
  return [
    ...pages.filter((page) => page.source !== name),
    { source: name, digests: [...known.filter((other) => other !== digest), digest].slice(-MOST_PAGES) },
  ];
}

function seen(state: State, entry: Entry, body: EntryOf<'seen'>): State {
  const read = overlay(state.read, body.claim);
  const first = state.firstSeen === 0;
  const changes = first ? [] : changesBetween(state.read, read);
  const when = whenOf(entry);
  const changed: Changed | undefined =
    first || changes.length === 0
      ? state.changed
      : {
          at: when,
          since: state.lastSeen,
          changes,
          ...(changes.some(({ path }) => path === 'status' || path === 'statusText')
            ? {
                status: {
                  ...(state.read.status === undefined ? {} : { from: state.read.status }),
                  ...(state.read.statusText === undefined ? {} : { text: state.read.statusText }),
                },
              }
            : {}),
        };
  const beside = laidBeside(state.beside, body.beside);
  return {
    ...state,
    read,
    ...(beside ? { beside } : {}),
    firstSeen: first ? when : state.firstSeen,
    lastSeen: when,
    ...(changed ? { changed } : {}),
    doubtful: body.doubtful,
    sources: withSource(state.sources, body.source, when, body.claim),
    looks: withLook(state, entry, body.source),
    pages: withPage(state, body),
  };
}

function without<K extends 'task' | 'closed' | 'assigned'>(state: State, field: K): State {
  const { [field]: _, ...rest } = state;
  return rest as State;
}

/** The state after one more entry. `undone` is no matter of one step: see `fold`. */
function step(state: State, entry: Entry): State {
  const { body } = entry;
  const stamp = stampOf(entry);
  switch (body.kind) {
    case 'seen':
      return seen(state, entry, body);
    case 'looked':
      return {
        ...state,
        lastSeen: whenOf(entry),
        sources: withSource(state.sources, body.source, whenOf(entry)),
        looks: withLook(state, entry, body.source),
      };
    case 'corrected': {
      const { kind: _, ...correction } = body;
      const others = state.corrections.filter(({ path }) => path !== body.path);
      return { ...state, corrections: [...others, { ...stamp, ...correction }] };
    }
    case 'called': {
      const { kind: _, ...call } = body;
      return { ...state, calls: [...state.calls, { ...stamp, ...call, ...(call.said ? { said: cut(call.said) } : {}) }] };
    }
    case 'noted':
      return { ...state, notes: [...state.notes, { ...stamp, text: cut(body.text) }] };
    case 'task-set': {
      const { kind: _, ...task } = body;
      return { ...state, task: { ...stamp, ...task } };
    }
    case 'task-moved': {
      if (!state.task) return state;
      const { notBefore: _, ...task } = state.task;
      return { ...state, task: { ...task, due: body.due, ...(body.notBefore ? { notBefore: body.notBefore } : {}) } };
    }
    case 'task-done': {
      const { kind: _, ...done } = body;
      return { ...without(state, 'task'), done: [...state.done, { ...stamp, ...done }] };
    }
    case 'assigned':
      return body.to === '' ? without(state, 'assigned') : { ...state, assigned: { ...stamp, to: body.to } };
    case 'letter-drafted': {
      const { kind: _, text: __, ...draft } = body;
      return { ...state, drafts: [...state.drafts.filter(({ letter }) => letter !== body.letter), { ...stamp, ...draft }] };
    }
    case 'letter-sent': {
      const { kind: _, ...letter } = body;
      // The date that was set for this step is met.
      const met = body.does !== undefined && state.task?.action === body.does;
      return {
        ...(met ? without(state, 'task') : state),
        drafts: state.drafts.filter((draft) => draft.letter !== body.letter),
        letters: [...state.letters, { ...stamp, ...letter }],
      };
    }
    case 'outcome': {
      const { kind: _, ...outcome } = body;
      // What was planned before the decision was planned without it.
      return { ...without(state, 'task'), outcomes: [...state.outcomes, { ...stamp, ...outcome }] };
    }
    case 'closed':
      return { ...state, closed: { ...stamp, why: body.why } };
    case 'reopened':
      return without(state, 'closed');
    case 'undone':
    case 'imported':
    case 'exported':
    case 'viewed':
    case 'repaired':
    case 'restored':
    case 'retired':
      return state;
  }
}

/** The entries that stand: an `undone` takes its entry away, unless it is itself undone. */
export function standing(entries: readonly Entry[]): Entry[] {
  const gone = new Set<string>();
  // newest first: whether an `undone` stands is known before what it takes back is met
  for (const { id, body } of entries.toSorted(byMoment).reverse())
    if (body.kind === 'undone' && !gone.has(id)) gone.add(body.entry);
  return entries.filter(({ id }) => !gone.has(id));
}

const counted = (state: State, entry: Entry): State => ({
  ...step(state, entry),
  entries: entry.body.kind === 'undone' ? state.entries : state.entries + 1,
});

const newest = (a: State['last'], b: State['last']): State['last'] => (byMoment(a, b) < 0 ? b : a);

/** What all these entries of one claim add up to. */
export function fold(entries: readonly Entry[]): State {
  const ordered = entries.toSorted(byMoment);
  const state = standing(ordered).reduce(counted, emptyState());
  return { ...state, last: ordered.map(({ at, tick, id }) => ({ at, tick, id })).reduce(newest, state.last) };
}

/** The state with one more entry, or nothing where all entries have to be folded again. */
export function extend(state: State, entry: Entry): State | undefined {
  if (entry.body.kind === 'undone' || byMoment(state.last, entry) >= 0) return undefined;
  return { ...counted(state, entry), last: { at: entry.at, tick: entry.tick, id: entry.id } };
}

export function recordOf(key: string, state: State): ClaimRecord {
  const { read, last: _, looks: __, pages: ___, ...rest } = state;
  return { key, claim: corrected(read, state.corrections), ...rest };
}
