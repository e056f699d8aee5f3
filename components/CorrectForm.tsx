import { useState } from 'react';
import { isCalendarDate } from '@/utils/claim/calendar-date';
import type { Claim } from '@/utils/claim/claim';
import { CLAIM_STATUSES } from '@/utils/claim/words';
import { t } from '@/utils/words';
import { ActForm } from './ActForm';
import { standingWord } from './claim-words';
import { ChoiceField, TextField } from './Field';
import { FACT_CHOICES, isAsked } from './fact-choices';
import { fieldName, fieldText } from './fields';
import { centsTyped } from './SmallForms';

type Kind = 'text' | 'money' | 'date' | 'choice';

const FIELDS = {
  payer: 'text',
  plan: 'choice',
  network: 'choice',
  claimType: 'choice',
  claimNumber: 'text',
  patientAccountNumber: 'text',
  patientName: 'text',
  patientBirthDate: 'date',
  memberId: 'text',
  providerName: 'text',
  providerNpi: 'text',
  serviceFrom: 'date',
  serviceTo: 'date',
  receivedDate: 'date',
  processedDate: 'date',
  paymentDate: 'date',
  statusText: 'text',
  status: 'choice',
  billed: 'money',
  allowed: 'money',
  paid: 'money',
  patientResponsibility: 'money',
  deductible: 'money',
  coinsurance: 'money',
  copay: 'money',
  checkNumber: 'text',
} as const satisfies Partial<Record<keyof Claim, Kind>>;
type Field = keyof typeof FIELDS;

const fieldList = Object.keys(FIELDS) as Field[];
const isField = (path: string | undefined): path is Field => path !== undefined && Object.hasOwn(FIELDS, path);

const LINE_MONEY = /^serviceLines\.\d+\.(?:billed|allowed|paid|patientResponsibility|deductible|coinsurance|copay)$/;
const LINE_DATE = /^serviceLines\.\d+\.service(?:From|To)$/;

const kindOf = (path: string): Kind =>
  isField(path) ? FIELDS[path] : LINE_MONEY.test(path) ? 'money' : LINE_DATE.test(path) ? 'date' : 'text';

/** The values that a field can have, with their words. */
const choicesOf = (path: string): (readonly [string, string])[] =>
  isAsked(path)
    ? FACT_CHOICES[path].map(([value, word]) => [value, t(word)] as const)
    : CLAIM_STATUSES.map((status) => [status, standingWord(status)] as const);

export interface CorrectFormProps {
  claim: Claim;
  doubtful: readonly { path: string; shown: string }[];
  /** the value to set right; without it she chooses one */
  path: string | undefined;
  busy?: boolean;
  /** `value` null takes the value away; `was` is what stood there */
  onSave: (path: string, value: string | number | null, was: string | number | undefined) => void;
  onCancel: () => void;
}

/** A value set right by hand: it stands before whatever a page shows, now and later. */
export function CorrectForm({ claim, doubtful, path: given, busy, onSave, onCancel }: CorrectFormProps) {
  const [chosen, setChosen] = useState<Field>('claimNumber');
  const [text, setText] = useState('');
  const path = given ?? chosen;
  const kind = kindOf(path);
  const now = isField(path) ? claim[path] : undefined;
  const shown = doubtful.find((doubt) => doubt.path === path)?.shown ?? fieldText(path, now);
  const cents = centsTyped(text);
  const wrong =
    (text.trim() === '' && t('nothing_typed')) ||
    (kind === 'money' && cents === undefined && t('not_an_amount')) ||
    (kind === 'date' && !isCalendarDate(text) && t('move_no_date')) ||
    undefined;
  return (
    <ActForm
      title={given === undefined ? t('more_correct') : t('correct_title', fieldName(path))}
      save={t('save')}
      wrong={wrong}
      busy={busy ?? false}
      onSave={() => onSave(path, kind === 'money' ? cents! : text.trim(), now)}
      onCancel={onCancel}
    >
      {given === undefined && (
        <ChoiceField
          name={t('correct_which')}
          value={chosen}
          options={fieldList.map((field) => [field, fieldName(field)] as const)}
          onChange={(field) => {
            setChosen(field);
            setText('');
          }}
        />
      )}
      {kind === 'choice' ? (
        <ChoiceField
          name={fieldName(path)}
          value={text}
          options={[['', t('choose')] as const, ...choicesOf(path)]}
          onChange={setText}
        />
      ) : (
        <TextField
          name={fieldName(path)}
          type={kind === 'date' ? 'date' : 'text'}
          value={text}
          hint={t('correct_hint', shown)}
          onChange={setText}
        />
      )}
      {now !== undefined && (
        <button type="button" className="link" onClick={() => onSave(path, null, now)}>
          {t('correct_take_away', fieldName(path))}
        </button>
      )}
    </ActForm>
  );
}
