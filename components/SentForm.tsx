import { useState } from 'react';
import { type CalendarDate, isCalendarDate } from '@/utils/claim/calendar-date';
import type { EntryOf } from '@/utils/log/entry';
import { t } from '@/utils/words';
import { ActForm } from './ActForm';
import { ChoiceField, TextField } from './Field';
import { howWord } from './history-words';

export type SentBody = Pick<EntryOf<'letter-sent'>, 'on' | 'how' | 'where' | 'confirmation' | 'enclosures'>;

export interface SentFormProps {
  today: CalendarDate;
  enclosures: readonly string[];
  /** what is known of where it goes, by the way it goes */
  places: { portal?: string | undefined; fax?: string | undefined; mail?: string | undefined };
  busy?: boolean;
  onSave: (sent: SentBody) => void;
  onCancel: () => void;
}

const WAYS = ['portal', 'fax', 'mail', 'certified-mail', 'email', 'in-person'] as const satisfies readonly SentBody['how'][];

/** How, where, when and with what a letter went out: the proof that it did. */
export function SentForm({ today, enclosures, places, busy, onSave, onCancel }: SentFormProps) {
  const place = (how: SentBody['how']): string =>
    (how === 'portal'
      ? places.portal
      : how === 'fax'
        ? places.fax
        : how === 'mail' || how === 'certified-mail'
          ? places.mail
          : undefined) ?? '';
  const first: SentBody['how'] = places.portal ? 'portal' : places.fax ? 'fax' : 'mail';
  const [how, setHow] = useState<SentBody['how']>(first);
  const [where, setWhere] = useState(place(first));
  const [on, setOn] = useState<string>(today);
  const [confirmation, setConfirmation] = useState('');
  const [enclosed, setEnclosed] = useState<readonly string[]>(enclosures);
  return (
    <ActForm
      title={t('sent_title')}
      save={t('sent_save')}
      wrong={isCalendarDate(on) ? (on > today ? t('sent_future') : undefined) : t('move_no_date')}
      busy={busy ?? false}
      onSave={() =>
        onSave({
          on,
          how,
          ...(where.trim() ? { where: where.trim().replace(/\s+/g, ' ').slice(0, 500) } : {}),
          ...(confirmation.trim() ? { confirmation: confirmation.trim() } : {}),
          enclosures: [...enclosed],
        })
      }
      onCancel={onCancel}
    >
      <div className="pair">
        <ChoiceField
          name={t('sent_how')}
          value={how}
          options={WAYS.map((way) => [way, howWord(way)] as const)}
          onChange={(next) => {
            setHow(next);
            setWhere(place(next));
          }}
        />
        <TextField name={t('sent_on')} type="date" value={on} max={today} onChange={setOn} />
      </div>
      <TextField name={t('sent_where')} value={where} onChange={setWhere} />
      <TextField
        name={t('sent_confirmation')}
        value={confirmation}
        hint={t('sent_confirmation_hint')}
        onChange={setConfirmation}
      />
      {enclosures.length > 0 && (
        <fieldset className="stack">
          <legend className="small quiet">{t('enclosures')}</legend>
          {enclosures.map((title) => (
            <label className="check" key={title}>
              <input
                type="checkbox"
                checked={enclosed.includes(title)}
                onChange={(event) =>
                  setEnclosed(
                    event.target.checked
                      ? enclosures.filter((each) => each === title || enclosed.includes(each))
                      : enclosed.filter((each) => each !== title),
                  )
                }
              />
              {title}
            </label>
          ))}
        </fieldset>
      )}
    </ActForm>
  );
}
