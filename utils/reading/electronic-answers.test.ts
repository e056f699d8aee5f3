/** Pages that show an electronic answer as it came: with its qualifiers in the labels, its codes in columns of their own. */
import { expect, test } from 'vitest';
import { read } from './read';
import { pageOfTables } from './tables/test-kit';
import { meanings } from './words/labels';
import { isBlank } from './words/text';

test('the place in an answer that a label names changes nothing in what the label means', () => {
  const fieldOf = (label: string): string | undefined => meanings(label, false)[0]?.field;
  expect(['Payer claim control no. (1K)', 'Patient (QC)', 'Member ID (MI)', 'Claim service period (472)'].map(fieldOf)).toEqual([
    'claimNumber',
    'patientName',
    'memberId',
    'serviceDate',
  ]);
  expect(['Claim number (REF*1K)', 'Total charge (SVC02)', 'CLP01 - Patient control number'].map(fieldOf)).toEqual([
    'claimNumber',
    'billed',
    'patientAccountNumber',
  ]);
});

const ANSWER = {
  heading: 'Claim status (loop 2200D)',
  heads: [
    [['Category', 2], ['Status', 2], ['Entity', 2], 'Total charge', 'Claim paid'],
    ['Code', 'Meaning', 'Code', 'Meaning', 'Code', 'Name'],
  ],
  rows: [
    ['P2', 'Pending: payer review', '46', 'Under internal review', '', '', '15582.33', '0.00'],
    ['P2', 'Pending: payer review', '45', 'Awaiting a decision on benefits', 'PR', 'Payer', '', ''],
  ],
} as const;

test('codes and words below Category, Status and Entity are told apart, and the row of a category has the claim’s amounts', () => {
  const page = pageOfTables('277 response', [
    {
      heading: '277 response',
      heads: [['Payer claim control no. (1K)', 'Patient (QC)', 'Member ID (MI)']],
      rows: [['26299M0044718', 'WETHERINGTON, AUGUST P', 'MHS77120418802']],
    },
    ANSWER,
  ]);
  expect(read(page).claims[0]?.claim).toMatchObject({
    claimNumber: '26299M0044718',
    statusText: 'Pending: payer review',
    status: 'pending',
    billed: 1_558_233,
    paid: 0,
    reasons: [
      { system: 'csc', code: 'P2:46', text: 'Under internal review' },
      { system: 'csc', code: 'P2:45:PR', text: 'Awaiting a decision on benefits' },
    ],
  });
});

test('what a portal writes for nothing is nothing', () => {
  expect(['(empty)', '[blank]', '(not set)', 'Empty nest'].map(isBlank)).toEqual([true, true, true, false]);
});

test('codes below a payer’s own name are of its list, and a sum of all charges is no line', () => {
  const page = pageOfTables('Bill detail', [
    {
      heading: 'Claim',
      heads: [['Claim number', 'Patient name', 'Claim status', 'Claim decision']],
      rows: [['FKT77410021', 'HALLORAN, TOBIAS', 'Partially paid', 'Compensable']],
    },
    {
      heading: 'Service lines',
      heads: [
        [['Codes', 2], 'Service date', 'Procedure', 'Charge', 'Paid'],
        ['ANSI', 'Travelers'],
      ],
      rows: [
        ['P12, 45', '1104', '09/17/2026', '99284', '1,846.00', '821.20'],
        ['45', 'PPO2', '09/17/2026', '73610', '412.00', '84.46'],
        [['All charges', 4], '2,258.00', '905.66'],
      ],
    },
  ]);
  const { statusText, billed, serviceLines } = read(page).claims[0]!.claim;
  expect([statusText, billed]).toEqual(['Partially paid', 225_800]);
  expect(serviceLines?.map(({ reasons }) => reasons?.map(({ system, code }) => `${system} ${code}`))).toEqual([
    ['carc P12', 'carc 45', 'payer 1104'],
    ['carc 45', 'payer PPO2'],
  ]);
});

const REQUEST = {
  heading: 'Procedures',
  heads: [['Line', 'Code', 'Start', 'Requested', 'Approved', 'Estimated charge', 'Determination', 'Reason']],
  rows: [
    ['1', '72148', '11/09/2026', '1', '1', '$1,980.00', 'Approved', ''],
    ['2', '62323', '11/09/2026', '3', '0', '$4,260.00', 'Denied', 'M11 Medical necessity not shown'],
  ],
} as const;

test('what was asked for and granted, with what it may cost, is no claim', () => {
  const head = { heading: 'Case 263130418', heads: [['Name', 'Member ID', 'Status', 'Request type']] };
  const page = pageOfTables('Case', [
    { ...head, rows: [['Hollis Ray Carpenter', '00418827701', 'Completed', 'Outpatient, prior authorization']] },
    REQUEST,
  ]);
  expect(read(page).claims).toEqual([]);
});

