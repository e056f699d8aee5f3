import { useState } from 'react';
import { Progress } from '@/components/desk/Progress';
import { formatDate } from '@/utils/claim/calendar-date';
import { localDay, localTime, today } from '@/utils/clock';
import type { Verdict } from '@/utils/log/audit';
import { isLogError } from '@/utils/log/errors';
import { t, tn } from '@/utils/words';
import { openReader } from '../../reader';
import { downloadTables } from '../download';

const moment = (at: number): string => `${formatDate(localDay(at))} ${localTime(at)}`;

function badText({ firstBad }: Verdict): string {
  if (!firstBad) return '';
  const why = { missing: t('audit_missing'), changed: t('audit_changed'), unreadable: t('audit_unreadable') }[firstBad.why];
  return firstBad.after === undefined
    ? t('audit_bad_first', firstBad.seq, why)
    : t('audit_bad', firstBad.seq, why, moment(firstBad.after));
}

/** The journal proved from end to end, and the audit trail as a file without patients. */
export function AuditPart({ mayExport }: { mayExport: boolean }) {
  const [verdict, setVerdict] = useState<Verdict>();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setFailed(undefined);
    try {
      await work();
    } catch (error) {
      setFailed(isLogError(error) ? error.sentence : t('state_error_title'));
    } finally {
      setBusy(false);
    }
  };
  const save = async (): Promise<void> => {
    const rows: string[][] = [];
    for await (const lines of (await openReader()).audit())
      for (const { seq, at, user, device, kind, claim, id } of lines)
        rows.push([String(seq), new Date(at).toISOString(), user, device, kind, claim ?? '', id]);
    const names = ['seq', 'time', 'user', 'device', 'kind', 'claim', 'entry'];
    const columns = names.map((header) => ({ header, kind: 'text' as const }));
    await downloadTables(`claimside-audit-${today()}`, 'csv', [{ name: t('audit'), columns, rows }]);
  };
  return (
    <section className="stack" aria-label={t('audit')}>
      <h2 className="form-title">{t('audit')}</h2>
      <p className="quiet">{t('audit_about')}</p>
      <div className="bar">
        <button
          type="button"
          className="button"
          disabled={busy}
          onClick={() => void run(async () => setVerdict(await (await openReader()).verify()))}
        >
          {t('audit_check')}
        </button>
        {mayExport && (
          <button type="button" className="button" disabled={busy} onClick={() => void run(save)}>
            {t('audit_file')}
          </button>
        )}
      </div>
      {busy && <Progress label={t('audit_working')} />}
      {failed && <p className="tone-bad">{failed}</p>}
      {verdict && !busy && (
        <p role="status" className={verdict.whole ? 'tone-good' : 'tone-bad'}>
          {verdict.whole ? tn('audit_whole', verdict.entries) : badText(verdict)}
          {verdict.lost > 0 && ` ${tn('audit_lost', verdict.lost)}`}
        </p>
      )}
    </section>
  );
}
