import { formatDate } from '@/utils/claim/calendar-date';
import { localDay, localTime } from '@/utils/clock';
import { t } from '@/utils/words';
import type { HistoryLine } from '../history-words';

export interface JournalLine {
  id: string;
  at: number;
  user: string;
  line: HistoryLine;
  /** the claim it is about, and how it is called */
  claim?: { key: string; name: string };
}

/** Entries of the whole log, newest first. */
export function JournalTable({ lines, onOpen }: { lines: readonly JournalLine[]; onOpen: (claim: string) => void }) {
  return (
    <div className="scroll-x">
      <table className="plain journal">
        <caption className="hidden">{t('desk_log')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('journal_when')}</th>
            <th scope="col">{t('journal_who')}</th>
            <th scope="col">{t('field_claim_number')}</th>
            <th scope="col">{t('import_what')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, at, user, line, claim }) => (
            <tr key={id}>
              <td className="numbers">
                {formatDate(localDay(at))} <span className="quiet">{localTime(at)}</span>
              </td>
              <td>{user}</td>
              <td>
                {claim && (
                  <button type="button" className="link" onClick={() => onOpen(claim.key)}>
                    {claim.name}
                  </button>
                )}
              </td>
              <td>
                {line.text}
                {line.detail && <div className="quiet prose">{line.detail}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
