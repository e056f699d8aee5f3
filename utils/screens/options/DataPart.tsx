import { DeleteAllPart } from '@/components/DeleteAllPart';
import { DeletedProof, type Proof, proofText } from '@/components/DeletedProof';
import { DiagnosticsPart } from '@/components/DiagnosticsPart';
import { SettingsFilePart } from '@/components/SettingsFilePart';
import { formatDate } from '@/utils/claim/calendar-date';
import { localDay, localTime, today } from '@/utils/clock';
import { send } from '@/utils/messages/send';
import type { Settings } from '@/utils/settings/settings';
import { readSettingsFile, type SettingsFileReading, settingsFile } from '@/utils/settings/settings-file';
import { replaceSettings } from '@/utils/settings/store';
import { t, tn } from '@/utils/words';
import { download } from '../download';
import { tellWiped } from '../wiped';

/** A large log on a slow disk. */
const LONG = 5 * 60_000;

const saveText = (text: string, type: string, name: string): void => download(new TextEncoder().encode(text), type, name);

const whyNot = ({ why, where = '' }: Extract<SettingsFileReading, { ok: false }>): string =>
  ({
    'not-ours': t('settings_file_not_ours'),
    newer: t('settings_file_newer'),
    wrong: t('settings_file_wrong', where),
    looser: t('settings_file_looser', where),
  })[why];

async function take(file: File, own: Settings): Promise<{ ok: boolean; sentence: string }> {
  const reading = readSettingsFile(await file.text(), own);
  if (!reading.ok) return { ok: false, sentence: whyNot(reading) };
  try {
    await replaceSettings(reading.settings);
  } catch {
    return { ok: false, sentence: t('settings_not_saved') };
  }
  return { ok: true, sentence: tn('settings_file_taken', reading.changed.length) };
}

export interface Deleted {
  proof: Proof;
  /** when it was done, as it is shown */
  at: string;
}

/** What stands in the place of the settings once everything is deleted. */
export function DeletedPage({ deleted: { proof, at } }: { deleted: Deleted }) {
  return (
    <main className="page-main narrow">
      <DeletedProof
        proof={proof}
        at={at}
        onSave={() => saveText(proofText(proof, at), 'text/plain', `claimside-deleted-${today()}.txt`)}
        onAnew={() => {
          location.hash = '#first-run';
          location.reload();
        }}
      />
    </main>
  );
}

/** All that is kept here: out as a file, told to support without patients, or gone. */
export function DataPart({ own, onDeleted }: { own: Settings; onDeleted: (deleted: Deleted) => void }) {
  return (
    <>
      <section className="settings-form" aria-labelledby="out-title">
        <h2 id="out-title" className="section-title">
          {t('data_out')}
        </h2>
        <p>
          {t('data_out_about')} <a href="desk.html#export">{t('data_out_open')}</a>
        </p>
      </section>
      <SettingsFilePart
        onSave={() => saveText(settingsFile(own), 'application/json', `claimside-settings-${today()}.json`)}
        onTake={(file) => take(file, own)}
      />
      <DiagnosticsPart
        onGather={async () => JSON.stringify(await send('diagnostics', {}), null, 1)}
        onSave={(text) => saveText(text, 'application/json', `claimside-diagnostics-${today()}.json`)}
      />
      <DeleteAllPart
        onDelete={async (word) => {
          const proof = await send('delete-all', { word }, LONG);
          const now = Date.now();
          onDeleted({ proof, at: `${formatDate(localDay(now))} ${localTime(now)}` });
          tellWiped();
        }}
      />
    </>
  );
}
