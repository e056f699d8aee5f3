import { type CalendarDate, daysBetween, formatDate } from '@/utils/claim/calendar-date';
import type { Deadline, FactSource, NextAction } from '@/utils/followup/decision';
import { t, tn } from '@/utils/words';
import { levelWord } from './claim-words';

/** "12 days left", "today", "3 days late". */
export function daysLeft(date: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, date);
  if (days === 0) return t('due_today');
  return days > 0 ? tn('days_left', days) : tn('days_late', -days);
}

const near = (date: CalendarDate, today: CalendarDate): string => {
  const days = daysBetween(today, date);
  if (days < 0) return 'tone-bad';
  return days <= 7 ? 'tone-wait' : '';
};

const trustWord = (trust: FactSource['trust']): string =>
  ({ high: t('trust_high'), medium: t('trust_medium'), low: t('trust_low'), contract: t('trust_contract') })[trust];

function Source({ source }: { source: FactSource }) {
  return (
    <span>
      {source.text}
      {source.date && ` · ${source.date}`}
      {` · ${trustWord(source.trust)}`}
    </span>
  );
}

/** Where a date comes from, shown on demand. */
function DeadlineDetail({ deadline }: { deadline: Deadline }) {
  if (deadline.kind === 'date') {
    return (
      <p className="small quiet">
        {deadline.safeDate && deadline.safeDate !== deadline.date && <>{t('last_day_is', formatDate(deadline.date))} </>}
        <Source source={deadline.source} />
      </p>
    );
  }
  return (
    <p className="small quiet">
      {deadline.why} {deadline.kind === 'none' && deadline.source && <Source source={deadline.source} />}
    </p>
  );
}

export interface DueLineProps {
  next: NextAction;
  /** the deadline that runs, where the step itself does not carry it */
  deadline?: Deadline | undefined;
  today: CalendarDate;
}

/** By when, how long that is, not before when; the date's source opens on demand. */
export function DueLine({ next, deadline = next.deadline, today }: DueLineProps) {
  const waiting = next.notBefore !== undefined && daysBetween(today, next.notBefore) > 0;
  return (
    <div className="due">
      <p>
        {waiting && <span>{t('not_before', formatDate(next.notBefore!))} · </span>}
        {t('by_date', formatDate(next.due))} · <span className={near(next.due, today)}>{daysLeft(next.due, today)}</span>
      </p>
      {deadline && (
        <details className="source">
          <summary>
            {deadline.kind === 'date' &&
              t('deadline_is', levelWord(deadline.level), formatDate(deadline.safeDate ?? deadline.date))}
            {deadline.kind === 'none' && t('deadline_none', levelWord(deadline.level))}
            {deadline.kind === 'unknown' && t('deadline_unknown', levelWord(deadline.level))}
          </summary>
          <DeadlineDetail deadline={deadline} />
        </details>
      )}
    </div>
  );
}
