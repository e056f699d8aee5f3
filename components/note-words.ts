/** The note of a claim as it is copied. */
import type { Case } from '@/utils/casework/case';
import { standingOf } from '@/utils/casework/look';
import { writeNote } from '@/utils/casework/note';
import { type CalendarDate, formatDate } from '@/utils/claim/calendar-date';
import type { Settings } from '@/utils/settings/settings';
import { t } from '@/utils/words';
import { moneyLine } from './ClaimHead';
import { standingWord } from './claim-words';
import { historyLine } from './history-words';

/** The note in the hospital's format; `which` is the short or the long one. */
export function noteOf(
  theCase: Case,
  today: CalendarDate,
  settings: Settings,
  which: 'short' | 'long' = settings.notes.use,
): string {
  const lastCall = theCase.history.find((item) => item.body.kind === 'called' && !item.undone);
  const call = lastCall && lastCall.body.kind === 'called' ? lastCall.body : undefined;
  const said = call && historyLine(call, (id) => id);
  return writeNote(settings.notes[which], theCase, today, settings.clerk.name, {
    notShown: t('not_shown'),
    status: standingWord(standingOf(theCase.claim, theCase.decision)),
    amount: moneyLine(theCase),
    ...(call && said ? { call: [formatDate(call.on), said.text, said.detail].filter(Boolean).join(', ') } : {}),
  });
}
