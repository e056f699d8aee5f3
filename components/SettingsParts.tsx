/** The parts of the settings, each a form over its own piece. */
import { NOTE_FIELDS, unknownFields } from '@/utils/casework/note';
import type { Settings } from '@/utils/settings/settings';
import { t } from '@/utils/words';
import { ChoiceField, TextField } from './Field';
import { LogoField } from './LogoField';
import { SettingsForm } from './SettingsForm';

interface PartProps<P extends keyof Settings> {
  value: Settings[P];
  onSave: (value: Settings[P]) => Promise<void>;
  saveOnLeave?: boolean;
}

const DIGITS = /^\d{10}$/;

export function ClerkPart({ value, onSave, saveOnLeave = false }: PartProps<'clerk'>) {
  return (
    <SettingsForm title={t('part_clerk')} about={t('part_clerk_about')} value={value} onSave={onSave} saveOnLeave={saveOnLeave}>
      {(draft, change) => (
        <div className="fields">
          <TextField name={t('clerk_name')} value={draft.name} onChange={(name) => change({ name })} />
          <TextField name={t('clerk_title')} value={draft.title} onChange={(title) => change({ title })} />
          <TextField name={t('clerk_phone')} type="tel" value={draft.phone} onChange={(phone) => change({ phone })} />
          <TextField name={t('clerk_email')} type="email" value={draft.email} onChange={(email) => change({ email })} />
        </div>
      )}
    </SettingsForm>
  );
}

export function HospitalPart({
  value,
  onSave,
  saveOnLeave = false,
  onFault,
}: PartProps<'hospital'> & { onFault?: (faulty: boolean) => void }) {
  return (
    <SettingsForm
      title={t('part_hospital')}
      about={t('part_hospital_about')}
      value={value}
      onSave={onSave}
      saveOnLeave={saveOnLeave}
      onFault={onFault}
      wrong={(draft) => {
        if (draft.npi !== '' && !DIGITS.test(draft.npi)) return t('npi_wrong');
        return /^(?:[A-Z]{2})?$/.test(draft.state) ? undefined : t('state_wrong');
      }}
    >
      {(draft, change) => (
        <div className="fields">
          <TextField name={t('hospital_name')} value={draft.name} onChange={(name) => change({ name })} />
          <TextField name={t('hospital_address')} lines={3} value={draft.address} onChange={(address) => change({ address })} />
          <TextField name={t('hospital_npi')} value={draft.npi} onChange={(npi) => change({ npi: npi.trim() })} />
          <TextField name={t('hospital_tin')} value={draft.tin} onChange={(tin) => change({ tin })} />
          <TextField name={t('hospital_phone')} type="tel" value={draft.phone} onChange={(phone) => change({ phone })} />
          <TextField name={t('hospital_fax')} type="tel" value={draft.fax} onChange={(fax) => change({ fax })} />
          <TextField
            name={t('hospital_state')}
            value={draft.state}
            hint={t('hospital_state_hint')}
            onChange={(state) => change({ state: state.trim().toUpperCase() })}
          />
          <LogoField logo={draft.logo} onChange={(logo) => change({ logo })} />
        </div>
      )}
    </SettingsForm>
  );
}

export function NotesPart({ value, onSave, preview }: PartProps<'notes'> & { preview: (template: string) => string }) {
  return (
    <SettingsForm
      title={t('part_notes')}
      about={t('part_notes_about')}
      value={value}
      onSave={onSave}
      wrong={(draft) => {
        const unknown = unknownFields(`${draft.short}\n${draft.long}`);
        return unknown.length > 0 ? t('notes_unknown', unknown.map((name) => `{${name}}`).join(', ')) : undefined;
      }}
    >
      {(draft, change) => (
        <div className="stack wide">
          <TextField
            name={t('notes_short')}
            lines={3}
            value={draft.short}
            hint={preview(draft.short)}
            onChange={(short) => change({ short })}
          />
          <TextField
            name={t('notes_long')}
            lines={6}
            value={draft.long}
            hint={preview(draft.long)}
            onChange={(long) => change({ long })}
          />
          <ChoiceField
            name={t('notes_use')}
            value={draft.use}
            options={[
              ['short', t('notes_use_short')],
              ['long', t('notes_use_long')],
            ]}
            onChange={(use) => change({ use })}
          />
          <p className="small quiet">{t('notes_fields', NOTE_FIELDS.map((name) => `{${name}}`).join(' '))}</p>
        </div>
      )}
    </SettingsForm>
  );
}

export function RemindersPart({ value, onSave }: PartProps<'reminders'>) {
  return (
    <SettingsForm title={t('part_reminders')} about={t('part_reminders_about')} value={value} onSave={onSave}>
      {(draft, change) => (
        <div className="stack">
          <label className="check">
            <input type="checkbox" checked={draft.digest} onChange={(event) => change({ digest: event.target.checked })} />
            {t('reminders_digest')}
          </label>
          <TextField name={t('reminders_at')} type="time" value={draft.at} onChange={(at) => change({ at })} />
        </div>
      )}
    </SettingsForm>
  );
}

export function LockTimePart({ value, onSave, most }: PartProps<'security'> & { most?: number | undefined }) {
  return (
    <SettingsForm
      title={t('part_lock_time')}
      value={value}
      onSave={onSave}
      wrong={({ lockMinutes }) => {
        const limit = most ?? 480;
        return Number.isInteger(lockMinutes) && lockMinutes >= 1 && lockMinutes <= limit
          ? undefined
          : t('lock_minutes_wrong', limit);
      }}
    >
      {(draft, change) => (
        <TextField
          name={t('lock_minutes')}
          type="number"
          min="1"
          max={String(most ?? 480)}
          value={String(draft.lockMinutes || '')}
          hint={most === undefined ? undefined : t('lock_minutes_policy', most)}
          onChange={(text) => change({ lockMinutes: Number(text) })}
        />
      )}
    </SettingsForm>
  );
}
