/**
 * The last day of a dispute or of filing, by the payer's rules. The day of the event is day 0. Where no rule says what a last day on a
 * weekend or federal holiday means, the business day before is shown. A right that does not exist gives no date; neither does a window
 * that is not known.
 */
import { addDays, addMonths, type CalendarDate, calendarDate, daysInMonth, parts } from '@/utils/claim/calendar-date';
import { DISPUTE_LEVELS, type DisputeLevel } from '@/utils/claim/words';
import { addBusinessDays, businessDayOnOrAfter, businessDayOnOrBefore } from './business-days';
import { type ContractTerm, readContract, termFor } from './contract';
import { shortOfControversy } from './controversy';
import type { Deadline, FactSource } from './decision';
import type { PayerMatch } from './payer-match';
import type { Clock, Window } from './payer-rule';
import type { DeadlineEvent, DeadlineQuery, EventDate } from './query';
import { fitsDates, type WindowAt, type Windows } from './windows';

export const DISPUTE_ONLY: ReadonlySet<DisputeLevel> = new Set(
  DISPUTE_LEVELS.filter((level) => level !== 'timely-filing' && level !== 'corrected-claim'),
);

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

/** The day the clock's count ends, before weekends. */
function counted(clock: Pick<Clock, 'days' | 'months' | 'monthEnds' | 'yearEndAfter'>, start: CalendarDate): CalendarDate {
  if (clock.days !== undefined) return addDays(start, clock.days);
  if (clock.months !== undefined) return addMonths(start, clock.months);
  const { year, month } = parts(start);
  if (clock.monthEnds !== undefined) {
    const index = year * 12 + month - 1 + clock.monthEnds;
    const toYear = Math.floor(index / 12);
    const toMonth = (index % 12) + 1;
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

/** The counted end, the last day as shown, and the day on which nothing can be argued. */
function spanOf(clock: Clock, start: CalendarDate, received: CalendarDate | undefined): Span {
  // evidence of receipt counts before the presumption, but nothing is received before it was written
  const from =
    clock.receipt === undefined ? start : received !== undefined && received >= start ? received : addDays(start, clock.receipt);
  const end = counted(clock, from);
  const date = clock.rollsForward ? businessDayOnOrAfter(end) : businessDayOnOrBefore(end);
  let safe = clock.rollsForward ? businessDayOnOrBefore(end) : date;
  if (clock.receipt !== undefined) safe = earlier(safe, businessDayOnOrBefore(counted(clock, start)));
  // of two dates that contradict each other the one that ends first is safe
  if (clock.receipt !== undefined && received !== undefined && received < start)
    safe = earlier(safe, businessDayOnOrBefore(counted(clock, received)));
  if (clock.safeDays !== undefined) safe = earlier(safe, businessDayOnOrBefore(addDays(start, clock.safeDays)));
  return { end, date, safe };
}

/** Which of the clock's dates starts it: its place in `from`, the place behind the last for the decision that is disputed itself, -1 where none is given. */
function startOf(level: DisputeLevel, { from, earliest }: Clock, event: DeadlineEvent): number {
  let chosen = -1;
  for (let index = 0; index < from.length; index++) {
    const date = event[from[index] as EventDate];
    if (date === undefined) continue;
    if (!earliest) return index;
    if (chosen < 0 || date < (event[from[chosen] as EventDate] ?? '')) chosen = index;
  }
  // before the first dispute the only decision is the one disputed
  const ofFirst = chosen < 0 && FIRST_DISPUTES.has(level) && !event.reconsiderationDone && event.decisionOn !== undefined;
  return ofFirst ? from.length : chosen;
}

/** Dates kept for one window and one date that starts it: some years of days. */
const MOST_KEPT = 4_000;

function dateByClock(at: WindowAt, clock: Clock, event: DeadlineEvent, amount: number | undefined): Deadline {
  const { level, window, kept } = at;
  const place = startOf(level, clock, event);
  const chosen = place < 0 ? undefined : (clock.from[place] ?? 'decisionOn');
  const received = clock.receipt !== undefined ? event.receivedOn : undefined;
  const start = (chosen && event[chosen]) ?? received;
  if (start === undefined) {
    return { level, kind: 'unknown', why: `The ${DATE_WORDS[clock.from[0] ?? 'noticeOn']} that starts the clock is not given` };
  }
  const make = (): Deadline => dated(level, window, clock, chosen, start, received);
  // evidence of receipt and amounts are a claim's own, all else is the same for every claim of that date
  if (received !== undefined || (clock.controversy && amount !== undefined)) return controverted(make(), clock, amount, start);
  kept[place] ??= new Map();
  const before = kept[place].get(start);
  if (before) return before;
  if (kept[place].size >= MOST_KEPT) kept[place].clear();
  const made = controverted(make(), clock, undefined, start);
  kept[place].set(start, made);
  return made;
}

function dated(
  level: DisputeLevel,
  window: Window,
  clock: Clock,
  chosen: EventDate | undefined,
  start: CalendarDate,
  received: CalendarDate | undefined,
): Deadline {
  const { end, date, safe } = spanOf(clock, start, received);
  return {
    level,
    kind: 'date',
    date,
    ...(safe < date ? { safeDate: safe } : {}),
    source: sourceOf(window, `${DATE_WORDS[chosen ?? 'receivedOn']} ${start}`, end, date),
  };
}

const controverted = (deadline: Deadline, clock: Clock, amount: number | undefined, start: CalendarDate): Deadline =>
  clock.controversy && deadline.kind === 'date' ? shortOfControversy(deadline, clock.controversy, amount, start) : deadline;

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
  { match, noRight, at }: Windows,
  asked: DisputeLevel | undefined = query.event.level,
): Deadline {
  const { event, amount } = query;
  const level = asked ?? firstLevel(match, event);
  if (noRight && DISPUTE_ONLY.has(level)) return { level, kind: 'none', why: noRight };
  const found = at(level).find(({ window }) => fitsDates(window.when, event, amount));
  const answer = found?.window.answer;
  const none = answer?.kind === 'none' ? answer : undefined;
  // a contract can give a step that the payer's policy has not, but no right that the law withholds
  if (found && none && match.line !== 'commercial') return { level, ...none, source: found.window.source };
  const term = query.contract === undefined ? undefined : termFor(readContract(query.contract), level);
  if (term) return dateByContract(level, term, event);
  if (found && none) return { level, ...none, source: found.window.source };
  if (!found || !answer) return { level, kind: 'unknown', why: unknownWhy(match, level) };
  if (answer.kind !== 'date') return { level, kind: 'unknown', why: answer.why };
  return dateByClock(found, answer, event, amount);
}

function unknownWhy({ rules, words }: PayerMatch, level: DisputeLevel): string {
  if (words === '') return 'The payer is not known';
  const rule = rules[0];
  return rule
    ? `${rule.name}: no window is known for ${level.replaceAll('-', ' ')}; see the contract or the provider manual`
    : 'No rules are known for this payer; see the contract or the provider manual';
}
