/**
 * The last day of a dispute or of filing, by the payer's rules. The day of the event is day 0. Where no rule says what a last day on a
 * weekend or federal holiday means, the business day before is shown. A right that does not exist gives no date; neither does a window
 * that is not known.
 */
import { addDays, addMonths, type CalendarDate, calendarDate, daysInMonth, parts } from '@/utils/claim/calendar-date';
import type { DenialCategory, DisputeLevel } from '@/utils/claim/words';
import { addBusinessDays, businessDayOnOrAfter, businessDayOnOrBefore } from './business-days';
import { type ContractTerm, readContract, termFor } from './contract';
import { shortOfControversy } from './controversy';
import type { Deadline, FactSource } from './decision';
import { fold, holds } from './fold';
import { memo } from './memo';
import { matchPayer, type PayerMatch } from './payer-match';
import type { Clock, When, Window } from './payer-rule';
import type { DeadlineEvent, DeadlineQuery, EventDate } from './query';
import { PAYER_RULES } from './rules';

/** What the windows' conditions look at. */
interface Situation {
  match: PayerMatch;
  query: DeadlineQuery;
  event: DeadlineEvent;
  categories: readonly DenialCategory[];
  textWords: string;
}

export const DISPUTE_ONLY: ReadonlySet<DisputeLevel> = new Set([
  'reconsideration',
  'appeal-1',
  'appeal-2',
  'redetermination',
  'qic',
  'alj',
  'council',
  'court',
  'peer-to-peer',
]);

const FIRST_DISPUTES: ReadonlySet<DisputeLevel> = new Set(['reconsideration', 'redetermination']);

/** The names a clerk would use for the dates that start a clock. */
const DATE_WORDS: Readonly<Record<EventDate, string>> = {
  serviceFrom: 'first day of service',
  serviceTo: 'last day of service',
  noticeOn: 'notice or EOB date',
  deniedOn: 'denial date',
  receivedOn: 'day the notice came in',
  decisionOn: 'date of the last decision',
  paidOn: 'payment date',
  lastAdjustmentOn: 'last adjustment',
  primaryEobOn: 'primary payer’s EOB date',
  laterDuplicateDenialOn: 'later duplicate denial',
};

const first = (event: DeadlineEvent, dates: readonly EventDate[]): EventDate | undefined =>
  dates.find((date) => event[date] !== undefined);

function fulfils(when: When | undefined, { match, query, event, categories, textWords }: Situation): boolean {
  if (!when) return true;
  if (when.lines && !when.lines.includes(match.line)) return false;
  const dated = (bound: { of: EventDate[]; date: CalendarDate } | undefined): CalendarDate | undefined => {
    const name = bound && first(event, bound.of);
    return name && event[name];
  };
  const since = dated(when.since);
  const before = dated(when.before);
  return (
    (!when.network || (query.network !== undefined && when.network.includes(query.network))) &&
    (when.networkKnown === undefined || when.networkKnown === (query.network !== undefined)) &&
    (!when.states || (match.state !== undefined && when.states.includes(match.state))) &&
    (!when.notStates || (match.state !== undefined && !when.notStates.includes(match.state))) &&
    (when.stateKnown === undefined || when.stateKnown === (match.state !== undefined)) &&
    (!when.planHas || when.planHas.some((words) => holds(match.words, words))) &&
    !when.planHasNot?.some((words) => holds(match.words, words)) &&
    (!when.categories || when.categories.some((category) => categories.includes(category))) &&
    (!when.textHas || when.textHas.some((words) => holds(textWords, words))) &&
    (when.claimType === undefined || when.claimType === event.claimType) &&
    (!when.has || when.has.every((date) => event[date] !== undefined)) &&
    (!when.hasNot || when.hasNot.every((date) => event[date] === undefined)) &&
    (!when.since || (since !== undefined && since >= when.since.date)) &&
    (!when.before || (before !== undefined && before < when.before.date)) &&
    (when.waiverOfLiability === undefined || when.waiverOfLiability === event.waiverOfLiability) &&
    (when.reconsiderationDone === undefined || when.reconsiderationDone === event.reconsiderationDone) &&
    (when.amountBelow === undefined || (query.amount !== undefined && query.amount < when.amountBelow))
  );
}

