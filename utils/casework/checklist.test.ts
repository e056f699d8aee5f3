import { expect, test } from 'vitest';
import type { Claim } from '@/utils/claim/claim';
import { decide } from '@/utils/followup/decide';
import type { Entry, Source } from '@/utils/log/entry';
import { checklistOf } from './checklist';

let count = 0;
const seen = (kind: Source['kind'], claim: Claim): Entry => ({
  id: `01990000-0000-7000-8000-${String(++count).padStart(12, '0')}`,
  claim: 'k',
  at: count,
  tick: 0,
  device: 'd',
  user: 'u',
  schema: 1,
  message: `m${count}`,
  body: { kind: 'seen', claim, source: { kind, name: kind }, doubtful: [] },
});
const day = () => '2026-03-20';
const stateOf = (entries: Entry[], claim: Claim, done: { action: 'verify-eligibility' | 'request-authorization' }[] = []) =>
  Object.fromEntries(
    checklistOf(
      { done: done.map(({ action }) => ({ action, at: 1, user: 'u', entry: 'e' })) },
      entries,
      decide({ claim, today: '2026-03-20' }),
      day,
    ).map(({ item, state }) => [item, state]),
  );

const HOSPITAL: Claim = {
  patientName: 'Ana Rivera',
  patientBirthDate: '1961-05-04',
  memberId: 'W1',
  payer: 'Aetna',
  serviceFrom: '2026-02-03',
};
const denied = (code: string): Claim => ({ payer: 'Aetna', status: 'denied', reasons: [{ system: 'carc', group: 'CO', code }] });

test('what both sides show is compared, what one side shows is said, what nobody shows is never called right', () => {
  const portal: Claim = { patientName: 'RIVERA, ANA', patientBirthDate: '1961-05-14', payer: 'AETNA INC' };
  expect(stateOf([seen('worklist', HOSPITAL), seen('portal', portal)], { status: 'pending' })).toEqual({
    name: 'same',
    birthDate: 'differs',
    memberId: 'one-side',
    policy: 'same',
    dates: 'one-side',
    cob: 'not-shown',
    authorization: 'not-shown',
  });
});

test('what the payer denies is open until the clerk has seen to it', () => {
  expect(stateOf([], denied('197')).authorization).toBe('open');
  expect(stateOf([], denied('197'), [{ action: 'request-authorization' }]).authorization).toBe('done');
  expect(stateOf([], denied('22')).cob).toBe('open');
  expect(stateOf([], denied('27')).policy).toBe('open');
  expect(stateOf([], denied('27'), [{ action: 'verify-eligibility' }]).policy).toBe('done');
});