test('two rows of heads over cells of two lines name a line of each cell', () => {
  const page = pageOfTables('Claim detail', [
    {
      heading: 'Claim',
      heads: [['Claim number', 'Patient name', 'Status', 'Adjustment code', 'Adjustment reason']],
      rows: [['26299M0044718', 'ESPINDOLA, DARIO', 'Adjusted', 'A14', 'One line was paid that had been denied before.']],
    },
  ]);
  const table = page.blocks.push({ parent: 0, kind: 'table', box: [0, 400, 900, 120] }) - 1;
  const rows = [
    ['From', 'Rev code', 'Charge', 'Ineligible'],
    ['Thru', 'CPT - Mod', 'PPO discount', 'Allowed'],
    ['07/29/2026|07/29/2026', '0360|29881 - RT', '$7,480.00|$3,366.00', '$0.00|$4,114.00'],
    ['07/29/2026|07/30/2026', '0710', '$1,240.00|$558.00', '$0.00|$682.00'],
  ];
  for (const [down, texts] of rows.entries()) {
    const kind = down < 2 ? 'header' : 'cell';
    const row = page.blocks.push({ parent: table, kind: 'row', box: [0, 400 + down * 30, 900, 30] }) - 1;
    for (const [at, text] of texts.entries()) {
      const block = page.blocks.push({ parent: row, kind, box: [at * 200, 400 + down * 30, 200, 30] }) - 1;
      for (const [line, said] of text.split('|').entries())
        page.pieces.push({
          text: said,
          box: [at * 200, 400 + down * 30 + line * 14, said.length * 7, 13],
          block,
          look: 2,
          joint: 'break',
        });
    }
  }
  expect(read(page).claims[0]?.claim.serviceLines).toMatchObject([
    { serviceFrom: '2026-07-29', procedure: '29881', modifiers: ['RT'], revenueCode: '0360', billed: 748_000, allowed: 411_400 },
    { serviceTo: '2026-07-30', revenueCode: '0710', billed: 124_000, allowed: 68_200 },
  ]);
});

test('who pays after Medicare says what number the claim had there, and from whom it came', () => {
  const page = pageOfTables('Claim detail', [
    {
      heading: 'Claim',
      heads: [['Medicare claim control no.', 'Patient name', 'Member ID', 'Status', 'Received from Medicare', 'Total charges']],
      rows: [['22628000417504WIA', 'ACHTERBERG, BETTINA L', 'PT 118 20934', 'Paid', '10/21/2026', '$2,140.00']],
    },
  ]);
  const [shown] = read(page).claims;
  expect(shown?.claim).toMatchObject({ memberId: 'PT 118 20934', receivedDate: '2026-10-21' });
  expect(shown?.claim.claimNumber).toBeUndefined();
});

test('the file of an injury is no claim because a limit is named in it', () => {
  const page = pageOfTables('Injury claim', [
    {
      heading: 'Injury claim 2026-088417-SD',
      heads: [
        ['Claim number', 'Claim status', 'Injured worker', 'Date of injury', 'Employer', 'Adjuster', 'Limit before acceptance'],
      ],
      rows: [['2026-088417-SD', 'Open - Accepted', 'Delphine Castellano', '08/19/2026', 'Otay Inc.', 'W. Oduya', '$10,000.00']],
    },
  ]);
  expect(read(page).claims).toEqual([]);
});

test('a bill’s own word goes before the state of the injury’s claim, and whose number it is may stand in brackets', () => {
  const page = pageOfTables('Medical bill', [
    {
      heading: 'Bill denied',
      heads: [['Bill number', 'Patient control number (submitter)', 'Bill status', 'Total charges', 'Paid']],
      rows: [['26-M-4410827', 'RVBH-448817-10', 'Bill denied', '$310.00', '$0.00']],
    },
    { heading: 'Injured worker', heads: [['Name', 'Claim status']], rows: [['HALLORAN, TOBIAS', 'Open']] },
  ]);
  expect(read(page).claims[0]?.claim).toMatchObject({ status: 'denied', patientAccountNumber: 'RVBH-448817-10' });
});

test('what was not paid, right before the code, is the code’s where nothing else was taken off', () => {
  const page = pageOfTables('Explanation of benefits', [
    {
      heading: 'Claim',
      heads: [['Claim number', 'Patient name', 'Claim status']],
      rows: [['26225LB40771802', 'STOLTZ, GARETH L', 'Adjusted']],
    },
    {
      heading: 'Service lines',
      heads: [['Service', 'Rev', 'Proc', 'Charge', 'Not paid', 'Code', 'Allowed', 'Coins', 'Paid']],
      rows: [
        ['08/13/26', '0490', '29881', '6,820.00', '3,880.00', 'A01', '2,940.00', '508.00', '2,432.00'],
        ['08/13/26', '0710', '99070', '740.00', '700.00', 'I22', '100.00', '0.00', '40.00'],
      ],
    },
  ]);
  const lines = read(page).claims[0]!.claim.serviceLines;
  expect(lines?.map(({ paid, reasons }) => [paid, reasons?.[0]?.code, reasons?.[0]?.amount])).toEqual([
    [243_200, 'A01', 388_000],
    [4_000, 'I22', undefined],
  ]);
});
