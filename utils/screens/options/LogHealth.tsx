import { useState } from 'react';
import { ConfirmButton } from '@/components/ConfirmButton';
import { SetAsidePart } from '@/components/SetAsidePart';
import { today } from '@/utils/clock';
import type { MessageOut } from '@/utils/messages/protocol';
import { send } from '@/utils/messages/send';
import { percent, t, tn } from '@/utils/words';
import { download } from '../download';
import { useLog } from '../use-log';

type Health = MessageOut<'check-log'>['health'];

/** How the log is, what of it is where, and the way on where something is missing. */
export function LogHealth({ mayExport }: { mayExport: boolean }) {
  const { value: counts, problem } = useLog('counts', (log) => log.counts());
  // a copy each time: what is well again is not the answer that was well before it
  const { value: known } = useLog('health', async (log) => ({ ...(await log.health()) }));
  const { value: aside } = useLog('aside', (log) => log.setAside());
  const [checked, setChecked] = useState<{ health: Health; known: Health | undefined }>();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const [begun, setBegun] = useState(false);
  // An answer holds until the log says otherwise: it may be restored on another page.
  const health = checked && checked.known === known ? checked.health : known;
  const check = async (): Promise<void> => setChecked({ ...(await send('check-log', {})), known });
  const run = (work: () => Promise<void>): void => {
    setBusy(true);
    setFailed(undefined);
    work()
      .catch((error: unknown) => setFailed(error instanceof Error ? error.message : t('state_error_title')))
      .finally(() => setBusy(false));
  };
  const damaged = health && health.state !== 'well' && health.state !== 'repaired';
  // nothing can be restored into a log that is lost, is another's, or does not open
  const restorable = health?.state === 'damaged' && health.missing > 0;
  const lost = health?.state === 'lost';
  const saveAside = (rows: readonly { value: unknown }[]): void => {
    const text = JSON.stringify(
      rows.map(({ value }) => value),
      null,
      1,
    );
    download(new TextEncoder().encode(text), 'application/json', `claimside-set-aside-${today()}.json`);
  };
  return (
    <>
      <section className="settings-form" aria-labelledby="log-title">
        <h2 id="log-title" className="section-title">
          {t('section_log')}
        </h2>
        {health && <p className={damaged ? 'tone-bad' : undefined}>{health.sentence}</p>}
        {counts && (
          <p className="numbers">
            {[tn('log_claims', counts.claims), tn('log_open', counts.open), tn('log_entries', counts.entries)].join(' · ')}
            {counts.waiting > 0 && ` · ${tn('log_waiting', counts.waiting)}`}
            {counts.refreshed !== undefined && ` · ${t('lists_refreshed', percent(counts.refreshed))}`}
          </p>
        )}
        {(problem ?? failed) && (
          <p className="wrong" role="alert">
            {failed ?? problem?.sentence}
          </p>
        )}
        <div className="bar">
          {(restorable || begun) && (
            <button type="button" className="button main" onClick={() => window.open('desk.html#export')}>
              {t('log_restore')}
            </button>
          )}
          <button type="button" className="button" disabled={busy} onClick={() => run(check)}>
            {t('log_check')}
          </button>
          {damaged && (
            <ConfirmButton
              label={t(lost ? 'log_begin' : 'log_go_on')}
              question={t(lost ? 'log_begin_question' : 'log_go_on_question')}
              onConfirm={() =>
                run(async () => {
                  await send('go-on', { id: crypto.randomUUID() });
                  setBegun(lost);
                  await check();
                })
              }
            />
          )}
        </div>
      </section>
      <SetAsidePart
        parts={aside ?? []}
        onSave={mayExport ? ({ rows }) => saveAside(rows) : undefined}
        onRemove={({ id }) => run(async () => void (await send('drop-aside', { id })))}
      />
    </>
  );
}
