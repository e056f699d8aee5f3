import type { ReactNode } from 'react';
import type { LetterPayer, LetterSettings, Physician } from '@/utils/settings/settings';
import { t } from '@/utils/words';
import { TextField } from './Field';
import { SettingsForm } from './SettingsForm';

export interface LetterDeskPartProps {
  value: LetterSettings;
  onSave: (value: LetterSettings) => Promise<void>;
}

const NEW_PAYER: LetterPayer = { payer: '', department: '', address: '', fax: '', portal: '' };
const NEW_PHYSICIAN: Physician = { name: '', specialty: '', npi: '', phone: '', hours: '' };

/** Digits as a whole number; undefined for an empty field or anything else. */
const count = (typed: string): number | undefined => (/^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : undefined);

interface RowsProps<T> {
  title: string;
  rows: readonly T[];
  fresh: T;
  add: string;
  nameOf: (row: T) => string;
  onChange: (rows: T[]) => void;
  children: (row: T, put: (part: Partial<T>) => void) => ReactNode;
}

/** Rows of one kind, each with its fields, a button that takes it away, and one that adds another. */
function Rows<T extends object>({ title, rows, fresh, add, nameOf, onChange, children }: RowsProps<T>) {
  return (
    <section className="stack wide" aria-label={title}>
      <h3>{title}</h3>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name while it is typed
        <fieldset key={index} className="stack">
          <legend className="hidden">{nameOf(row) || add}</legend>
          <div className="fields">
            {children(row, (part) => onChange(rows.map((each, at) => (at === index ? { ...each, ...part } : each))))}
          </div>
          <div>
            <button type="button" className="button" onClick={() => onChange(rows.filter((_, at) => at !== index))}>
              {t('remove')} <span className="hidden">{nameOf(row)}</span>
            </button>
          </div>
        </fieldset>
      ))}
      <div>
        <button type="button" className="button" onClick={() => onChange([...rows, fresh])}>
          {add}
        </button>
      </div>
    </section>
  );
}

/** What letters need beyond the hospital's own head: where payers take disputes, who signs, which papers always go along. */
export function LetterDeskPart({ value, onSave }: LetterDeskPartProps) {
  return (
    <SettingsForm
      title={t('letter_desk')}
      about={t('letter_desk_about')}
      value={value}
      onSave={onSave}
      wrong={({ payers, physicians }) => {
        if (payers.some(({ payer }) => payer.trim() === '')) return t('letter_desk_no_payer');
        return physicians.some(({ name }) => name.trim() === '') ? t('letter_desk_no_name') : undefined;
      }}
    >
      {({ payers, physicians, enclosures }, change) => (
        <>
          <Rows
            title={t('letter_payers')}
            rows={payers}
            fresh={NEW_PAYER}
            add={t('letter_payer_add')}
            nameOf={({ payer }) => payer}
            onChange={(next) => change({ payers: next })}
          >
            {(row, put) => (
              <>
                <TextField name={t('field_payer')} value={row.payer} onChange={(payer) => put({ payer })} />
                <TextField
                  name={t('letter_payer_department')}
                  value={row.department}
                  onChange={(department) => put({ department })}
                />
                <TextField
                  name={t('letter_payer_address')}
                  lines={3}
                  value={row.address}
                  onChange={(address) => put({ address })}
                />
                <TextField name={t('letter_payer_fax')} type="tel" value={row.fax} onChange={(fax) => put({ fax })} />
                <TextField name={t('letter_payer_portal')} value={row.portal} onChange={(portal) => put({ portal })} />
                <TextField
                  name={t('letter_payer_limit')}
                  value={row.textLimit === undefined ? '' : String(row.textLimit)}
                  hint={t('letter_payer_limit_hint')}
                  onChange={(typed) => {
                    const { textLimit: _, ...rest } = row;
                    const limit = count(typed.trim());
                    if (limit !== undefined) put({ textLimit: limit });
                    else if (typed.trim() === '') change({ payers: payers.map((each) => (each === row ? rest : each)) });
                  }}
                />
              </>
            )}
          </Rows>
          <Rows
            title={t('letter_physicians')}
            rows={physicians}
            fresh={NEW_PHYSICIAN}
            add={t('letter_physician_add')}
            nameOf={({ name }) => name}
            onChange={(next) => change({ physicians: next })}
          >
            {(row, put) => (
              <>
                <TextField name={t('letter_physician_name')} value={row.name} onChange={(name) => put({ name })} />
                <TextField
                  name={t('letter_physician_specialty')}
                  value={row.specialty}
                  onChange={(specialty) => put({ specialty })}
                />
                <TextField name={t('hospital_npi')} value={row.npi} onChange={(npi) => put({ npi })} />
                <TextField name={t('hospital_phone')} type="tel" value={row.phone} onChange={(phone) => put({ phone })} />
                <TextField name={t('letter_physician_hours')} value={row.hours} onChange={(hours) => put({ hours })} />
              </>
            )}
          </Rows>
          <TextField
            name={t('letter_standing')}
            lines={3}
            value={enclosures.join('\n')}
            hint={t('letter_standing_hint')}
            onChange={(typed) => change({ enclosures: typed.split('\n') })}
          />
        </>
      )}
    </SettingsForm>
  );
}
