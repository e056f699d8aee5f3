import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from './read';

/** A marked table of 150 pixels a column; the texts of a cell stand side by side. */
function table(heads: readonly string[], rows: readonly (readonly (readonly string[])[])[]): PageText {
  const page: PageText = { url: 'https://portal.example/queue', title: 'Work queue', ...SEEN_WHOLE, blocks: [], pieces: [] };
  const block = (parent: number, kind: PageText['blocks'][number]['kind'], box: readonly [number, number, number, number]) =>
    page.blocks.push({ parent, kind, box }) - 1;
  block(-1, 'block', [0, 0, 1500, 600]);
  const whole = block(0, 'table', [0, 100, 1500, 400]);
  for (const [y, cells] of [heads.map((head) => [head]), ...rows].entries()) {
    const row = block(whole, 'row', [0, 100 + y * 40, 1500, 40]);
    for (const [x, texts] of cells.entries()) {
      const cell = block(row, y === 0 ? 'header' : 'cell', [x * 150, 100 + y * 40, 150, 40]);
      for (const [at, text] of texts.entries())
        page.pieces.push({
          text,
          box: [x * 150 + at * 30, 104 + y * 40, text.length * 6, 15],
          block: cell,
          look: texts.length > 1 ? at + 2 : 1,
        });
    }
  }
  return page;
}

const QUEUE = table(
  ['Payer', 'Patient', 'Patient control no.', 'Payer claim no.', 'Statement dates', 'Charges', 'Status category', 'Status code'],
  [
    [
      ['Sable Ridge Health Plan'],
      ['TORVALD, ANNIKA'],
      ['CB22910447'],
      [],
      ['10/01/2026'],
      ['4,127.60'],
      ['A7', 'Sent back'],
      ['562:85', 'Number of the entity'],
    ],
    [
      ['Great Loon Medicaid'],
      ['PEMBERTON, LUCIUS'],
      ['CB22911803'],
      ['2026287004419'],
      ['10/02/2026'],
      ['986.25'],
      ['R4', 'Asked for papers'],
      ['294', 'Supporting papers'],
    ],
  ],
);

test('a category set off before its words says what the claim’s status is, where nobody knows the words', () => {
  const claims = read(QUEUE).claims.map(({ claim }) => [claim.statusText, claim.status, claim.reasons]);
  expect(claims).toEqual([
    ['Sent back', 'rejected', [{ system: 'csc', code: 'A7:562:85', text: 'Number of the entity' }]],
    ['Asked for papers', 'info-requested', [{ system: 'csc', code: 'R4:294', text: 'Supporting papers' }]],
  ]);
});

test('a bare control number is the office’s own beside one that says it is the payer’s', () => {
  const { claims } = read(
    table(
      ['Patient', 'Control no.', 'Payer control no.', 'Service dates', 'Charge', 'Status'],
      [
        [['OSEI, NANA K'], ['CPMC31007730'], ['WP2630900077218'], ['11/01/2026'], ['1,188.25'], ['Pending']],
        [['LIPSCOMB, DARNELLA'], ['CPMC31001166'], ['26P2994410027'], ['10/18/2026'], ['4,302.70'], ['Denied']],
      ],
    ),
  );
  expect(claims.map(({ claim }) => [claim.claimNumber, claim.patientAccountNumber])).toEqual([
    ['WP2630900077218', 'CPMC31007730'],
    ['26P2994410027', 'CPMC31001166'],
  ]);
});

test('small print of several labels in a cell gives each its own', () => {
  const page = table(
    ['Claim', 'Patient', 'Service dates', 'Billed', 'Status'],
    [
      [['26281-4410927'], ['Fernbrook, Odalys'], ['Oct 6, 2026'], ['$628.00'], ['Paid']],
      [['26279-0036518'], ['Marchetti, Lorna'], ['Sep 29, 2026'], ['$41.55'], ['Denied']],
    ],
  );
  for (const piece of page.pieces.filter(({ text }) => / *, *[A-Z]/.test(text) && !/\d/.test(text)))
    page.pieces.push({
      text: piece.text.startsWith('F') ? 'DOB Feb 27, 1988 · ID 922750416' : 'DOB Jun 19, 1965 · ID 922690752',
      box: [piece.box[0], piece.box[1] + 17, 140, 12],
      block: piece.block,
      look: 9,
      joint: 'break',
    });
  page.pieces.sort((a, b) => a.block - b.block);
  expect(read(page).claims.map(({ claim }) => [claim.memberId, claim.patientBirthDate])).toEqual([
    ['922750416', '1988-02-27'],
    ['922690752', '1965-06-19'],
  ]);
});

