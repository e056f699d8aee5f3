import { useState } from 'react';
import { useAnnounce } from '@/components/announce';
import { Progress } from '@/components/desk/Progress';
import { ChoiceField } from '@/components/Field';
import type { Policy } from '@/utils/settings/policy';
import { t, tn } from '@/utils/words';
import { BackupPart } from './export/BackupPart';
import { RestorePart } from './export/RestorePart';
import { exportFile, FORMATS, type Format, SCOPES, type Scope } from './export/write';

const formatWord = (format: Format): string =>
  ({ csv: t('export_csv'), xlsx: t('export_xlsx'), fhir: t('export_fhir'), json: t('export_json') })[format];
const scopeWord = (scope: Scope): string => ({ open: t('export_open'), all: t('export_all') })[scope];

function ExportPart() {
  const [format, setFormat] = useState<Format>('xlsx');
  const [scope, setScope] = useState<Scope>('open');
  const [share, setShare] = useState<number>();
  const [said, setSaid] = useState<{ text: string; bad: boolean }>();
  const announce = useAnnounce();
  const run = async (): Promise<void> => {
    setShare(0);
    setSaid(undefined);
    try {
      const count = await exportFile(format, scope, setShare);
      const text = format === 'json' ? tn('export_done_entries', count) : tn('export_done', count);
      setSaid({ text, bad: false });
      announce(text);
    } catch (error) {
      setSaid({
        text: error instanceof Error && 'sentence' in error ? String(error.sentence) : t('state_error_title'),
        bad: true,
      });
    } finally {
      setShare(undefined);
    }
  };
  return (
    <section className="stack part" aria-label={t('export')}>
      <h2 className="form-title">{t('export')}</h2>
      <p className="quiet">{t('export_about')}</p>
      <div className="pair">
        <ChoiceField
          name={t('export_format')}
          value={format}
          options={FORMATS.map((each) => [each, formatWord(each)] as const)}
          onChange={setFormat}
        />
        {format !== 'json' && (
          <ChoiceField
            name={t('report_claims')}
            value={scope}
            options={SCOPES.map((each) => [each, scopeWord(each)] as const)}
            onChange={setScope}
          />
        )}
      </div>
      {share === undefined ? (
        <div className="bar">
          <button type="button" className="button main" onClick={() => void run()}>
            {t('export_save')}
          </button>
        </div>
      ) : (
        <Progress label={t('export_running')} share={share} />
      )}
      {said && (
        <p role={said.bad ? 'alert' : undefined} className={said.bad ? 'tone-bad' : 'tone-good'}>
          {said.text}
        </p>
      )}
    </section>
  );
}

/** Files out of the log, the sealed backup, and a backup back in. */
export function ExportSection({ policy }: { policy: Policy }) {
  return (
    <div className="section">
      {policy.allowExport === false ? <p>{t('export_forbidden')}</p> : <ExportPart />}
      <BackupPart />
      <RestorePart />
    </div>
  );
}
