import { useMemo, useState } from 'react';
import { MoveForm } from '@/components/MoveForm';
import { PageStateNotice } from '@/components/PageState';
import { TextForm } from '@/components/SmallForms';
import { Worklist } from '@/components/Worklist';
import { inOrder, type WorkItem } from '@/utils/casework/worklist';
import { formatDate } from '@/utils/claim/calendar-date';
import { today } from '@/utils/clock';
import type { ClaimRow } from '@/utils/log/record';
import type { Settings } from '@/utils/settings/settings';
import { t } from '@/utils/words';
import { useLog } from './use-log';
import { itemsOf, useRows, useToday } from './use-rows';
import type { Writer } from './use-writer';

/** Claims that one search finds at most. */
const FOUND = 50;

export interface WorklistTabProps {
  settings: Settings;
  writer: Writer;
  onOpen: (key: string) => void;
}

/** The worklist in the panel: every open claim, or what a search finds in the whole log. */
export function WorklistTab({ settings, writer, onOpen }: WorklistTabProps) {
  const [text, setText] = useState('');
  const [form, setForm] = useState<{ kind: 'move' | 'assign'; item: WorkItem }>();
  const words = text.trim();
  const day = useToday();
  const { read, again } = useRows();
  const { value: found, problem } = useLog<ClaimRow[]>(
    `worklist ${words}`,
    words === '' ? undefined : (log) => log.search(words, FOUND),
  );
  const open = useMemo(() => read?.rows.filter((row) => !row.closed), [read]);
  const rows = words === '' ? open : found;
  const items = useMemo(() => inOrder(itemsOf(rows ?? [], day)), [rows, day]);
  const wrong = problem ?? read?.problem;
  if (wrong && wrong.kind !== 'locked') return <PageStateNotice state={{ kind: 'error', what: wrong.sentence }} onAct={again} />;
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
      {rows && (
        <Worklist
          items={items}
          today={day}
          keys={settings.keys.single && form === undefined}
          text={text}
          unread={words === '' && read && !read.whole ? read.of - items.length : 0}
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
        />
      )}
    </>
  );
}
