/** What an entry of the journal is called in a list. */
import type { EntryKind } from '@/utils/log/entry';
import { t } from '@/utils/words';

export const KINDS = [
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

export const kindWord = (kind: EntryKind): string =>
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
