import type { Column } from '@/utils/exchange/worklist/columns/column';
import type { WorklistField } from '@/utils/exchange/worklist/names/headers';
import { t } from '@/utils/words';
import { isListField, listFields } from './fields';

export interface ColumnsTableProps {
  columns: readonly Column[];
  busy: boolean;
  /** column from 1, and its field or none */
  onChoose: (column: number, field: WorklistField | null) => void;
}

const letterOf = (index: number): string => {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
};

const how = (by: Column['by']): string =>
  ({ name: t('column_by_name'), content: t('column_by_content'), clerk: t('column_by_clerk'), none: '' })[by];

/** The list's columns, what each was taken for and why, with what is in it; each can be set right. */
export function ColumnsTable({ columns, busy, onChoose }: ColumnsTableProps) {
  const fields = listFields();
  return (
    <table className="plain">
      <caption className="hidden">{t('import_columns')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('import_column')}</th>
          <th scope="col">{t('import_in_it')}</th>
          <th scope="col">{t('import_taken_for')}</th>
          <th scope="col">{t('import_found_by')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => {
          const name = column.header || t('import_no_name');
          return (
            <tr key={column.index}>
              <th scope="row">
                <span className="quiet numbers">{letterOf(column.index)}</span> {name}
              </th>
              <td className="quiet">{column.samples.join(' · ')}</td>
              <td>
                <select
                  className="text-input"
                  aria-label={t('import_field_of', name)}
                  value={column.field ?? ''}
                  disabled={busy}
                  onChange={({ target: { value } }) => onChoose(column.index + 1, isListField(value) ? value : null)}
                >
                  <option value="">{t('import_not_taken')}</option>
                  {fields.map(([field, word]) => (
                    <option key={field} value={field}>
                      {word}
                    </option>
                  ))}
                </select>
              </td>
              <td className="quiet">{how(column.by)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
