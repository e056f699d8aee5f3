import { type OutcomeBody, OutcomeForm, type Then } from '@/components/OutcomeForm';
import { afterOutcome } from '@/utils/casework/after-outcome';
import { lastDispute } from '@/utils/casework/letter';
import type { LoadedCase } from '@/utils/casework/load';
import { formatDate } from '@/utils/claim/calendar-date';
import { localDay, today } from '@/utils/clock';
import type { EntryBody } from '@/utils/log/entry';
import type { Settings } from '@/utils/settings/settings';
import { t, type Word } from '@/utils/words';

/** Why a claim is closed, by how it ended. */
const CLOSED_AS: Readonly<Partial<Record<OutcomeBody['result'], Word>>> = {
  paid: 'close_paid',
  'written-off': 'close_written_off',
  'billed-patient': 'close_patient',
  'billed-other-payer': 'close_other_payer',
};

export interface OutcomePartProps {
  loaded: LoadedCase;
  settings: Settings;
  busy: boolean;
  onSave: (bodies: EntryBody[], then: Then) => void;
  onCancel: () => void;
}

/** How a dispute ended: what follows is said before it is saved, and goes on with the same press. */
export function OutcomePart({ loaded: { record, theCase }, settings, busy, onSave, onCancel }: OutcomePartProps) {
  const terms = { state: settings.hospital.state, contracts: settings.contracts };
  const letter = lastDispute(record);
  return (
    <OutcomeForm
      today={today()}
      busy={busy}
      onCancel={onCancel}
      follows={(outcome) => {
        const after = afterOutcome(record, outcome, today(), localDay, terms);
        const deadline = after.last === undefined ? '' : ` ${t('outcome_last_day', formatDate(after.last))}`;
        return {
          text: `${t('outcome_then', after.next)}${deadline}${after.unsure === undefined ? '' : ` ${after.unsure}.`}`,
          closes: after.closes,
          ...(after.letter === undefined ? {} : { letter: after.letter.title }),
        };
      }}
      onSave={(outcome, then) => {
        const { category } = theCase.decision;
        const logged: EntryBody = {
          kind: 'outcome',
          ...outcome,
          ...(letter ? { template: letter.template } : {}),
          ...(category ? { category } : {}),
        };
        onSave(
          then === 'close' ? [logged, { kind: 'closed', why: t(CLOSED_AS[outcome.result] ?? 'close_settled') }] : [logged],
          then,
        );
      }}
    />
  );
}