/** Labels left of their values; a row of one text is a heading. */
function form(rows: readonly (readonly [string, string?])[]): PageText {
  const page: PageText = { url: 'https://portal.example/claim', title: 'Claim', ...SEEN_WHOLE, blocks: [], pieces: [] };
  page.blocks.push({ parent: -1, kind: 'block', box: [0, 0, 900, 900] });
  for (const [y, texts] of rows.entries())
    for (const [x, text] of texts.entries()) {
      const block = page.blocks.push({ parent: 0, kind: 'block', box: [20 + x * 220, 60 + y * 26, 200, 20] }) - 1;
      const head = texts.length === 1 && text!.length < 40;
      page.pieces.push({
        text: text!,
        box: [20 + x * 220, 60 + y * 26, text!.length * 6, 15],
        block,
        look: head ? 3 : x + 1,
        ...(head ? { bold: true } : {}),
      });
    }
  return page;
}

const CLAIM = [
  ['Claim number', 'WP2622800419736'],
  ['Patient name', 'BRATHWAITE, JOSEPHINE A'],
  ['Service date', '08/11/2026'],
  ['Total charge', '7,952.00'],
] as const;

test('a day with a label of its own stands against one that a list of events tells', () => {
  const { claim } = read(
    form([...CLAIM, ['Adjudication date', '09/01/2026'], ['Where the claim has been'], ['Finalized by the payer', '09/02/2026']]),
  ).claims[0]!;
  expect(claim.processedDate).toBe('2026-09-01');
});

test('a practice named under “Service provider” is who billed', () => {
  const { claim } = read(
    form([...CLAIM, ['Service provider'], ['Name', 'Chesapeake Point Medical Center'], ['NPI', '1108832647']]),
  ).claims[0]!;
  expect(claim.providerName).toBe('Chesapeake Point Medical Center');
});

test('a code beside the status says why, and so does the sentence below its heading', () => {
  const { claim } = read(form([...CLAIM, ['Claim status', 'Reversed'], ['Status EX', 'RV6']])).claims[0]!;
  expect(claim.reasons).toEqual([{ system: 'payer', code: 'RV6' }]);
  const waits = read(
    form([...CLAIM, ['Claim status', 'Pended'], ['Status information'], ['A clinical review of the stay is under way.']]),
  ).claims[0]!;
  expect(waits.claim.reasons).toEqual([{ system: 'payer', text: 'A clinical review of the stay is under way.' }]);
  const paid = read(
    form([...CLAIM, ['Claim status', 'Paid'], ['Status information'], ['The claim was paid as the plan allows.']]),
  ).claims[0]!;
  expect(paid.claim.reasons).toBeUndefined();
});

test('columns of an office’s own give a claim nothing', () => {
  const { claims } = read(
    table(
      ['Claim number', 'Patient', 'DOS', 'Billed', 'Paid', 'Status', 'Medicare Paid', 'Trace', 'MRN', 'Notes', 'EOB'],
      [
        [
          ['2026110300417'],
          ['OSEI, NANA K'],
          ['11/01/2026'],
          ['1,188.25'],
          ['210.00'],
          ['Denied'],
          ['90.00'],
          ['99120044'],
          ['M771200'],
          ['Called 10/02, no answer'],
          ['View'],
        ],
        [
          ['2026110300418'],
          ['LIPSCOMB, DARNELLA'],
          ['10/18/2026'],
          ['302.70'],
          ['0.00'],
          ['Denied'],
          ['80.00'],
          ['99120045'],
          ['M771201'],
          ['waiting on coding'],
          ['View'],
        ],
      ],
    ),
  );
  expect(claims.map(({ claim }) => [claim.paid, claim.checkNumber, claim.memberId, claim.reasons])).toEqual([
    [21_000, undefined, undefined, undefined],
    [0, undefined, undefined, undefined],
  ]);
});

