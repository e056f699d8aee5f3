import { useState } from 'react';
import { addDays, type CalendarDate, daysBetween, formatDate, isCalendarDate, weekday } from '@/utils/claim/calendar-date';
import { t, tn } from '@/utils/words';
import { ActForm } from './ActForm';
import { daysLeft } from './DueLine';
import { TextField } from './Field';

const STEPS = [3, 7, 14, 30] as const;

/** The workday on or after a date: nobody follows up on a Sunday. */
export function workday(date: CalendarDate): CalendarDate {
  const day = weekday(date);
  return day === 6 ? addDays(date, 2) : day === 0 ? addDays(date, 1) : date;
}

export interface MoveFormProps {
  today: CalendarDate;
  /** the date that stands now */
  due: CalendarDate;
  /** last day of the deadline that runs: a later date is said, not forbidden */
  deadline?: CalendarDate | undefined;
  count?: number;
  busy?: boolean;
  onSave: (due: CalendarDate, why: string) => void;
  onCancel: () => void;
}

function wrong(due: string, today: CalendarDate): string | undefined {
  if (!isCalendarDate(due)) return t('move_no_date');
  return daysBetween(today, due) < 0 ? t('move_past') : undefined;
}

/** Another date for the follow-up: a click for the usual steps, Enter for what stands there. */
export function MoveForm({ today, due: now, deadline, count = 1, busy, onSave, onCancel }: MoveFormProps) {
  const [due, setDue] = useState<string>(daysBetween(today, now) < 0 ? workday(addDays(today, 14)) : now);
  const [why, setWhy] = useState('');
  const tooLate = deadline && isCalendarDate(due) && daysBetween(deadline, due) > 0;
  return (
    <ActForm
      title={count === 1 ? t('move_title') : tn('move_many', count)}
      save={t('move_save')}
      wrong={wrong(due, today)}
      busy={busy ?? false}
      onSave={() => onSave(due, why.trim())}
      onCancel={onCancel}
    >
      <TextField
        name={t('move_due')}
        type="date"
        value={due}
        min={today}
        hint={isCalendarDate(due) ? `${formatDate(due)} · ${daysLeft(due, today)}` : undefined}
        wrong={tooLate ? t('move_after_deadline', formatDate(deadline)) : undefined}
        onChange={setDue}
      />
      <div className="bar">
        {STEPS.map((days) => (
          <button type="button" className="button" key={days} onClick={() => setDue(workday(addDays(today, days)))}>
            {tn('in_days', days)}
          </button>
        ))}
      </div>
      <TextField name={t('move_why')} value={why} onChange={setWhy} />
    </ActForm>
  );
}
