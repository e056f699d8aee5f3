import { useState } from 'react';
import { type CalendarDate, isCalendarDate } from '@/utils/claim/calendar-date';
import type { EntryOf } from '@/utils/log/entry';
import { t } from '@/utils/words';
import { ActForm } from './ActForm';
import { ChoiceField, TextField } from './Field';
import { resultWord } from './history-words';
import { centsTyped } from './SmallForms';

const RESULTS = [
  'paid',
  'overturned',
  'partly-overturned',
  'upheld',
  'billed-patient',
  'billed-other-payer',
  'written-off',
  'withdrawn',
] as const satisfies readonly EntryOf<'outcome'>['result'][];

/** Results that say why the payer keeps to its denial: the next letter answers that reason. */
const UPHOLDING: ReadonlySet<EntryOf<'outcome'>['result']> = new Set(['upheld', 'partly-overturned']);

export type OutcomeBody = Pick<EntryOf<'outcome'>, 'on' | 'result' | 'recovered' | 'reason' | 'reference'>;

/** What an outcome leads to. `letter` is the title of the letter of the next level; `closes` is true where nothing is left to do. */
export interface Follows {
  text: string;
  letter?: string;
  closes: boolean;
}

/** What she does about it with the same press: write the next letter, or close the claim. */
export type Then = 'letter' | 'close' | undefined;

export interface OutcomeFormProps {
  today: CalendarDate;
  busy?: boolean;
  follows: (outcome: OutcomeBody) => Follows;
  onSave: (outcome: OutcomeBody, then: Then) => void;
  onCancel: () => void;
}

/** How a dispute or a claim ended, and what follows from it: the next level with its letter, or the end. */
export function OutcomeForm({ today, busy, follows, onSave, onCancel }: OutcomeFormProps) {
  const [result, setResult] = useState<EntryOf<'outcome'>['result']>('paid');
  const [on, setOn] = useState<string>(today);
  const [recovered, setRecovered] = useState('');
  const [reason, setReason] = useState('');
  const [reference, setReference] = useState('');
  const [left, setLeft] = useState(false);
  const cents = centsTyped(recovered);
  const badMoney = recovered.trim() !== '' && cents === undefined;
  const upheld = UPHOLDING.has(result);
  const wrong = badMoney
    ? t('not_an_amount')
    : isCalendarDate(on)
      ? on > today
        ? t('outcome_future')
        : undefined
      : t('move_no_date');
  const outcome: OutcomeBody = {
    on,
    result,
    ...(cents === undefined ? {} : { recovered: cents }),
    ...(upheld && reason.trim() !== '' ? { reason: reason.trim().replace(/\s+/g, ' ').slice(0, 500) } : {}),
    ...(upheld && reference.trim() !== '' ? { reference: reference.trim().slice(0, 500) } : {}),
  };
  const next = wrong === undefined ? follows(outcome) : undefined;
  const then: Then = left ? undefined : next?.closes ? 'close' : next?.letter !== undefined ? 'letter' : undefined;
  return (
    <ActForm
      title={t('outcome_title')}
      save={t('save')}
      wrong={wrong}
      busy={busy ?? false}
      onSave={() => onSave(outcome, then)}
      onCancel={onCancel}
    >
      <ChoiceField
        name={t('outcome_result')}
        value={result}
        options={RESULTS.map((each) => [each, resultWord(each)] as const)}
        onChange={setResult}
      />
      <div className="pair">
        <TextField name={t('outcome_on')} type="date" value={on} max={today} onChange={setOn} />
        <TextField
          name={t('outcome_recovered')}
          value={recovered}
          wrong={badMoney ? t('not_an_amount') : undefined}
          onChange={setRecovered}
        />
      </div>
      {upheld && (
        <>
          <TextField name={t('outcome_reason')} hint={t('outcome_reason_hint')} lines={3} value={reason} onChange={setReason} />
          <TextField name={t('outcome_reference')} value={reference} onChange={setReference} />
        </>
      )}
      {next && (
        <>
          <p role="status">{next.text}</p>
          {(next.closes || next.letter !== undefined) && (
            <label className="check">
              <input type="checkbox" checked={!left} onChange={(event) => setLeft(!event.target.checked)} />
              {next.closes ? t('outcome_close') : t('outcome_letter', next.letter ?? '')}
            </label>
          )}
        </>
      )}
    </ActForm>
  );
}
