/** Made-up claims for component tests and for looking at every state. */
import type { Case } from '@/utils/casework/case';
import type { CaseRow } from '@/utils/casework/derive';
import { inOrder, itemOf, type WorkItem } from '@/utils/casework/worklist';
import type { Decision } from '@/utils/followup/decision';
import type { ClaimRow } from '@/utils/log/record';

export const TODAY = '2026-08-27';
const at = (day: string, hour = 15): number => Date.parse(`${day}T${hour}:04:00Z`);

const denial: Decision = {
  headline: 'No authorization on file',
  category: 'authorization',
  categories: ['authorization'],
  kinds: ['no-authorization'],
  reasons: [
    {
      reason: { system: 'carc', group: 'CO', code: '197', amount: 421_050, text: 'Precert/auth absent' },
      words: 'No authorization on file',
      category: 'authorization',
      denial: true,
    },
    {
      reason: { system: 'carc', group: 'CO', code: '45', amount: 78_950 },
      words: 'Contract write-off',
      category: 'contractual',
      denial: false,
    },
  ],
  atStake: 421_050,
  next: [
    {
      action: 'appeal',
      route: 'appeal',
      title: 'Appeal: authorization was obtained',
      why: 'The authorization was on file before the service.',
      due: '2026-09-08',
      papers: ['authorization letter', 'EOB'],
      deadline: {
        level: 'appeal-1',
        kind: 'date',
        date: '2026-09-08',
        source: { text: 'Aetna: 180 days from the denial', date: '2026-01-12', trust: 'high' },
      },
    },
    {
      action: 'request-authorization',
      route: 'retro-authorization',
      title: 'Ask for a retro-authorization',
      why: 'If no authorization was obtained.',
      due: '2026-09-01',
      papers: ['clinical notes'],
    },
    {
      action: 'call-payer',
      title: 'Call the payer',
      why: 'Ask whether the authorization number reached the claim.',
      due: '2026-09-02',
      papers: [],
      deadline: { level: 'peer-to-peer', kind: 'unknown', why: 'The plan sets it; no rule was found.' },
    },
  ],
  routes: {
    open: ['appeal', 'retro-authorization'],
    closed: [
      { route: 'write-off', why: 'The payer explained how to fix it.' },
      { route: 'patient', why: 'Group CO: the patient does not owe it.' },
    ],
  },
  deadlines: [],
  why: 'Group CO, code 197.',
};

export const denied: Case = {
  key: 'aetna|EM7K20491-01',
  claim: {
    payer: 'Aetna',
    claimNumber: 'EM7K20491-01',
    patientAccountNumber: '00419-332',
    patientName: 'Ana Rivera',
    patientBirthDate: '1961-05-04',
    memberId: 'W2201 44871',
    providerName: 'Lakeside General Hospital',
    providerNpi: '1093817465',
    serviceFrom: '2026-02-03',
    serviceTo: '2026-02-05',
    processedDate: '2026-03-12',
    status: 'denied',
    statusText: 'Finalized/Denied',
    billed: 500_000,
    paid: 0,
  },
  decision: denial,
  seen: { on: '2026-08-27', where: 'availity' },
  changes: [{ path: 'statusText', was: 'Pending', now: 'Finalized/Denied', since: '2026-02-20' }],
  doubtful: [{ path: 'allowed', shown: '4,2l0.50', why: 'The amount holds a letter.' }],
  corrected: ['patientAccountNumber'],
  differences: [
    {
      field: 'patientName',
      hospital: 'Anna Rivera-Soto',
      portal: 'Ana Rivera',
      verdict: 'differs',
      why: 'Another last name: the claim can be denied for identity.',
    },
    { field: 'memberId', hospital: 'W220144871', portal: 'W2201 44871', verdict: 'harmless', why: 'Blanks only.' },
  ],
  asks: ['network'],
  checks: [
    { item: 'name', state: 'differs', why: 'Another last name: the claim can be denied for identity.' },
    { item: 'birthDate', state: 'same' },
    { item: 'memberId', state: 'harmless', why: 'Blanks only.' },
    { item: 'policy', state: 'one-side' },
    { item: 'dates', state: 'same' },
    { item: 'cob', state: 'not-shown' },
    { item: 'authorization', state: 'open', why: 'No authorization on file' },
  ],
  conflicts: [{ path: 'paid', one: { source: 'availity', value: 0 }, other: { source: '835 of 3 Mar', value: 120_000 } }],
  history: [
    {
      id: '01990000-0000-7000-8000-000000000007',
      at: at('2026-08-27'),
      user: 'Kim Lee',
      body: { kind: 'seen', claim: { status: 'denied' }, source: { kind: 'portal', name: 'availity' }, doubtful: [] },
      canUndo: false,
      undone: false,
    },
    {
      id: '01990000-0000-7000-8000-000000000006',
      at: at('2026-02-20'),
      user: 'Kim Lee',
      body: {
        kind: 'called',
        on: '2026-02-20',
        representative: 'Dana R.',
        reference: '88432',
        department: 'provider services',
        said: 'In review. Answer by 6 March.',
        promisedOn: '2026-03-06',
        minutes: 14,
      },
      canUndo: true,
      undone: false,
    },
    {
      id: '01990000-0000-7000-8000-000000000005',
      at: at('2026-02-19'),
      user: 'Kim Lee',
      body: { kind: 'noted', text: 'Patient called about the bill.' },
      canUndo: true,
      undone: true,
    },
    {
      id: '01990000-0000-7000-8000-000000000004',
      at: at('2025-12-01'),
      user: 'Ruth Adeyemi',
      body: { kind: 'imported', source: { kind: 'worklist', name: 'open-balances.csv' }, claims: 220 },
      canUndo: false,
      undone: false,
    },
  ],
  task: { action: 'appeal', due: '2026-09-08' },
  owner: 'Kim Lee',
};

