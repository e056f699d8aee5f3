import { formatDate } from '@/utils/claim/calendar-date';
import { localDay, localTime } from '@/utils/clock';
import type { AsideRow, SetAside } from '@/utils/log/aside';
import { t, tn } from '@/utils/words';
import { ConfirmButton } from './ConfirmButton';
import { KINDS, kindWord } from './kind-words';

export interface SetAsidePartProps {
  parts: readonly SetAside[];
  /** absent where the hospital lets no plain files out */
  onSave?: ((part: SetAside) => void) | undefined;
  onRemove: (part: SetAside) => void;
}

/** Rows drawn of one backup. */
const SHOWN = 50;

const moment = (at: number): string => `${formatDate(localDay(at))} ${localTime(at)}`;

function whatOf({ kind }: AsideRow): string {
  const known = KINDS.find((one) => one === kind);
  return known ? kindWord(known) : t('aside_unknown');
}

/** Entries of backups that this version cannot read: kept, and shown, so that nobody takes the log for more whole than it is. */
export function SetAsidePart({ parts, onSave, onRemove }: SetAsidePartProps) {
  if (parts.length === 0) return null;
  return (
    <section className="settings-form" aria-labelledby="aside-title">
      <h2 id="aside-title" className="section-title">
        {t('aside_title')}
      </h2>
      <p>{t('aside_about')}</p>
      {parts.map((part) => (
        <div key={part.id} className="stack part">
          <p>
            {t('aside_from', moment(part.at))}{' '}
            {part.rows.length === 0 ? t('aside_damaged') : tn('aside_entries', part.rows.length)}
          </p>
          {part.rows.length > 0 && (
            <table className="policy-table">
              <thead>
                <tr>
                  <th scope="col">{t('aside_when')}</th>
                  <th scope="col">{t('aside_who')}</th>
                  <th scope="col">{t('aside_what')}</th>
                </tr>
              </thead>
              <tbody>
                {part.rows.slice(0, SHOWN).map((row, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows that fit nothing have no name of their own, and never change places
                  <tr key={index}>
                    <td>{row.at === undefined ? t('not_shown') : moment(row.at)}</td>
                    <td>{row.user ?? t('not_shown')}</td>
                    <td>{whatOf(row)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {part.rows.length > SHOWN && <p className="quiet">{tn('aside_more', part.rows.length - SHOWN)}</p>}
          <div className="bar">
            {onSave && part.rows.length > 0 && (
              <button type="button" className="button" onClick={() => onSave(part)}>
                {t('save_as_file')}
              </button>
            )}
            <ConfirmButton label={t('aside_remove')} question={t('aside_remove_question')} onConfirm={() => onRemove(part)} />
          </div>
        </div>
      ))}
    </section>
  );
}
