import { useState } from 'react';
import { MoveForm } from '@/components/MoveForm';
import { PageStateNotice } from '@/components/PageState';
import { TextForm } from '@/components/SmallForms';
import { Worklist } from '@/components/Worklist';
import { inOrder, itemOf, type WorkItem } from '@/utils/casework/worklist';
import { formatDate } from '@/utils/claim/calendar-date';
import { localDay, today } from '@/utils/clock';
import type { ClaimRow } from '@/utils/log/record';
import type { Settings } from '@/utils/settings/settings';
import { t } from '@/utils/words';
import { useLog } from './use-log';
import type { Writer } from './use-writer';

/** Rows that the panel shows; the full page shows all. */
const SHOWN = 300;
const FOUND = 50;

export interface WorklistTabProps {
  settings: Settings;
  writer: Writer;
  onOpen: (key: string) => void;
  onDesk: () => void;
}

interface Shown {
  rows: ClaimRow[];
  more: boolean;
}

/** The worklist in the panel: the soonest rows, or what a search finds. */
export function WorklistTab({ settings, writer, onOpen, onDesk }: WorklistTabProps) {
  const [text, setText] = useState('');
  const [form, setForm] = useState<{ kind: 'move' | 'assign'; item: WorkItem }>();
  const words = text.trim();
  const { value, problem } = useLog<Shown>(`worklist ${words}`, async (log) => {
    if (words !== '') return { rows: await log.search(words, FOUND), more: false };
    const page = await log.worklist({ limit: SHOWN, withoutDate: true });
    return { rows: page.rows, more: page.next !== undefined };
  });
  if (problem && problem.kind !== 'locked') return <PageStateNotice state={{ kind: 'error', what: problem.sentence }} />;
  const items = value ? inOrder(value.rows.map((row) => itemOf(row, today(), localDay))) : [];
  const write = async (...given: Parameters<Writer['write']>): Promise<void> => {
    if (await writer.write(...given)) setForm(undefined);
  };
  return (
    <>
      {writer.failed && <PageStateNotice state={{ kind: 'not-saved', why: writer.failed.why }} onAct={writer.failed.again} />}
      {form?.kind === 'move' && (
        <MoveForm
          today={today()}
          due={form.item.row.due ?? today()}
          deadline={form.item.summary?.deadline?.date}
          busy={writer.busy}
          onCancel={() => setForm(undefined)}
          onSave={(due, why) =>
            void write(
              [form.item.row.key],
              [{ kind: 'task-set', action: form.item.summary?.action ?? 'wait', due, ...(why ? { text: why } : {}) }],
              t('moved_done', formatDate(due)),
            )
          }
        />
      )}
      {form?.kind === 'assign' && (
        <TextForm
          title={t('more_assign')}
          name={t('assign_to')}
          initial={settings.clerk.name}
          busy={writer.busy}
          onCancel={() => setForm(undefined)}
          onSave={(to) => void write([form.item.row.key], [{ kind: 'assigned', to }], t('assigned_done', to))}
        />
      )}
      {value && (
        <Worklist
          items={items}
          today={today()}
          keys={settings.keys.single && form === undefined}
          text={text}
          more={value.more}
          onSearch={setText}
          onOpen={onOpen}
          onDone={({ row, summary }) =>
            void writer.write(
              [row.key],
              [
                {
                  kind: 'task-done',
                  action: summary?.action ?? 'none',
                  ...(summary?.title ? { text: summary.title.slice(0, 500) } : {}),
                },
              ],
              t('done_what', summary?.title ?? ''),
            )
          }
          onMove={(item) => setForm({ kind: 'move', item })}
          onAssign={(item) => setForm({ kind: 'assign', item })}
          onDesk={onDesk}
        />
      )}
    </>
  );
}
