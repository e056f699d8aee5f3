import { MoveForm } from '@/components/MoveForm';
import { TextForm } from '@/components/SmallForms';
import type { WorkItem } from '@/utils/casework/worklist';
import { formatDate } from '@/utils/claim/calendar-date';
import { today } from '@/utils/clock';
import type { EntryBody } from '@/utils/log/entry';
import type { Settings } from '@/utils/settings/settings';
import { t, tn } from '@/utils/words';
import type { Writer } from '../use-writer';

export interface BulkForm {
  kind: 'move' | 'assign' | 'close';
  items: readonly WorkItem[];
}

/** A task's text holds so many characters. */
const LINE = 500;

const each = (items: readonly WorkItem[], bodyOf: (item: WorkItem) => EntryBody) =>
  items.map((item) => ({ claim: item.row.key, bodies: [bodyOf(item)] }));

const titled = (items: readonly WorkItem[], one: string): string =>
  items.length === 1 ? one : t('bulk_of', one, tn('claims_count', items.length));

/** What stood as the next step is done; what follows comes from the rules. */
export const markDone = (writer: Writer, items: readonly WorkItem[]): Promise<boolean> =>
  writer.writeEach(
    each(items, ({ summary }) => ({
      kind: 'task-done',
      action: summary?.action ?? 'none',
      ...(summary?.title ? { text: summary.title.slice(0, LINE) } : {}),
    })),
    items.length === 1 ? t('done_what', items[0]?.summary?.title ?? '') : tn('bulk_done', items.length),
  );

export interface BulkFormsProps {
  form: BulkForm;
  settings: Settings;
  writer: Writer;
  onLeave: () => void;
}

/** The form for one row or for all selected ones; what it writes can be taken back as one. */
export function BulkForms({ form, settings, writer, onLeave }: BulkFormsProps) {
  const { items } = form;
  const common = { busy: writer.busy, onCancel: onLeave };
  const write = async (bodyOf: (item: WorkItem) => EntryBody, text: string): Promise<void> => {
    if (await writer.writeEach(each(items, bodyOf), titled(items, text))) onLeave();
  };
  switch (form.kind) {
    case 'move': {
      const deadlines = items.flatMap(({ summary }) => summary?.deadline?.date ?? []).sort();
      return (
        <MoveForm
          {...common}
          today={today()}
          due={(items.length === 1 ? items[0]?.row.due : undefined) ?? today()}
          deadline={deadlines[0]}
          count={items.length}
          onSave={(due, why) =>
            void write(
              ({ summary }) => ({
                kind: 'task-set',
                action: summary?.action ?? 'wait',
                due,
                ...(why || summary?.title ? { text: (why || summary?.title || '').slice(0, LINE) } : {}),
              }),
              t('moved_done', formatDate(due)),
            )
          }
        />
      );
    }
    case 'assign':
      return (
        <TextForm
          {...common}
          title={titled(items, t('more_assign'))}
          name={t('assign_to')}
          initial={settings.clerk.name}
          onSave={(to) => void write(() => ({ kind: 'assigned', to }), t('assigned_done', to))}
        />
      );
    case 'close':
      return (
        <TextForm
          {...common}
          title={titled(items, t('more_close'))}
          name={t('close_why')}
          choices={[t('close_paid'), t('close_written_off'), t('close_patient'), t('close_other_payer'), t('close_duplicate')]}
          onSave={(why) => void write(() => ({ kind: 'closed', why }), t('closed_done'))}
        />
      );
  }
}
