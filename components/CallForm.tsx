import { useEffect, useState } from 'react';
import { type CalendarDate, isCalendarDate } from '@/utils/claim/calendar-date';
import type { EntryBody } from '@/utils/log/entry';
import { t } from '@/utils/words';
import { ActForm } from './ActForm';
import { TextField } from './Field';

/** What stands in the form; text as typed, so that an unfinished call can be kept and taken up again. */
export interface CallDraft {
  /** when the call began: milliseconds since 1970 UTC */
  began: number;
  phone: string;
  department: string;
  representative: string;
  reference: string;
  said: string;
  promisedOn: string;
  next: string;
  /** minutes as typed; empty while the timer counts */
  minutes: string;
}

export const newCall = (began: number, next: CalendarDate, phone = ''): CallDraft => ({
  began,
  phone,
  department: '',
  representative: '',
  reference: '',
  said: '',
  promisedOn: '',
  next,
  minutes: '',
});

const FIELDS = ['phone', 'department', 'representative', 'reference', 'said', 'promisedOn', 'next', 'minutes'] as const;

/** A call that was kept while it was unfinished; undefined where it is none. */
export function readCall(value: unknown): CallDraft | undefined {
  if (typeof value !== 'object' || value === null || !('began' in value) || typeof value.began !== 'number') return undefined;
  const draft = newCall(value.began, '');
  for (const name of FIELDS) {
    const text = (value as Record<string, unknown>)[name];
    if (typeof text === 'string') draft[name] = text;
  }
  return draft;
}

const minutesSince = (began: number, now: number): number => Math.min(600, Math.max(0, Math.round((now - began) / 60_000)));

/** The entry of a call, only with what was filled in. The day is the clerk's own. */
export function calledBody(draft: CallDraft, on: CalendarDate, now: number): EntryBody {
  const minutes = draft.minutes.trim() === '' ? minutesSince(draft.began, now) : Number(draft.minutes);
  const text = (name: 'phone' | 'department' | 'representative' | 'reference' | 'said') =>
    draft[name].trim() === '' ? {} : { [name]: draft[name].trim() };
  return {
    kind: 'called',
    on,
    ...text('phone'),
    ...text('department'),
    ...text('representative'),
    ...text('reference'),
    ...text('said'),
    ...(isCalendarDate(draft.promisedOn) ? { promisedOn: draft.promisedOn } : {}),
    ...(Number.isFinite(minutes) ? { minutes } : {}),
  };
}

const clock = (began: number, now: number): string => {
  const seconds = Math.max(0, Math.floor((now - began) / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

function Timer({ began, now }: { began: number; now: () => number }) {
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), 1_000);
    return () => clearInterval(timer);
  }, [now]);
  return (
    <p className="numbers quiet" role="timer" aria-live="off">
      {t('call_timer', clock(began, time))}
    </p>
  );
}

export interface CallFormProps {
  claim: string;
  draft: CallDraft;
  /** milliseconds since 1970 UTC */
  now: () => number;
  busy?: boolean;
  onChange: (draft: CallDraft) => void;
  onSave: () => void;
  onCancel: () => void;
}

function wrongIn(draft: CallDraft): string | undefined {
  const minutes = Number(draft.minutes);
  if (draft.minutes.trim() !== '' && !(minutes >= 0 && minutes <= 600)) return t('call_minutes_wrong');
  const said = [draft.representative, draft.reference, draft.said, draft.department];
  return said.every((text) => text.trim() === '') ? t('call_empty') : undefined;
}

/** A call while it goes on: who, reference, what was said, what was promised, and when to look again. */
export function CallForm({ claim, draft, now, busy, onChange, onSave, onCancel }: CallFormProps) {
  const field = (name: keyof Omit<CallDraft, 'began'>) => ({
    value: draft[name],
    onChange: (value: string) => onChange({ ...draft, [name]: value }),
  });
  return (
    <ActForm
      title={t('call_title', claim)}
      save={t('call_save')}
      wrong={wrongIn(draft)}
      busy={busy ?? false}
      onSave={onSave}
      onCancel={onCancel}
    >
      <Timer began={draft.began} now={now} />
      <div className="pair">
        <TextField name={t('call_representative')} {...field('representative')} />
        <TextField name={t('call_reference')} {...field('reference')} />
      </div>
      <TextField name={t('call_said')} lines={4} {...field('said')} />
      <div className="pair">
        <TextField
          name={t('call_promised')}
          type="date"
          value={draft.promisedOn}
          // A promise is looked after on its day.
          onChange={(promisedOn) =>
            onChange({ ...draft, promisedOn, ...(isCalendarDate(promisedOn) ? { next: promisedOn } : {}) })
          }
        />
        <TextField name={t('call_next')} type="date" {...field('next')} />
      </div>
      <details>
        <summary>{t('call_more')}</summary>
        <div className="pair">
          <TextField name={t('call_phone')} type="tel" {...field('phone')} />
          <TextField name={t('call_department')} {...field('department')} />
          <TextField
            name={t('call_minutes')}
            type="number"
            min="0"
            max="600"
            hint={t('call_minutes_hint')}
            {...field('minutes')}
          />
        </div>
      </details>
    </ActForm>
  );
}
