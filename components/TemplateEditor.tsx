import { useRef, useState } from 'react';
import { t, tn } from '@/utils/words';
import { Field, TextField } from './Field';

export interface TemplateFault {
  line: number;
  column: number;
  message: string;
}

export interface TemplateEditorProps {
  id: string;
  source: string;
  /** groups of fields with what each puts in */
  menu: readonly { group: string; fields: readonly { path: string; label: string; insert: string }[] }[];
  check: (source: string) => readonly TemplateFault[];
  /** the letter that it gives for the claim chosen, a made-up one where none is */
  preview: (source: string) => string;
  /** claims of the log that it can be tried on */
  claims: readonly { key: string; label: string }[];
  claim: string;
  onClaim: (key: string) => void;
  onSave: (id: string, source: string) => void;
  onCancel: () => void;
}

/** A letter template as text: faults by line while it is written, and the letter that it gives beside it. */
export function TemplateEditor(props: TemplateEditorProps) {
  const { id: given, source: first, menu, check, preview, onSave, onCancel } = props;
  const [id, setId] = useState(given);
  const [source, setSource] = useState(first);
  const area = useRef<HTMLTextAreaElement>(null);
  const faults = check(source);
  const badName = !/^[a-z][a-z0-9-]{2,39}$/.test(id);
  const insert = (text: string): void => {
    const at = area.current?.selectionStart ?? source.length;
    setSource(source.slice(0, at) + text + source.slice(area.current?.selectionEnd ?? at));
    area.current?.focus();
  };
  return (
    <form
      className="stack wide"
      aria-label={t('template_edit')}
      onSubmit={(event) => {
        event.preventDefault();
        if (faults.length === 0 && !badName) onSave(id, source);
      }}
    >
      <TextField name={t('template_name')} value={id} wrong={badName ? t('template_name_wrong') : undefined} onChange={setId} />
      <Field name={t('template_field')}>
        {(control) => (
          <select {...control} value="" onChange={(event) => insert(event.target.value)}>
            <option value="">{t('choose')}</option>
            {menu.map(({ group, fields }) => (
              <optgroup key={group} label={group}>
                {fields.map((field) => (
                  <option key={field.path} value={field.insert}>
                    {field.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <div className="template-columns">
        <Field name={t('template_text')}>
          {(control) => (
            <textarea
              {...control}
              ref={area}
              className="code"
              rows={24}
              spellCheck={false}
              value={source}
              onChange={(event) => setSource(event.target.value)}
            />
          )}
        </Field>
        <section className="stack" aria-label={t('letter_text')}>
          <Field name={t('template_preview')}>
            {(control) => (
              <select {...control} value={props.claim} onChange={(event) => props.onClaim(event.target.value)}>
                <option value="">{t('template_made_up')}</option>
                {props.claims.map(({ key, label }) => (
                  <option key={key} value={key}>
                    {label}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <div className="letter-page small">{faults.length === 0 ? preview(source) : t('template_no_preview')}</div>
        </section>
      </div>
      <section aria-label={t('template_faults')}>
        <p className={faults.length > 0 ? 'wrong' : 'quiet'}>
          {faults.length === 0 ? t('template_fine') : tn('template_faulty', faults.length)}
        </p>
        <ul>
          {faults.map((fault) => (
            <li key={`${fault.line}-${fault.column}-${fault.message}`} className="small numbers">
              {t('template_fault', fault.line, fault.column, fault.message)}
            </li>
          ))}
        </ul>
      </section>
      <div className="bar">
        <button type="submit" className="button main" disabled={faults.length > 0 || badName}>
          {t('save')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