test('a category, a status and an entity below the words are one code, though blanks part them', () => {
  const page = table(
    ['Claim number', 'Patient', 'DOS', 'Billed', 'Status'],
    [
      [['2026110300417'], ['OSEI, NANA K'], ['11/01/2026'], ['1,188.25'], ['Rejected']],
      [['2026110300418'], ['LIPSCOMB, DARNELLA'], ['10/18/2026'], ['302.70'], ['Paid']],
    ],
  );
  const status = page.pieces.findIndex(({ text }) => text === 'Rejected');
  const { box, block } = page.pieces[status]!;
  page.pieces.splice(status + 1, 0, { text: 'A7 164 IL', box: [box[0], box[1] + 17, 55, 12], block, look: 9, joint: 'break' });
  expect(read(page).claims.map(({ claim }) => [claim.status, claim.reasons])).toEqual([
    ['rejected', [{ system: 'csc', code: 'A7:164:IL' }]],
    ['paid', undefined],
  ]);
});

test('a category and a code each with a column of words are one reason and the status', () => {
  const heads = ['Patient', 'Acct', 'From', 'Charge', 'Cat', 'Category text', 'Code', 'Ent', 'Code text'];
  const rows = [
    [
      ['OSEI, NANA K'],
      ['CP7730'],
      ['11/01/2026'],
      ['188.25'],
      ['F2'],
      ['Finalized/Denial'],
      ['84'],
      ['41'],
      ['No approval on file.'],
    ],
    [
      ['LIPSCOMB, DARNELLA'],
      ['CP1166'],
      ['10/18/2026'],
      ['302.70'],
      ['P2'],
      ['Pending/Payer review'],
      ['46'],
      [],
      ['Under review.'],
    ],
  ];
  const read1 = read(table(heads, rows)).claims.map(({ claim }) => [claim.statusText, claim.status, claim.reasons]);
  expect(read1).toEqual([
    ['Finalized/Denial', 'denied', [{ system: 'csc', code: 'F2:84:41', text: 'No approval on file.' }]],
    ['Pending/Payer review', 'pending', [{ system: 'csc', code: 'P2:46', text: 'Under review.' }]],
  ]);
  const bare = read(
    table(
      [...heads.slice(0, 4), 'Status', 'Cat', 'Code'],
      rows.map((row, index) => [...row.slice(0, 4), [['Denied'], ['In review']][index]!, row[4]!, row[6]!]),
    ),
  );
  expect(bare.claims.map(({ claim }) => [claim.statusText, claim.reasons])).toEqual([
    ['Denied', [{ system: 'csc', code: 'F2:84' }]],
    ['In review', [{ system: 'csc', code: 'P2:46' }]],
  ]);
});

test('a report of what was acknowledged is a list of claims, its codes parted by points', () => {
  const page = table(
    ['Patient control no.', 'Patient', 'Member ID', 'Service dates', 'Charge', 'Payer claim no.', 'Result', 'STC'],
    [
      [['HB1-1'], ['OSEI, NANA K'], ['99041882'], ['10/28/2026'], ['330.00'], ['2630700118'], ['Accepted'], ['A2.20.PR']],
      [['HB1-2'], ['LIPSCOMB, DARNELLA'], ['99042001'], ['10/28/2026'], ['204.10'], [], ['Rejected'], ['A7.562.85']],
    ],
  );
  page.title = '277CA acknowledgement report';
  expect(read(page).claims.map(({ claim }) => [claim.status, claim.reasons])).toEqual([
    ['accepted', [{ system: 'csc', code: 'A2:20:PR' }]],
    ['rejected', [{ system: 'csc', code: 'A7:562:85' }]],
  ]);
});

