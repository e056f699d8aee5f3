/** The short forms behind "More": a note, an outcome, another owner, closing. */
import { useState } from 'react';
import type { CalendarDate } from '@/utils/claim/calendar-date';
import { isCalendarDate } from '@/utils/claim/calendar-date';
import type { Cents } from '@/utils/claim/money';
import type { EntryOf } from '@/utils/log/entry';
import { t } from '@/utils/words';
import { ActForm } from './ActForm';
import { ChoiceField, TextField } from './Field';
import { resultWord } from './history-words';

export interface FormProps<T> {
  busy?: boolean;
  onSave: (value: T) => void;
  onCancel: () => void;
}

export function NoteForm({ busy, onSave, onCancel }: FormProps<string>) {
  const [text, setText] = useState('');
  return (
    <ActForm
      title={t('note_title')}
      save={t('save')}
      wrong={text.trim() === '' ? t('nothing_typed') : undefined}
      busy={busy ?? false}
      onSave={() => onSave(text.trim())}
      onCancel={onCancel}
    >
      <TextField name={t('note_text')} lines={5} value={text} onChange={setText} />
    </ActForm>
  );
}

export function TextForm(
  props: FormProps<string> & { title: string; name: string; initial?: string; choices?: readonly string[]; save?: string },
) {
  const [text, setText] = useState(props.initial ?? '');
  return (
    <ActForm
      title={props.title}
      save={props.save ?? t('save')}
      wrong={text.trim() === '' ? t('nothing_typed') : undefined}
      busy={props.busy ?? false}
      onSave={() => props.onSave(text.trim())}
      onCancel={props.onCancel}
    >
      <TextField name={props.name} value={text} onChange={setText} {...(props.choices ? { list: 'choices' } : {})} />
      {props.choices && (
        <datalist id="choices">
          {props.choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </ActForm>
  );
}

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

/** Dollars as typed (`1,200.50`) in cents; undefined for what is no amount. */
export function centsTyped(text: string): Cents | undefined {
  const match = /^\$?\s*(\d{1,3}(?:,\d{3})*|\d{1,10})(?:\.(\d{2}))?$/.exec(text.trim());
  if (!match) return undefined;
  return Number(match[1]!.replaceAll(',', '')) * 100 + Number(match[2] ?? 0);
}

export type OutcomeBody = Pick<EntryOf<'outcome'>, 'on' | 'result' | 'recovered'>;

export function OutcomeForm({ today, busy, onSave, onCancel }: FormProps<OutcomeBody> & { today: CalendarDate }) {
  const [result, setResult] = useState<EntryOf<'outcome'>['result']>('paid');
  const [on, setOn] = useState<string>(today);
  const [recovered, setRecovered] = useState('');
  const cents = centsTyped(recovered);
  const badMoney = recovered.trim() !== '' && cents === undefined;
  return (
    <ActForm
      title={t('outcome_title')}
      save={t('save')}
      wrong={badMoney ? t('not_an_amount') : isCalendarDate(on) ? undefined : t('move_no_date')}
      busy={busy ?? false}
      onSave={() => onSave({ on, result, ...(cents === undefined ? {} : { recovered: cents }) })}
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
    </ActForm>
  );
}
