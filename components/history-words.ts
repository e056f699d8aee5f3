/** One line for each kind of entry, in the clerk's words. */

import { standingOf } from '@/utils/casework/look';
import { formatDate } from '@/utils/claim/calendar-date';
import { formatCents } from '@/utils/claim/money';
import type { EntryBody, EntryOf } from '@/utils/log/entry';
import { t } from '@/utils/words';
import { actionWord, standingWord } from './claim-words';
import { fieldName, fieldText } from './fields';

export interface HistoryLine {
  text: string;
  /** what was said or written, where there is more than a line */
  detail?: string;
}

const list = (...parts: (string | undefined | false)[]): string => parts.filter(Boolean).join(', ');

function called(body: EntryOf<'called'>): HistoryLine {
  const text = list(
    body.representative ? t('history_called_who', body.representative) : t('history_called'),
    body.department,
    body.reference && t('history_reference', body.reference),
    body.promisedOn && t('history_promised', formatDate(body.promisedOn)),
  );
  return body.said ? { text, detail: body.said } : { text };
}

export const howWord = (how: EntryOf<'letter-sent'>['how']): string =>
  ({
    portal: t('how_portal'),
    fax: t('how_fax'),
    mail: t('how_mail'),
    'certified-mail': t('how_certified_mail'),
    email: t('how_email'),
    'in-person': t('how_in_person'),
  })[how];

export const resultWord = (result: EntryOf<'outcome'>['result']): string =>
  ({
    overturned: t('result_overturned'),
    'partly-overturned': t('result_partly'),
    upheld: t('result_upheld'),
    paid: t('result_paid'),
    'written-off': t('result_written_off'),
    'billed-patient': t('result_billed_patient'),
    'billed-other-payer': t('result_billed_payer'),
    withdrawn: t('result_withdrawn'),
  })[result];

function sent(body: EntryOf<'letter-sent'>): HistoryLine {
  const text = list(
    t('history_sent', howWord(body.how)),
    body.where,
    body.confirmation && t('history_confirmation', body.confirmation),
  );
  return body.enclosures.length > 0 ? { text, detail: t('history_enclosed', body.enclosures.join(', ')) } : { text };
}

/** `sourceName` turns a source's id into its name ("availity" into "Availity"). */
export function historyLine(body: EntryBody, sourceName: (id: string) => string): HistoryLine {
  switch (body.kind) {
    case 'seen':
      return { text: t('history_seen', sourceName(body.source.name), standingWord(standingOf(body.claim)).toLowerCase()) };
    case 'looked':
      return { text: t('history_looked', sourceName(body.source.name)) };
    case 'corrected':
      return body.value === null
        ? { text: t('history_taken_away', fieldName(body.path)) }
        : { text: t('history_corrected', fieldName(body.path), fieldText(body.path, body.value)) };
    case 'called':
      return called(body);
    case 'noted':
      return { text: t('history_noted'), detail: body.text };
    case 'task-set':
      return { text: t('history_task_set', body.text ?? actionWord(body.action), formatDate(body.due)) };
    case 'task-moved':
      return body.why
        ? { text: t('history_task_moved', formatDate(body.due)), detail: body.why }
        : { text: t('history_task_moved', formatDate(body.due)) };
    case 'task-done':
      return { text: t('history_task_done', body.text ?? actionWord(body.action)) };
    case 'assigned':
      return { text: t('history_assigned', body.to) };
    case 'letter-drafted':
      return { text: t('history_drafted', body.template.replaceAll('-', ' ')) };
    case 'letter-sent':
      return sent(body);
    case 'outcome':
      return {
        text: list(
          t('history_outcome', resultWord(body.result)),
          body.recovered !== undefined && t('history_recovered', formatCents(body.recovered)),
        ),
      };
    case 'closed':
      return { text: t('history_closed', body.why) };
    case 'reopened':
      return body.why ? { text: t('history_reopened'), detail: body.why } : { text: t('history_reopened') };
    case 'undone':
      return { text: t('history_undone') };
    case 'imported':
      return { text: t('history_imported', body.source.name) };
    case 'exported':
      return { text: t('history_exported', body.what) };
    case 'viewed':
      return { text: t('history_viewed') };
    case 'repaired':
      return { text: t('history_repaired') };
    case 'retired':
      return { text: t('history_retired') };
    case 'restored':
      return { text: t('history_restored') };
  }
}
