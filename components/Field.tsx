import { type ReactNode, useId } from 'react';

export interface FieldProps {
  name: string;
  hint?: string | undefined;
  wrong?: string | undefined;
  /** gets what ties the control to its label, hint and error */
  children: (control: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}

/** A labelled control; what is wrong is said below it, in words. */
export function Field({ name, hint, wrong, children }: FieldProps) {
  const id = useId();
  const below = wrong ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>{name}</label>
      {children({
        id,
        ...(below ? { 'aria-describedby': `${id}-below` } : {}),
        ...(wrong ? { 'aria-invalid': true as const } : {}),
      })}
      {below && (
        <span id={`${id}-below`} className={wrong ? 'wrong' : 'hint'}>
          {below}
        </span>
      )}
    </div>
  );
}

export interface TextFieldProps {
  name: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  wrong?: string | undefined;
  type?: 'text' | 'date' | 'number' | 'password' | 'tel' | 'email' | 'time' | 'search';
  lines?: number;
  autoFocus?: boolean;
  required?: boolean;
  list?: string;
  max?: string;
  min?: string;
}

/** One line of text, or several where `lines` is given. */
export function TextField(props: TextFieldProps) {
  const { name, value, onChange, hint, wrong, lines, type = 'text' } = props;
  return (
    <Field name={name} hint={hint} wrong={wrong}>
      {(control) =>
        lines ? (
          <textarea {...control} rows={lines} value={value} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <input
            {...control}
            type={type}
            value={value}
            // biome-ignore lint/a11y/noAutofocus: the field that a clerk asked for by key is where she types next
            autoFocus={props.autoFocus}
            required={props.required}
            list={props.list}
            min={props.min}
            max={props.max}
            autoComplete="off"
            spellCheck={type === 'text' ? undefined : false}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}

export interface ChoiceFieldProps<T extends string> {
  name: string;
  value: T;
  options: readonly (readonly [T, string])[];
  onChange: (value: T) => void;
}

export function ChoiceField<T extends string>({ name, value, options, onChange }: ChoiceFieldProps<T>) {
  return (
    <Field name={name}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={(event) => {
            const chosen = options.find(([each]) => each === event.target.value);
            if (chosen) onChange(chosen[0]);
          }}
        >
          {options.map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