/** The day the clock's count ends, before weekends. */
function counted(clock: Pick<Clock, 'days' | 'months' | 'monthEnds' | 'yearEndAfter'>, start: CalendarDate): CalendarDate {
  if (clock.days !== undefined) return addDays(start, clock.days);
  if (clock.months !== undefined) return addMonths(start, clock.months);
  const { year, month } = parts(start);
  if (clock.monthEnds !== undefined) {
    const index = year * 12 + month - 1 + clock.monthEnds;
    const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
    return calendarDate(toYear, toMonth, daysInMonth(toYear, toMonth));
  }
  return calendarDate(year + 1, 12, 31);
}

const earlier = (one: CalendarDate, other: CalendarDate): CalendarDate => (one < other ? one : other);

interface Span {
  end: CalendarDate;
  date: CalendarDate;
  safe: CalendarDate;
}

const spans = memo<Span>(50_000);
const windowIds = new Map<Window, number>();
const idOf = (window: Window): number => {
  const id = windowIds.get(window) ?? windowIds.size;
  windowIds.set(window, id);
  return id;
};

/** The counted end, the last day as shown, and the day on which nothing can be argued. */
function spanOf(clock: Clock, start: CalendarDate, received: CalendarDate | undefined): Span {
  // evidence of receipt counts before the presumption, but nothing is received before it was written
  const from =
    clock.receipt === undefined ? start : received !== undefined && received >= start ? received : addDays(start, clock.receipt);
  const end = counted(clock, from);
  const date = clock.rollsForward ? businessDayOnOrAfter(end) : businessDayOnOrBefore(end);
  let safe = clock.rollsForward ? businessDayOnOrBefore(end) : date;
  if (clock.receipt !== undefined) safe = earlier(safe, businessDayOnOrBefore(counted(clock, start)));
  if (clock.safeDays !== undefined) safe = earlier(safe, businessDayOnOrBefore(addDays(start, clock.safeDays)));
  return { end, date, safe };
}

function dateByClock(level: DisputeLevel, window: Window, clock: Clock, { event, query }: Situation): Deadline {
  const given = clock.from.filter((name) => event[name] !== undefined);
  // before the first dispute the only decision is the one disputed
  const firstDecision = FIRST_DISPUTES.has(level) && !event.reconsiderationDone && event.decisionOn !== undefined;
  const known: readonly EventDate[] = given.length === 0 && firstDecision ? ['decisionOn'] : given;
  const chosen = clock.earliest
    ? known.toSorted((one, other) => ((event[one] ?? '') < (event[other] ?? '') ? -1 : 1))[0]
    : known[0];
  const received = clock.receipt !== undefined ? event.receivedOn : undefined;
  if (!chosen && !received) {
    return { level, kind: 'unknown', why: `The ${DATE_WORDS[clock.from[0] ?? 'noticeOn']} that starts the clock is not given` };
  }
  const start = (chosen && event[chosen]) ?? received ?? '';
  const { end, date, safe } = spans(`${idOf(window)} ${start} ${received ?? ''}`, () => spanOf(clock, start, received));
  const words = chosen ? `${DATE_WORDS[chosen]} ${start}` : `${DATE_WORDS.receivedOn} ${start}`;
  const deadline = {
    level,
    kind: 'date',
    date,
    ...(safe < date ? { safeDate: safe } : {}),
    source: sourceOf(window, words, end, date),
  } as const;
  return clock.controversy ? shortOfControversy(deadline, clock.controversy, query.amount, start) : deadline;
}

function sourceOf(window: Window, counting: string, end: CalendarDate, shown: CalendarDate): FactSource {
  const moved =
    end === shown
      ? ''
      : end > shown
        ? `; the last day, ${end}, is no business day`
        : `; ${end} is no business day, the next one counts`;
  return { ...window.source, text: `${window.source.text}${window.note ? `. ${window.note}` : ''} (from ${counting}${moved})` };
}

function dateByContract(level: DisputeLevel, term: ContractTerm, event: DeadlineEvent): Deadline {
  const start = first(event, term.from ?? DEFAULT_START[level === 'timely-filing' ? 'filing' : 'dispute']);
  const on = start && event[start];
  if (!start || !on)
    return { level, kind: 'unknown', why: `The contract says “${term.written}”, and the date that starts it is not given` };
  const end =
    term.unit === 'days'
      ? addDays(on, term.count)
      : term.unit === 'business-days'
        ? addBusinessDays(on, term.count)
        : addMonths(on, term.unit === 'months' ? term.count : term.count * 12);
  const date = businessDayOnOrBefore(end);
  return {
    level,
    kind: 'date',
    date,
    source: { text: `The contract: ${term.written} (from ${DATE_WORDS[start]} ${on})`, trust: 'contract' },
  };
}

