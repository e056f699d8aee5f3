/** The short forms behind "More": a note, another owner, closing. */
import { useState } from 'react';
import type { Cents } from '@/utils/claim/money';
import { t } from '@/utils/words';
import { ActForm } from './ActForm';
import { TextField } from './Field';

export interface FormProps<T> {
  busy?: boolean;
  onSave: (value: T) => void;
  onCancel: () => void;
}

/** `text` is held by who draws it: an unfinished note outlives the form. */
export function NoteForm({
  text,
  busy,
  onChange,
  onSave,
  onCancel,
}: FormProps<string> & { text: string; onChange: (text: string) => void }) {
  return (
    <ActForm
      title={t('note_title')}
      save={t('save')}
      wrong={text.trim() === '' ? t('nothing_typed') : undefined}
      busy={busy ?? false}
      onSave={() => onSave(text.trim())}
      onCancel={onCancel}
    >
      <TextField name={t('note_text')} lines={5} value={text} onChange={onChange} />
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

/** Dollars as typed (`1,200.50`) in cents; undefined for what is no amount. */
export function centsTyped(text: string): Cents | undefined {
  const match = /^\$?\s*(\d{1,3}(?:,\d{3})*|\d{1,10})(?:\.(\d{2}))?$/.exec(text.trim());
  if (!match) return undefined;
  return Number(match[1]!.replaceAll(',', '')) * 100 + Number(match[2] ?? 0);
}
