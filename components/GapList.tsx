import type { Gap } from '@/utils/letters/fill';
import { t, tn } from '@/utils/words';
import { Field, TextField } from './Field';

export interface GapListProps {
  gaps: readonly Gap[];
  /** every place that was empty when the letter was opened, in its order: it stays, so that an answer can be changed */
  answered: readonly Pick<Gap, 'field' | 'label' | 'kind'>[];
  extras: readonly { field: string; label: string }[];
  answers: ReadonlyMap<string, string>;
  onAnswer: (field: string, text: string) => void;
  /** what may be kept for the next letters; absent where nothing may */
  keep?: { fields: ReadonlySet<string>; kept: ReadonlySet<string>; onKeep: (field: string) => void } | undefined;
}

const whyOf = (gap: Gap): string | undefined => {
  if (gap.gap === 'doubtful') return t('gap_doubtful', gap.why ?? '');
  if (gap.gap === 'invalid') return t('gap_invalid', gap.why ?? '');
  return gap.why;
};

interface AskProps {
  field: string;
  label: string;
  kind: Gap['kind'];
  value: string;
  hint?: string | undefined;
  wrong?: string | undefined;
  onAnswer: (text: string) => void;
}

function Ask({ label, kind, value, hint, wrong, onAnswer }: AskProps) {
  if (kind === 'date') {
    return (
      <Field name={label} hint={hint} wrong={wrong}>
        {(control) => <input {...control} type="date" value={value} onChange={(event) => onAnswer(event.target.value)} />}
      </Field>
    );
  }
  return (
    <TextField
      name={label}
      value={value}
      hint={hint}
      wrong={wrong}
      onChange={onAnswer}
      {...(kind === 'lines' ? { lines: 3 } : {})}
    />
  );
}

/** What the letter still needs, in its order: Tab goes from one to the next. */
export function GapList({ gaps, answered, extras, answers, onAnswer, keep }: GapListProps) {
  const open = new Map(gaps.map((gap) => [gap.field, gap]));
  // Nothing jumps: a place keeps its turn when it is filled.
  const known = new Set(answered.map(({ field }) => field));
  const all = [...answered, ...gaps.filter(({ field }) => !known.has(field))];
  const ask = (field: string) => ({ field, value: answers.get(field) ?? '', onAnswer: (text: string) => onAnswer(field, text) });
  return (
    <section className="block" aria-labelledby="gaps">
      <h2 id="gaps">{gaps.length === 0 ? t('gaps_none') : tn('gaps_left', gaps.length)}</h2>
      <div className="stack">
        {all.map((gap) => {
          const empty = open.get(gap.field);
          const why = empty && whyOf(empty);
          const invalid = empty?.gap === 'invalid';
          const keeps = keep?.fields.has(gap.field) && (answers.get(gap.field) ?? '').trim() !== '';
          return (
            <div key={gap.field}>
              <Ask {...ask(gap.field)} label={gap.label} kind={gap.kind} {...(invalid ? { wrong: why } : { hint: why })} />
              {keep &&
                keeps &&
                (keep.kept.has(gap.field) ? (
                  <p className="small quiet">{t('gap_kept')}</p>
                ) : (
                  <button type="button" className="link small" onClick={() => keep.onKeep(gap.field)}>
                    {t('gap_keep')} <span className="hidden">{gap.label}</span>
                  </button>
                ))}
            </div>
          );
        })}
      </div>
      {extras.length > 0 && (
        <details>
          <summary>{tn('gaps_extras', extras.length)}</summary>
          <div className="stack">
            {extras.map(({ field, label }) => (
              <Ask key={field} {...ask(field)} label={label} kind="text" />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}