const DEFAULT_START: Readonly<Record<'filing' | 'dispute', readonly EventDate[]>> = {
  filing: ['serviceFrom', 'serviceTo'],
  dispute: ['decisionOn', 'noticeOn', 'deniedOn', 'paidOn', 'lastAdjustmentOn'],
};

const byLevel = new WeakMap<PayerMatch, Map<DisputeLevel, readonly Window[]>>();

/** The payer's windows of one level, in their order: sought once for each payer, since claims repeat. */
function windowsOf(match: PayerMatch, level: DisputeLevel): readonly Window[] {
  let levels = byLevel.get(match);
  if (!levels) {
    levels = new Map();
    byLevel.set(match, levels);
  }
  let windows = levels.get(level);
  if (!windows) {
    windows = match.rules.flatMap((rule) => rule.windows).filter((window) => window.levels.includes(level));
    levels.set(level, windows);
  }
  return windows;
}

/** The first level that matters: a claim not yet answered has its filing limit, one denied its first dispute, one upheld the next. */
function firstLevel(match: PayerMatch, event: DeadlineEvent): DisputeLevel {
  const answered = event.noticeOn ?? event.deniedOn ?? event.receivedOn ?? event.paidOn ?? event.lastAdjustmentOn;
  if (match.line === 'medicare') return event.decisionOn ? 'qic' : answered ? 'redetermination' : 'timely-filing';
  if (!answered && !event.decisionOn) return 'timely-filing';
  const steps = match.rules[0]?.steps;
  if (event.decisionOn || event.reconsiderationDone) return steps?.first === 'appeal' ? 'appeal-2' : 'appeal-1';
  return steps?.first === 'appeal' ? 'appeal-1' : 'reconsideration';
}

/**
 * The deadline at a level (`event.level`; without it the first that matters). `date` is the last day, `safeDate` the day on which nothing can
 * be argued; `none` there is no right, `unknown` the window or the date that starts it is not known. Sources: the payer files.
 */
export function deadlineFor(
  query: DeadlineQuery,
  denial: { categories: readonly DenialCategory[]; noRight?: string; match?: PayerMatch },
  asked: DisputeLevel | undefined = query.event.level,
): Deadline {
  const event = query.event;
  const match = denial.match ?? matchPayer(PAYER_RULES, query.payer, query.plan, query.state);
  const level = asked ?? firstLevel(match, event);
  if (denial.noRight && DISPUTE_ONLY.has(level)) return { level, kind: 'none', why: denial.noRight };
  const situation: Situation = {
    match,
    query,
    event,
    categories: denial.categories,
    textWords: query.text ? fold(query.text) : '',
  };
  const window = windowsOf(match, level).find((entry) => fulfils(entry.when, situation));
  const none = window?.answer.kind === 'none' ? window.answer.why : undefined;
  // a contract can give a step that the payer's policy has not, but no right that the law withholds
  if (window && none && match.line !== 'commercial') return { level, kind: 'none', why: none, source: window.source };
  const term = query.contract === undefined ? undefined : termFor(readContract(query.contract), level);
  if (term) return dateByContract(level, term, event);
  if (window && none) return { level, kind: 'none', why: none, source: window.source };
  if (!window) return { level, kind: 'unknown', why: unknownWhy(query, match, level) };
  if (window.answer.kind !== 'date') return { level, kind: 'unknown', why: 'why' in window.answer ? window.answer.why : '' };
  return dateByClock(level, window, window.answer, situation);
}

function unknownWhy(query: DeadlineQuery, match: PayerMatch, level: DisputeLevel): string {
  if (!query.payer && !query.plan) return 'The payer is not known';
  const rule = match.rules[0];
  return rule
    ? `${rule.name}: no window is known for ${level.replaceAll('-', ' ')}; see the contract or the provider manual`
    : 'No rules are known for this payer; see the contract or the provider manual';
}