test('several codes of one answer below each other all say why', () => {
  const page = form([...CLAIM, ['Claim status', 'Rejected'], ['277CA messages']]);
  const block = page.blocks.push({ parent: 0, kind: 'block', box: [20, 260, 200, 40] }) - 1;
  for (const [at, text] of ['A7 (562, 82)', 'A7 (153, 82)'].entries())
    page.pieces.push({ text, box: [20, 260 + at * 18, 80, 15], block, look: 1, ...(at > 0 ? { joint: 'break' as const } : {}) });
  expect(read(page).claims[0]?.claim.reasons).toEqual([
    { system: 'csc', code: 'A7:562:82' },
    { system: 'csc', code: 'A7:153:82' },
  ]);
});

const COMMENTED = ['Claim number', 'Patient', 'DOS', 'Billed', 'Paid', 'Status', 'Comments'];
const commented = (comments: readonly string[], states = ['Finalized', 'Finalized', 'Pended']) =>
  read(
    table(
      COMMENTED,
      comments.map((text, index) =>
        [
          [`20261103004${index}7`],
          [['OSEI, NANA K'], ['LIPSCOMB, DARNELLA'], ['TORVALD, ANNIKA']][index]!,
          ['11/01/2026'],
          ['188.25'],
          [['110.00'], ['0.00'], []][index]!,
          [states[index]!],
          text === '' ? [] : [text],
        ].map((cell) => cell.flat()),
      ),
    ),
  ).claims.map(({ claim }) => [claim.status, claim.reasons?.map(({ text }) => text)]);

test('comments beside claims that were not simply paid say why, and words that refuse deny what is finished', () => {
  expect(commented(['', 'Plan ended before this day.', 'Questionnaire sent to the member.'])).toEqual([
    ['paid', undefined],
    ['denied', ['Plan ended before this day.']],
    ['pending', ['Questionnaire sent to the member.']],
  ]);
  expect(commented(['', 'All of it went to the deductible, not paid.', ''])[1]).toEqual([
    'finalized',
    ['All of it went to the deductible, not paid.'],
  ]);
});

test('comments of an office’s own, and those that paid claims have too, say nothing of why', () => {
  expect(commented(['', 'Called the plan, no answer.', ''])[1]).toEqual(['finalized', undefined]);
  expect(commented(['Thank you for billing us.', 'Plan ended before this day.', ''])[1]).toEqual(['finalized', undefined]);
});

test('a union’s fund is the payer though its name has a number, and free text of the payer says why', () => {
  const { claim } = read(
    form([
      ...CLAIM,
      ['Plan', 'Teamsters Local 612 Health Fund'],
      ['Claim status', 'Pended'],
      ['Payer free text: Send the operative note within 45 days.'],
    ]),
  ).claims[0]!;
  expect([claim.payer, claim.reasons]).toEqual([
    'Teamsters Local 612 Health Fund',
    [{ system: 'payer', text: 'Send the operative note within 45 days.' }],
  ]);
});

test('the labels behind a code of a 277 name its words and how the claim stands, and are neither', () => {
  const page: PageText = {
    ...table([], []),
    title: 'Claim status',
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1500, 600] }],
    pieces: [],
  };
  const rows = [
    ['Patient Name', 'Ridenour, Imogen', 'ICN', 'R1845393104'],
    ['Total Charges', '$422.22', 'Claim Payment Amount', '$212.75'],
    ['Claim Level Status'],
    ['STC', 'F1:107', 'Category Meaning', 'Finalized/Payment', 'Status Meaning', 'Paid as the contract says.'],
  ];
  for (const [y, texts] of rows.entries())
    for (const [x, text] of texts.entries()) {
      const box = [40 + x * 230, 300 + y * 24, 220, 16] as const;
      const block = page.blocks.push({ parent: 0, kind: texts.length === 1 ? 'heading' : 'block', box }) - 1;
      page.pieces.push({ text, box: [box[0], box[1], text.length * 6, 15], block, look: texts.length === 1 ? 9 : 7 + (x % 2) });
    }
  const [claim] = read(page).claims;
  expect(claim?.claim).toMatchObject({
    statusText: 'Finalized/Payment',
    reasons: [{ system: 'csc', code: 'F1:107', text: 'Paid as the contract says.' }],
  });
});
