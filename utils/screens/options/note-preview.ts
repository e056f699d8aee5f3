import type { Case } from '@/utils/casework/case';
import { writeNote } from '@/utils/casework/note';
import { t } from '@/utils/words';

/** A made-up claim, so that the note's format can be seen while it is written. */
const EXAMPLE: Case = {
  key: 'example',
  claim: {
    payer: 'Meridian Mutual',
    claimNumber: 'MM26-7688190',
    patientAccountNumber: 'HV-327756',
    patientName: 'Marisol Ibarra',
    serviceFrom: '2026-10-21',
    serviceTo: '2026-10-22',
    processedDate: '2026-11-11',
    status: 'denied',
    billed: 421_050,
    allowed: 0,
    paid: 0,
    reasons: [{ system: 'carc', group: 'CO', code: '197', amount: 421_050 }],
  },
  decision: {
    headline: 'No authorization on file',
    categories: ['authorization'],
    kinds: ['no-authorization'],
    reasons: [
      {
        reason: { system: 'carc', group: 'CO', code: '197', amount: 421_050 },
        words: 'No authorization on file',
        category: 'authorization',
        denial: true,
      },
    ],
    atStake: 421_050,
    next: [{ action: 'appeal', title: 'Appeal', why: 'The authorization was obtained.', due: '2026-12-08', papers: [] }],
    routes: { open: ['appeal'], closed: [] },
    deadlines: [],
    why: '',
  },
  changes: [],
  doubtful: [],
  corrected: [],
  differences: [],
  asks: [],
  checks: [],
  conflicts: [],
  history: [],
};

/** The note that a template gives for the made-up claim. */
export const notePreview = (template: string): string =>
  writeNote(template, EXAMPLE, '2026-11-23', 'Kim Lee', {
    notShown: t('not_shown'),
    status: t('status_denied'),
    amount: t('money_denied_of', '4,210.50', '4,210.50'),
    call: '12 Nov 2026, Dana R., ref 88432',
  });
