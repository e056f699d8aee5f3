import { useMemo, useState } from 'react';
import { type JournalLine, JournalTable } from '@/components/desk/JournalTable';
import { ChoiceField, TextField } from '@/components/Field';
import { historyLine } from '@/components/history-words';
import { PageStateNotice } from '@/components/PageState';
import type { EntryKind } from '@/utils/log/entry';
import type { Policy } from '@/utils/settings/policy';
import type { Settings } from '@/utils/settings/settings';
import { t } from '@/utils/words';
import type { Writer } from '../use-writer';
import { ClaimPane } from './ClaimPane';
import { AuditPart } from './log/AuditPart';
import { type JournalFilter, useJournal } from './log/use-journal';

const KINDS = [
  'seen',
  'looked',
  'corrected',
  'called',
  'noted',
  'task-set',
  'task-moved',
  'task-done',
  'assigned',
  'letter-drafted',
  'letter-sent',
  'outcome',
  'closed',
  'reopened',
  'undone',
  'imported',
  'exported',
  'viewed',
  'repaired',
  'restored',
  'retired',
] as const satisfies readonly EntryKind[];

const kindWord = (kind: EntryKind): string =>
  ({
    seen: t('kind_seen'),
    looked: t('kind_looked'),
    corrected: t('kind_corrected'),
    called: t('history_called'),
    noted: t('history_noted'),
    'task-set': t('kind_task_set'),
    'task-moved': t('kind_task_moved'),
    'task-done': t('kind_task_done'),
    assigned: t('kind_assigned'),
    'letter-drafted': t('kind_drafted'),
    'letter-sent': t('kind_sent'),
    outcome: t('outcome_title'),
    closed: t('kind_closed'),
    reopened: t('history_reopened'),
    undone: t('kind_undone'),
    imported: t('kind_imported'),
    exported: t('kind_exported'),
    viewed: t('history_viewed'),
    repaired: t('kind_repaired'),
    restored: t('kind_restored'),
    retired: t('kind_retired'),
  })[kind];

export interface LogSectionProps {
  settings: Settings;
  policy: Policy;
  writer: Writer;
  sourceName: (id: string) => string;
}

/** The whole journal, newest first, and the proof that it is as it was written. */
export function LogSection({ settings, policy, writer, sourceName }: LogSectionProps) {
  const [filter, setFilter] = useState<JournalFilter>({ kind: '', user: '', from: '', to: '' });
  const { journal, more } = useJournal(filter);
  const [opened, setOpened] = useState<string>();
  const { entries, names } = journal;
  const lines = useMemo(
    () =>
      entries.map(
        ({ id, at, user, body, claim }): JournalLine => ({
          id,
          at,
          user,
          line: historyLine(body, sourceName),
          ...(claim === undefined ? {} : { claim: { key: claim, name: names.get(claim) ?? '…' } }),
        }),
      ),
    [entries, names, sourceName],
  );
  const change = (part: Partial<JournalFilter>): void => setFilter((before) => ({ ...before, ...part }));
  return (
    <div className={`reports${opened === undefined ? '' : ' with-claim'}`}>
      <div className="reports-list section">
        <AuditPart mayExport={policy.allowExport !== false} />
        <section className="stack" aria-label={t('desk_log')}>
          <h2 className="form-title">{t('journal')}</h2>
          <div className="filters flush">
            <ChoiceField
              name={t('import_what')}
              value={filter.kind}
              options={[['', t('filter_any')], ...KINDS.map((kind) => [kind, kindWord(kind)] as const)]}
              onChange={(kind) => change({ kind })}
            />
            <TextField name={t('journal_who')} value={filter.user} onChange={(user) => change({ user })} />
            <TextField name={t('report_from')} type="date" value={filter.from} onChange={(from) => change({ from })} />
            <TextField name={t('report_to')} type="date" value={filter.to} onChange={(to) => change({ to })} />
          </div>
          {journal.problem && <PageStateNotice state={{ kind: 'error', what: journal.problem }} />}
          {lines.length > 0 && <JournalTable lines={lines} onOpen={setOpened} />}
          {!journal.busy && lines.length === 0 && !journal.problem && (
            <p>{journal.more ? t('journal_none_yet') : t('journal_none')}</p>
          )}
          {journal.busy && <p className="quiet">{t('journal_reading')}</p>}
          {journal.more && !journal.busy && (
            <div className="bar">
              <button type="button" className="button" onClick={more}>
                {t('journal_more')}
              </button>
            </div>
          )}
        </section>
      </div>
      {opened !== undefined && (
        <ClaimPane
          key={opened}
          claim={opened}
          settings={settings}
          writer={writer}
          sourceName={sourceName}
          onClose={() => setOpened(undefined)}
        />
      )}
    </div>
  );
}
