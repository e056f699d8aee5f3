import { formatDate } from '@/utils/claim/calendar-date';
import type { Problem } from '@/utils/exchange/imported';
import { t, tn } from '@/utils/words';
import { TextField } from '../Field';
import { Fold } from './Fold';
import { Problems } from './import/Notes';

export interface ContractTableProps {
  name: string;
  readOn?: string | undefined;
  terms: number;
  /** of the file just read */
  problems: readonly Problem[];
  threshold: string;
  thresholdWrong: boolean;
  onFile: (file: File) => void;
  onRemove: () => void;
  onThreshold: (text: string) => void;
}

/** The contract table that payments are held against, and from which gap on it is worth a dispute. */
export function ContractTable(props: ContractTableProps) {
  const { name, readOn, terms, problems, threshold, thresholdWrong, onFile, onRemove, onThreshold } = props;
  return (
    <section className="stack no-print" aria-label={t('contract_table')}>
      <h3>{t('contract_table')}</h3>
      <p className="quiet">
        {terms === 0
          ? t('contract_table_none')
          : tn('contract_table_terms', terms, name, readOn ? formatDate(readOn) : t('not_shown'))}
      </p>
      <div className="bar at-foot">
        <label className="button">
          {t('contract_table_choose')}
          <input
            type="file"
            className="hidden"
            accept=".csv,.txt,.tsv,.xlsx,.xlsm,.xlsb,.xls"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) onFile(file);
              target.value = '';
            }}
          />
        </label>
        {terms > 0 && (
          <button type="button" className="button" onClick={onRemove}>
            {t('remove')}
          </button>
        )}
        <TextField
          name={t('contract_threshold')}
          value={threshold}
          onChange={onThreshold}
          wrong={thresholdWrong ? t('not_an_amount') : undefined}
        />
      </div>
      {problems.length > 0 && (
        <Fold open title={tn('import_problems', problems.length)}>
          <p>{t('contract_table_kept')}</p>
          <Problems problems={problems} count={problems.length} />
        </Fold>
      )}
    </section>
  );
}
