import { formatDate, isCalendarDate } from '@/utils/claim/calendar-date';
import { formatCents } from '@/utils/claim/money';
import type { ColumnKind, SheetTable, SheetValue } from '@/utils/exchange/export/sheet';
import { t, tn } from '@/utils/words';

/** A table of a report, with the claims behind each of its rows. */
export interface DrillTable extends SheetTable {
  rows: readonly (readonly SheetValue[])[];
  /** keys of the claims behind a row, asked for when it is opened */
  claimsOf?: (row: number) => readonly string[];
}

/** Made once: to make one costs more than a whole table of numbers. */
let numbers: Intl.NumberFormat | undefined;

export function valueText(value: SheetValue, kind: ColumnKind): string {
  if (value === undefined || value === '') return t('not_shown');
  if (typeof value === 'string') return kind === 'date' && isCalendarDate(value) ? formatDate(value) : value;
  if (kind === 'money') return formatCents(value);
  if (kind === 'rate') return `${(value * 100).toFixed(1)} %`;
  numbers ??= new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
  return numbers.format(value);
}

const SHOWN = 200;
const atEnd = (kind: ColumnKind): string | undefined => (kind === 'text' || kind === 'date' ? undefined : 'end');

/** The numbers of a report. A row with claims behind it has a button that opens them. */
export function ReportTable({ table, onOpen }: { table: DrillTable; onOpen: (title: string, keys: readonly string[]) => void }) {
  const { name, columns, rows, claimsOf } = table;
  if (rows.length === 0)
    return (
      <section className="stack" aria-label={name}>
        <h3>{name}</h3>
        <p className="quiet">{t('report_nothing')}</p>
      </section>
    );
  return (
    <div className="scroll-x">
      <table className="plain">
        <caption>{name}</caption>
        <thead>
          <tr>
            {columns.map(({ header, kind }) => (
              <th scope="col" key={header} className={atEnd(kind)}>
                {header}
              </th>
            ))}
            {claimsOf && <td className="no-print" />}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row, index) => {
            const [first] = row;
            const title = columns.flatMap(({ kind }, at) => (kind === 'text' && row[at] ? [String(row[at])] : [])).join(' · ');
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row of a report is its place
              <tr key={index}>
                {columns.map(({ header, kind }, at) =>
                  at === 0 ? (
                    <th scope="row" key={header} className={atEnd(kind)}>
                      {valueText(first, kind)}
                    </th>
                  ) : (
                    <td key={header} className={atEnd(kind)}>
                      {valueText(row[at], kind)}
                    </td>
                  ),
                )}
                {claimsOf && (
                  <td className="no-print">
                    <button
                      type="button"
                      className="link"
                      aria-label={t('report_claims_of', title)}
                      onClick={() => onOpen(title, claimsOf(index))}
                    >
                      {t('report_claims')}
                    </button>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length > SHOWN && <p className="quiet">{tn('report_more_rows', rows.length - SHOWN)}</p>}
    </div>
  );
}
