/**
 * A payer's windows by what holds whatever the dates: plan, state, network, what was denied. Claims repeat in these, so the windows are sought once for
 * each kind of claim, and for each claim only its dates are left to look at.
 */
import type { CalendarDate } from '@/utils/claim/calendar-date';
import type { ClaimType, Network } from '@/utils/claim/claim';
import type { DenialCategory, DisputeLevel } from '@/utils/claim/words';
import type { Deadline } from './decision';
import { holds } from './fold';
import type { PayerMatch } from './payer-match';
import type { When, Window } from './payer-rule';
import type { DeadlineEvent, EventDate } from './query';

/** What the windows' timeless conditions look at. */
export interface Standing {
  match: PayerMatch;
  categories: readonly DenialCategory[];
  network?: Network | undefined;
  claimType?: ClaimType | undefined;
  /** the denial's text, folded */
  textWords?: string;
  /** why nothing can be disputed, where a code says so */
  noRight?: string | undefined;
}

/** A window at one of its levels, with the answers already worked out. */
export interface WindowAt {
  window: Window;
  level: DisputeLevel;
  /** for each date that may start the clock (the place in `from`), the answer by that date */
  kept: Map<CalendarDate, Deadline>[];
}

export interface Windows {
  match: PayerMatch;
  noRight?: string | undefined;
  /** those of a level whose timeless conditions hold, in the file's order */
  at: (level: DisputeLevel) => readonly WindowAt[];
}

const known = new WeakMap<Window, Map<DisputeLevel, WindowAt>>();

function windowAt(window: Window, level: DisputeLevel): WindowAt {
  let levels = known.get(window);
  if (!levels) {
    levels = new Map();
    known.set(window, levels);
  }
  let at = levels.get(level);
  if (!at) {
    at = { window, level, kept: [] };
    levels.set(level, at);
  }
  return at;
}

function timeless(when: When, { match, network, categories, claimType, textWords = '' }: Standing): boolean {
  return (
    (!when.lines || when.lines.includes(match.line)) &&
    (!when.network || (network !== undefined && when.network.includes(network))) &&
    (when.networkKnown === undefined || when.networkKnown === (network !== undefined)) &&
    (!when.states || (match.state !== undefined && when.states.includes(match.state))) &&
    (!when.notStates || (match.state !== undefined && !when.notStates.includes(match.state))) &&
    (when.stateKnown === undefined || when.stateKnown === (match.state !== undefined)) &&
    (!when.planHas || when.planHas.some((words) => holds(match.words, words))) &&
    !when.planHasNot?.some((words) => holds(match.words, words)) &&
    (!when.categories || when.categories.some((category) => categories.includes(category))) &&
    (!when.textHas || when.textHas.some((words) => holds(textWords, words))) &&
    (when.claimType === undefined || when.claimType === claimType)
  );
}

/** The windows for claims that stand so. */
export function windowsFor(standing: Standing): Windows {
  const { match, noRight } = standing;
  const byLevel = new Map<DisputeLevel, readonly WindowAt[]>();
  return {
    match,
    noRight,
    at(level) {
      let found = byLevel.get(level);
      if (!found) {
        found = match.rules
          .flatMap((rule) => rule.windows)
          .filter(({ levels, when }) => levels.includes(level) && (!when || timeless(when, standing)))
          .map((window) => windowAt(window, level));
        byLevel.set(level, found);
      }
      return found;
    },
  };
}

const dateOf = (event: DeadlineEvent, names: readonly EventDate[]): CalendarDate | undefined => {
  const name = names.find((date) => event[date] !== undefined);
  return name && event[name];
};

/** Whether a window's conditions on this claim's dates and amount (cents) hold. */
export function fitsDates(when: When | undefined, event: DeadlineEvent, amount: number | undefined): boolean {
  if (!when) return true;
  if (when.since && !((dateOf(event, when.since.of) ?? '') >= when.since.date)) return false;
  if (when.before && !((dateOf(event, when.before.of) ?? '9') < when.before.date)) return false;
  return (
    (!when.unasked || event.level === undefined) &&
    (!when.has || when.has.every((date) => event[date] !== undefined)) &&
    (!when.hasNot || when.hasNot.every((date) => event[date] === undefined)) &&
    (when.waiverOfLiability === undefined || when.waiverOfLiability === event.waiverOfLiability) &&
    (when.reconsiderationDone === undefined || when.reconsiderationDone === event.reconsiderationDone) &&
    (when.amountBelow === undefined || (amount !== undefined && amount < when.amountBelow))
  );
}
