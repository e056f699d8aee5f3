import type { PageValue } from '@/utils/messages/page-protocol';
import { t } from '@/utils/words';
import { Fold } from './desk/Fold';
import { fieldName } from './fields';

export interface TaughtLesson {
  key: string;
  label: string;
  section?: string | undefined;
  /** what the value there is, in words */
  field: string;
}

export interface PageValuesProps {
  host: string;
  values: readonly PageValue[];
  /** what is selected on the page, and the number of the value that it lies in */
  selected?: { text: string; value?: number | undefined } | undefined;
  /** what a value can be said to be: id and name */
  fields: readonly (readonly [string, string])[];
  taught: readonly TaughtLesson[];
  onTeach: (value: PageValue, field: string) => void;
  onTakeBack: (key: string) => void;
  onShow: (value: PageValue) => void;
  /** the page's text without its values, where it was asked for: shown before it is saved */
  masked?: string | undefined;
  onMask: () => void;
  onSaveMasked: () => void;
  /** asks the page anew: what it shows and what is selected on it */
  onLook: () => void;
  onClose: () => void;
}

function Value({
  value,
  fields,
  onTeach,
  onShow,
}: { value: PageValue } & Pick<PageValuesProps, 'fields' | 'onTeach' | 'onShow'>) {
  const name = value.place?.label ?? (value.path === undefined ? '' : fieldName(value.path));
  return (
    <li className="page-value">
      <div className="spread">
        <span className="quiet">{name}</span>
        <span className="strong numbers">{value.value}</span>
      </div>
      <div className="bar">
        <span className={value.path === undefined ? 'small tone-wait' : 'small quiet'}>
          {value.path === undefined ? t('value_not_read') : t('value_read_as', fieldName(value.path))}
        </span>
        <button type="button" className="link small" onClick={() => onShow(value)}>
          {t('show_on_page')} <span className="hidden">{name}</span>
        </button>
      </div>
      {value.place && (
        <select
          className="text-input"
          aria-label={t('value_is', name)}
          value=""
          onChange={(event) => {
            if (event.target.value !== '') onTeach(value, event.target.value);
          }}
        >
          <option value="">{t('value_is_choose')}</option>
          {fields.map(([id, words]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      )}
    </li>
  );
}

/** What the page in front shows, value by value, and what each was read as; a clerk says what a value is, and the portal is read so from then on. */
export function PageValues(props: PageValuesProps) {
  const { host, values, selected, taught } = props;
  const chosen = selected?.value === undefined ? undefined : values[selected.value];
  const list = (shown: readonly PageValue[]) => (
    <ul className="page-values">
      {shown.map((value) => (
        <Value key={value.pieces.join(' ') + (value.path ?? '')} value={value} {...props} />
      ))}
    </ul>
  );
  const others = values.filter((value) => value !== chosen);
  const unread = others.filter(({ path }) => path === undefined);
  const read = others.filter(({ path }) => path !== undefined);
  return (
    <section className="block stack" aria-labelledby="page-values-title">
      <div className="spread">
        <h2 id="page-values-title">{t('values_title')}</h2>
        <button type="button" className="button bare" onClick={props.onClose}>
          {t('close')}
        </button>
      </div>
      <p className="small quiet">{t('values_about')}</p>
      {selected && (
        <div className="notice stack">
          <p>{t('values_selected', selected.text)}</p>
          {chosen?.place ? list([chosen]) : <p className="small tone-wait">{t('values_no_label')}</p>}
        </div>
      )}
      <div className="bar">
        <button type="button" className="button" onClick={props.onLook}>
          {t('values_take_selection')}
        </button>
      </div>
      {taught.length > 0 && (
        <>
          <h3>{t('values_taught', host)}</h3>
          <ul className="page-values">
            {taught.map((lesson) => (
              <li key={lesson.key} className="spread">
                <span>{t('lesson_says', lesson.label, lesson.field)}</span>
                <button type="button" className="link" onClick={() => props.onTakeBack(lesson.key)}>
                  {t('take_back')} <span className="hidden">{lesson.label}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('values_unread', unread.length)}</h3>
      {unread.length === 0 ? <p className="quiet">{t('values_all_read')}</p> : list(unread)}
      <Fold title={t('values_read', read.length)}>{list(read)}</Fold>
      <div className="stack">
        <p className="small quiet">{t('masked_about')}</p>
        {props.masked === undefined ? (
          <div className="bar">
            <button type="button" className="button" onClick={props.onMask}>
              {t('masked_show')}
            </button>
          </div>
        ) : (
          <>
            <textarea className="text-input masked" readOnly rows={8} aria-label={t('masked_text')} value={props.masked} />
            <div className="bar">
              <button type="button" className="button" onClick={props.onSaveMasked}>
                {t('save_as_file')}
              </button>
            </div>
          </>
        )}
      </div>
    </section>
  );
}