const nothing: Decision = {
  headline: '',
  categories: [],
  kinds: [],
  reasons: [],
  next: [],
  routes: { open: [], closed: [] },
  deadlines: [],
  why: '',
};

export const pending: Case = {
  ...denied,
  key: 'aetna|P1',
  claim: {
    payer: 'Aetna',
    claimNumber: 'EM7K20600-00',
    patientName: 'Bo Ng',
    serviceFrom: '2026-07-01',
    receivedDate: '2026-07-09',
    status: 'pending',
    statusText: 'In process',
    billed: 128_000,
  },
  decision: {
    ...nothing,
    headline: 'The payer is still working on it',
    next: [
      {
        action: 'wait',
        title: 'Look again',
        why: 'Under 30 days since it was received.',
        due: '2026-09-10',
        notBefore: '2026-09-08',
        papers: [],
      },
    ],
  },
  changes: [],
  doubtful: [],
  corrected: [],
  differences: [],
  conflicts: [],
  asks: [],
  history: denied.history.slice(0, 1),
};

export const paid: Case = {
  ...pending,
  key: 'aetna|P2',
  claim: {
    ...pending.claim,
    status: 'paid',
    statusText: 'Paid',
    paid: 101_000,
    processedDate: '2026-08-01',
    checkNumber: '88120034',
  },
  decision: nothing,
  closed: 'paid in full',
};

const LONG = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(5).trim();

/** Two hundred letters in a name, forty digits in a number, an amount in the millions. */
export const long: Case = {
  ...denied,
  otherReason: { on: '2026-08-20', title: 'Additional documentation is needed' },
  key: 'aetna|LONG',
  claim: {
    ...denied.claim,
    patientName: LONG,
    claimNumber: '1234567890123456789012345678901234567890',
    memberId: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
    billed: 1_234_567_890_12,
    statusText:
      'Finalized/Denied - the claim or service line has been denied pending receipt of additional information from the provider',
  },
  decision: {
    ...denial,
    atStake: 1_234_567_890_12,
    reasons: [
      {
        reason: { system: 'payer', code: 'EX-ABCDEFGHIJKLMNOP', amount: 1_234_567_890_12, text: `${LONG} <b>not markup</b>` },
        words: 'A reason that the payer tells in words of its own and that no list explains',
        denial: true,
        note: 'not in our lists of 17 Aug 2026',
      },
    ],
  },
};

/** Nothing but a number is known. */
export const bare: Case = {
  ...pending,
  key: 'x|1',
  claim: { claimNumber: '77' },
  decision: { ...nothing, headline: 'The page shows no status' },
  history: [],
};

const row = (key: string, more: Partial<ClaimRow>, decided: Partial<CaseRow> = {}): WorkItem =>
  itemOf(
    { key, codes: [], lastSeen: at('2026-08-20'), ...more, row: { headline: 'No authorization on file', ...decided } },
    TODAY,
    () => '2026-08-20',
  );

/** A morning's list: one overdue, two today at one payer, one this week, one that must wait. */
export const workItems: WorkItem[] = inOrder([
  row(
    'a1',
    { patientName: 'Ana Rivera', payer: 'Aetna', status: 'denied', due: TODAY, assigned: 'Kim Lee' },
    {
      title: 'Appeal: no authorization on file',
      action: 'appeal',
      category: 'authorization',
      atStake: 421_050,
      deadline: { level: 'appeal-1', date: '2026-09-02' },
    },
  ),
  row(
    'a2',
    { patientName: 'Theodore Vance', payer: 'Aetna', status: 'denied', due: TODAY, billed: 4_300 },
    { title: 'Call the payer' },
  ),
  row(
    'c1',
    { patientAccountNumber: 'HV-327011', payer: 'Cigna', status: 'info-requested', due: '2026-08-20', billed: 383_700 },
    { title: 'Send records', action: 'send-records', category: 'missing-information', atStake: 383_700 },
  ),
  row('m1', { patientName: 'Joanna Lindqvist', status: 'paid', due: '2026-09-01', billed: 143_650 }, { title: 'Post it' }),
  row(
    'w1',
    { patientName: 'Lucille Freeman', payer: 'Humana', status: 'pending', due: '2026-09-21', notBefore: '2026-09-21' },
    { title: 'Wait: in process with the payer', action: 'wait' },
  ),
]);
