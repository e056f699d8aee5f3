import { lazy, Suspense, useState } from 'react';
import { CallForm, calledBody, newCall, readCall } from '@/components/CallForm';
import { useCopy } from '@/components/CopyValue';
import { CorrectForm } from '@/components/CorrectForm';
import { MoreActions } from '@/components/MoreActions';
import { MoveForm, workday } from '@/components/MoveForm';
import { noteOf } from '@/components/note-words';
import { NoteForm, TextForm } from '@/components/SmallForms';
import type { LoadedCase } from '@/utils/casework/load';
import { runningDeadline } from '@/utils/casework/running-deadline';
import { addDays, formatDate, isCalendarDate } from '@/utils/claim/calendar-date';
import { localDay, today } from '@/utils/clock';
import type { EntryBody } from '@/utils/log/entry';
import type { Settings } from '@/utils/settings/settings';
import { t } from '@/utils/words';
import type { OpenForm } from './ClaimTab';
import { draftName, useDraft } from './use-draft';
import type { Writer } from './use-writer';

// What an outcome leads to is decided by the rules: they come when they are asked, not with the first paint.
const OutcomePart = lazy(async () => ({ default: (await import('./OutcomePart')).OutcomePart }));

export type FormKind = 'more' | 'call' | 'move' | 'note' | 'outcome' | 'assign' | 'close' | 'reopen' | 'correct';

export interface ClaimFormsProps {
  form: OpenForm;
  loaded: LoadedCase;
  settings: Settings;
  writer: Writer;
  onForm: (form: OpenForm) => void;
  onClose: () => void;
  onLetters: () => void;
}

function Call({ loaded, writer, onClose }: Pick<ClaimFormsProps, 'loaded' | 'writer' | 'onClose'>) {
  const { record } = loaded;
  const { draft: kept, read, keep } = useDraft(draftName('call', record.key), readCall);
  const [fresh] = useState(() => newCall(Date.now(), workday(addDays(today(), 14))));
  if (!read) return null;
  const draft = kept ?? fresh;
  const save = async (): Promise<void> => {
    const now = Date.now();
    const bodies: EntryBody[] = [calledBody(draft, localDay(now), now)];
    if (isCalendarDate(draft.next)) {
      bodies.push({ kind: 'task-set', action: 'wait', text: t('look_after_call'), due: draft.next });
    }
    if (!(await writer.write([record.key], bodies, t('call_logged')))) return;
    keep(undefined);
    onClose();
  };
  const leave = (): void => {
    keep(undefined);
    onClose();
  };
  return (
    <CallForm
      claim={record.claim.claimNumber ?? record.claim.patientName ?? t('not_shown')}
      draft={draft}
      now={Date.now}
      busy={writer.busy}
      onChange={keep}
      onSave={() => void save()}
      onCancel={leave}
    />
  );
}

const readNote = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function Note({ loaded, writer, onClose }: Pick<ClaimFormsProps, 'loaded' | 'writer' | 'onClose'>) {
  const { key } = loaded.record;
  const { draft, read, keep } = useDraft(draftName('note', key), readNote);
  if (!read) return null;
  const leave = (): void => {
    keep(undefined);
    onClose();
  };
  return (
    <NoteForm
      text={draft ?? ''}
      busy={writer.busy}
      onChange={keep}
      onSave={(text) =>
        void writer.write([key], [{ kind: 'noted', text }], t('note_logged')).then((saved) => {
          if (saved) leave();
        })
      }
      onCancel={leave}
    />
  );
}

/** The form that is open, and what it writes. */
export function ClaimForms(props: ClaimFormsProps) {
  const { form, loaded, settings, writer, onForm, onClose } = props;
  const { record, theCase } = loaded;
  const { copy } = useCopy();
  const write = async (text: string, ...bodies: EntryBody[]): Promise<void> => {
    if (await writer.write([record.key], bodies, text)) onClose();
  };
  const common = { busy: writer.busy, onCancel: onClose };
  switch (form.kind) {
    case 'more':
      return (
        <MoreActions
          closed={record.closed !== undefined}
          onCancel={onClose}
          onPick={(action) => {
            if (action === 'copy-long') copy(t('note'), noteOf(theCase, today(), settings, 'long'));
            if (action === 'letters') props.onLetters();
            if (action === 'copy-long' || action === 'letters') onClose();
            else onForm({ kind: action, claim: record.key });
          }}
        />
      );
    case 'call':
      return <Call loaded={loaded} writer={writer} onClose={onClose} />;
    case 'move': {
      const next = theCase.decision.next[0];
      const running = runningDeadline(theCase.decision);
      const deadline = running?.kind === 'date' ? (running.safeDate ?? running.date) : undefined;
      return (
        <MoveForm
          {...common}
          today={today()}
          due={next?.due ?? workday(addDays(today(), 14))}
          deadline={deadline}
          onSave={(due, why) =>
            void write(
              t('moved_done', formatDate(due)),
              record.task
                ? { kind: 'task-moved', due, ...(why ? { why } : {}) }
                : { kind: 'task-set', action: next?.action ?? 'wait', due, ...(next ? { text: next.title.slice(0, 500) } : {}) },
            )
          }
        />
      );
    }
    case 'note':
      return <Note loaded={loaded} writer={writer} onClose={onClose} />;
    case 'outcome':
      return (
        <Suspense fallback={null}>
          <OutcomePart
            loaded={loaded}
            settings={settings}
            busy={writer.busy}
            onCancel={onClose}
            onSave={(bodies, then) =>
              void writer.write([record.key], bodies, t('outcome_logged')).then((saved) => {
                if (!saved) return;
                onClose();
                if (then === 'letter') props.onLetters();
              })
            }
          />
        </Suspense>
      );
    case 'assign':
      return (
        <TextForm
          {...common}
          title={t('more_assign')}
          name={t('assign_to')}
          initial={settings.clerk.name}
          onSave={(to) => void write(t('assigned_done', to), { kind: 'assigned', to })}
        />
      );
    case 'close':
      return (
        <TextForm
          {...common}
          title={t('more_close')}
          name={t('close_why')}
          choices={[t('close_paid'), t('close_written_off'), t('close_patient'), t('close_other_payer'), t('close_duplicate')]}
          onSave={(why) => void write(t('closed_done'), { kind: 'closed', why })}
        />
      );
    case 'reopen':
      return (
        <TextForm
          {...common}
          title={t('more_reopen')}
          name={t('reopen_why')}
          onSave={(why) => void write(t('reopened_done'), { kind: 'reopened', why })}
        />
      );
    case 'correct':
      return (
        <CorrectForm
          {...common}
          claim={record.claim}
          doubtful={record.doubtful}
          path={form.path}
          onSave={(path, value, was) =>
            void write(t('corrected_done'), { kind: 'corrected', path, value, ...(was === undefined ? {} : { was }) })
          }
        />
      );
  }
}
