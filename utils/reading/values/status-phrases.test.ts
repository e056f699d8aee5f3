import { expect, test } from 'vitest';
import { isStatusWord, statusMeaning } from './status';

test.each([
  ['Partially denied', 'paid'],
  ['Denied - frequency', 'denied'],
  ['Pended - OHC', 'pending'],
  ['Rejected by Office Ally', 'rejected'],
  ['Waystar Rejected', 'rejected'],
  ['Not yet adjudicated', 'pending'],
  ['Pended for credentialing', 'pending'],
  ['Returned: signature missing', 'rejected'],
  ['Acknowledgement/Acceptance into adjudication system', 'accepted'],
  ['P3 Pending/Provider Requested Information', 'pending'],
  ['Under dental review', 'pending'],
  ['Reviewed – Paid', 'paid'],
  ['Open - Records Requested', 'info-requested'],
  ['Waiting for medical report', 'info-requested'],
  ['Waiting for other insurance information', 'info-requested'],
  ['Pending medical records review', 'pending'],
  ['Awaiting adjudication', 'pending'],
  ['Acknowledgement: receipt, not yet in adjudication', 'accepted'],
  ['Rejected: modifier not valid', 'rejected'],
  ['Turned back before review', 'rejected'],
  ['Taken back', 'revised'],
  ['Waiting on you', 'info-requested'],
  ['We need more from you', 'info-requested'],
  ['Pended for records', 'info-requested'],
  ['Held for documentation', 'info-requested'],
  ['Not covered', 'denied'],
  ['Clawed back', 'revised'],
  ['Closed without payment', 'denied'],
  ['Nothing payable', 'denied'],
  ['Rejected - member not found', 'rejected'],
  ['Being reprocessed', 'pending'],
  ['Payment sent', 'paid'],
  ['Under appeal', 'pending'],
  ['Denied - appeal rights', 'denied'],
  ['Awaiting medical records', 'info-requested'],
])('a status of words that no list holds is known by what it is made of: %s', (text, status) => {
  expect([isStatusWord(text), statusMeaning(text)?.status]).toEqual([true, status]);
});

test.each([
  'Denied claims',
  'Denial reason',
  'Lines paid',
  'Total paid',
  'Claims rejected',
  'Payment accepted',
  'Corrected claim',
  'Processed by',
  'Paid to provider',
  'Denied - Riverside Clinic',
  'Paid - Jane Smith',
  'Rejected by Maria Lopez',
  'Replaced by claim',
  'Pending authorizations',
  'Accepted for processing.',
])('labels, counts and sentences are none: %s', (text) => expect(isStatusWord(text)).toBe(false));

test('what is completely processed is not in process', () => {
  expect(statusMeaning('Processing complete')?.status).toBe('finalized');
  expect(statusMeaning('Processing')?.status).toBe('pending');
});

test.each([
  ['Additional information received', 'pending'],
  ['Pended - premium not paid', 'pending'],
  ['Paid - post-payment review', 'paid'],
  ['Denial overturned', 'revised'],
  ['Not received', 'not-found'],
  ['ERA received', 'finalized'],
  ['Claim received', 'accepted'],
  ['Response received', undefined],
])('what came in, or was not paid, is told apart: %s', (text, status) => {
  expect(statusMeaning(text)?.status).toBe(status);
});
