import { useMemo, useState } from 'react';
import { type JournalLine, JournalTable } from '@/components/desk/JournalTable';
import { ChoiceField, TextField } from '@/components/Field';
import { historyLine } from '@/components/history-words';
import { KINDS, kindWord } from '@/components/kind-words';
import { PageStateNotice } from '@/components/PageState';
import { whenOf } from '@/utils/log/clock';
import type { Policy } from '@/utils/settings/policy';
import type { Settings } from '@/utils/settings/settings';
import { t } from '@/utils/words';
import type { Writer } from '../use-writer';
import { ClaimPane } from './ClaimPane';
import { AuditPart } from './log/AuditPart';
import { type JournalFilter, useJournal } from './log/use-journal';

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
        ({ id, at, clock, user, body, claim }): JournalLine => ({
          id,
          at: whenOf({ at, clock }),
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
