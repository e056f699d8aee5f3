import { describe, expect, test } from 'vitest';
import { maskPage, maskText } from '@/utils/page/mask';
import type { Box, PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { cpuTime } from '../../tests/cpu-time';
import { judgeHealth, noteReading, type PortalHealth } from './health';
import { lessonFile, readLessonFile, teach } from './pairs/lessons';
import { read } from './read';
import { readingSchema } from './reading';

/** A page of labels and values, one pair a line. */
function pageOf(rows: readonly (readonly [string, string])[], title = 'Claim details'): PageText {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title,
    ...SEEN_WHOLE,
    blocks: [],
    pieces: [],
  };
  page.blocks.push({ parent: -1, kind: 'block', box: [0, 0, 900, 40 + rows.length * 24] });
  rows.forEach(([label, value], index) => {
    const y = 100 + index * 24;
    const block = page.blocks.push({ parent: 0, kind: 'block', box: [0, y, 500, 20] }) - 1;
    page.pieces.push(
      { text: label, box: [0, y, 160, 18], block, look: 2 },
      { text: value, box: [170, y, 200, 18], block, look: 3 },
    );
  });
  return page;
}

const CLAIM = [
  ['Claim number', '20260118004417'],
  ['Claim status', 'Denied'],
  ['Patient name', 'Rivera, Ana'],
  ['Service date', '01/09/2026'],
  ['Billed amount', '$100.00'],
  ['Paid amount', '$0.00'],
] as const;

describe('a page of labels and values', () => {
  test('is read with places and without doubt', () => {
    const reading = readingSchema.parse(read(pageOf(CLAIM)));
    expect(reading.kind).toBe('claim-detail');
    expect(reading.claims[0]?.claim).toMatchObject({
      claimNumber: '20260118004417',
      patientName: 'Ana Rivera',
      status: 'denied',
      billed: 10_000,
      paid: 0,
      serviceFrom: '2026-01-09',
    });
    expect(reading.claims[0]?.evidence.find(({ path }) => path === 'billed')?.pieces).toEqual([8, 9]);
  });

  test('is a claim by its number and why it was denied where its title says so, and none by these alone', () => {
    const rows = [
      ...CLAIM.filter(([label]) => !/amount|status/.test(label)),
      ['Denial reason', 'The bundle price already covers this stay.'],
    ] as const;
    const [claim] = read(pageOf(rows)).claims;
    expect(claim?.claim).toMatchObject({ claimNumber: '20260118004417', reasons: [{ system: 'payer' }] });
    expect(read(pageOf(rows, 'Messages')).claims).toEqual([]);
  });

  test('takes a payment told behind the status, and a policyholder where nobody else is named', () => {
    const own = CLAIM.filter(([label]) => label !== 'Patient name' && label !== 'Claim status');
    const status = 'Partially paid - Check 00917704 mailed 10/01/2026';
    const page = pageOf([...own, ['Policyholder', 'Rivera, Ana'], ['Bill status', status]]);
    expect(read(page).claims[0]?.claim).toMatchObject({
      checkNumber: '00917704',
      paymentDate: '2026-10-01',
      patientName: 'Ana Rivera',
      status: 'paid',
    });
  });

  test('names no patient where the subscriber’s child is one', () => {
    const own = CLAIM.filter(([label]) => label !== 'Patient name');
    const page = pageOf([...own, ['Subscriber', 'Rivera, Ana'], ['Relationship', 'Child']]);
    expect(read(page).claims[0]?.claim.patientName).toBeUndefined();
  });

  test('gives who is insured under a heading that speaks of the coverage too', () => {
    const own = CLAIM.filter(([label]) => label !== 'Patient name');
    const page = pageOf([...own, ['Patient', 'Rivera, Ana'], ['Subscriber ID', 'XEA903317742']]);
    const y = 96 + own.length * 24;
    const block = page.blocks.push({ parent: 0, kind: 'heading', box: [600, y, 200, 20], level: 3 }) - 1;
    page.pieces.splice(own.length * 2, 0, { text: 'Patient & Coverage', box: [600, y, 160, 18], block, look: 9, bold: true });
    expect(read(page).claims[0]?.claim).toMatchObject({ patientName: 'Ana Rivera', memberId: 'XEA903317742' });
  });

  test('gives the code behind `Pend reason` with the words behind it', () => {
    const page = pageOf(CLAIM.map(([label, value]) => (value === 'Denied' ? [label, 'Pended'] : [label, value])));
    const block = page.blocks.push({ parent: 0, kind: 'block', box: [0, 60, 800, 20] }) - 1;
    page.pieces.push(
      { text: 'PEND REASON 7A1', box: [0, 60, 110, 18], block, look: 5, bold: true },
      { text: 'Records are needed to complete this claim.', box: [114, 60, 400, 18], block, look: 6 },
    );
    expect(read(page).claims[0]?.claim.reasons).toEqual([
      { system: 'payer', code: '7A1', text: 'Records are needed to complete this claim.' },
    ]);
  });

  test('gives the member’s number that is called by the payer’s name, and no other payer’s', () => {
    const page = pageOf([...CLAIM, ['Northlake ID', '400288117']]);
    page.pieces.unshift({ text: 'Northlake Health Plan', box: [0, 20, 200, 20], block: 0, look: 7 });
    expect(read(page).claims[0]?.claim.memberId).toBe('400288117');
    const other = pageOf([...CLAIM, ['Meadow ID', '400288117']]);
    other.pieces.unshift({ text: 'Northlake Health Plan', box: [0, 20, 200, 20], block: 0, look: 7 });
    expect(read(other).claims[0]?.claim.memberId).toBeUndefined();
  });

  test('gives a payment’s number and day that stand under one label', () => {
    const { claim } = read(pageOf([...CLAIM, ['Check/EFT, Date', '40077120, 11/03/2026']])).claims[0]!;
    expect(claim).toMatchObject({ checkNumber: '40077120', paymentDate: '2026-11-03' });
  });

  test('gives the words of a code that a list in one text explains', () => {
    const page = pageOf([...CLAIM, ['Remark code', 'G56']]);
    const block = page.blocks.push({ parent: 0, kind: 'block', box: [0, 400, 800, 20] }) - 1;
    const text = 'Remark codes: G1 Charge is above the schedule. G56 Report is not paid apart.';
    page.pieces.push({ text, box: [0, 400, 700, 18], block, look: 5 });
    expect(read(page).claims[0]?.claim.reasons).toEqual([{ system: 'payer', code: 'G56', text: 'Report is not paid apart.' }]);
  });

  test('gives the one 277 code in a history where it says what the status says', () => {
    const rejected = (status: string) => {
      const page = pageOf(CLAIM.map(([label, value]) => (value === 'Denied' ? [label, status] : [label, value])));
      const block = page.blocks.push({ parent: 0, kind: 'block', box: [0, 400, 800, 20] }) - 1;
      page.pieces.push(
        { text: '11/20/2026 4:12 AM Response of the payer', box: [0, 400, 250, 18], block, look: 5 },
        { text: 'A7:562:82', box: [260, 400, 60, 18], block, look: 6 },
      );
      return read(page).claims[0]?.claim.reasons;
    };
    expect(rejected('Rejected by payer')).toEqual([{ system: 'csc', code: 'A7:562:82' }]);
    expect(rejected('Paid')).toBeUndefined();
  });

  test('that shows two values for one thing gives neither, and says so', () => {
    const [read1] = read(pageOf([...CLAIM, ['Billed amount', '$250.00']])).claims;
    expect(read1?.claim.billed).toBeUndefined();
    expect(read1?.doubtful.map(({ path }) => path)).toContain('billed');
  });

  test('a dash is not zero', () => {
    const [only] = read(pageOf(CLAIM.map(([label, value]) => [label, label === 'Paid amount' ? '—' : value] as const))).claims;
    expect(only?.claim.paid).toBeUndefined();
  });

  test('what another payer paid before is not what this one paid', () => {
    const { claim } = read(pageOf([...CLAIM.slice(0, 5), ['Medicare paid', '$40.00'], ['TRICARE paid', '$12.50']])).claims[0]!;
    expect(claim.paid).toBe(1250);
    const totals = [
      ['Total Medicare Paid', '$13.39'],
      ['Total Policy Benefit', '$0.00'],
    ] as const;
    expect(read(pageOf([...CLAIM.slice(0, 5), ...totals])).claims[0]!.claim.paid).toBe(0);
  });

  test('what a claim is part of is no amount of its own, and a statement’s two days are the days of service', () => {
    const rows = [...CLAIM.slice(0, 3), CLAIM[4], ['Plan paid', '$60.00'], ['EFT trace', '77182038']] as const;
    const { claim } = read(pageOf([...rows, ['In a payment of', '$38,402.17'], ['Statement', '01/09/2026 - 01/11/2026']]))
      .claims[0]!;
    expect(claim).toMatchObject({ paid: 6000, serviceFrom: '2026-01-09', serviceTo: '2026-01-11' });
  });

  test('how many were paid is no amount beside one, and what was asked for is not what was answered', () => {
    const page = pageOf([['Paid', '44'], ...CLAIM.slice(0, 5), ['Paid amount', '$60.00']]);
    expect(read(page).claims[0]?.claim.paid).toBe(6000);
    const asked = pageOf([['DOS from', '01/01/2026'], ...CLAIM]);
    asked.blocks.push({ parent: 0, kind: 'heading', level: 3, box: [0, 80, 200, 16] });
    asked.pieces.unshift({ text: 'Sent: 276 Request', box: [0, 80, 140, 16], block: asked.blocks.length - 1, look: 6 });
    asked.blocks.push({ parent: 0, kind: 'heading', level: 3, box: [0, 112, 200, 8] });
    asked.pieces.splice(3, 0, { text: 'Claim', box: [0, 112, 60, 8], block: asked.blocks.length - 1, look: 6 });
    expect(read(asked).claims[0]?.claim.serviceFrom).toBe('2026-01-09');
  });

  test('a number that ends the way to the page is the claim’s', () => {
    const page = pageOf(CLAIM.slice(1));
    page.pieces.unshift(
      { text: 'Claims', box: [0, 60, 42, 15], block: 0, look: 4, act: 'link' },
      { text: '/ JH-26-0908861-1', box: [42, 60, 118, 15], block: 0, look: 5 },
    );
    expect(read(page).claims[0]?.claim.claimNumber).toBe('JH-26-0908861-1');
  });

  test('what somebody noted on some day says not why, nor does that nothing is open', () => {
    const page = pageOf([...CLAIM.slice(0, 5), ['Claim edits', 'None open']]);
    for (const [at, text] of ['Date', 'Note', '10/13/2026', 'Operative report asked from the records room'].entries()) {
      const box: Box = [(at % 2) * 160, 300 + Math.floor(at / 2) * 24, at % 2 === 0 ? 100 : 300, 18];
      const block = page.blocks.push({ parent: 0, kind: at < 2 ? 'header' : 'cell', box }) - 1;
      page.pieces.push({ text, box, block, look: at < 2 ? 2 : 3 });
    }
    expect(read(page).claims[0]?.claim.reasons).toBeUndefined();
  });

  test('shares that are subtracted with a minus are what the patient bears', () => {
    const rows = [
      ['Allowed', '$80.00'],
      ['Deductible', '-$50.00'],
      ['Coinsurance (20 %)', '-$6.00'],
      ['Plan paid', '$24.00'],
    ] as const;
    expect(read(pageOf([...CLAIM.slice(0, 5), ...rows])).claims[0]?.claim).toMatchObject({
      deductible: 5000,
      coinsurance: 600,
      paid: 2400,
    });
  });

  test('the number of the original claim is not this claim’s', () => {
    const [only] = read(
      pageOf([...CLAIM.slice(1), ['Original claim number', '20250118004400'], ['Member ID', 'W123456789']]),
    ).claims;
    expect(only?.claim.claimNumber).toBeUndefined();
  });

  test.each(['How to read a claim', 'Fee schedule', 'Claim status guide'])('a page called %s shows no claim', (title) =>
    expect(read(pageOf(CLAIM, title)).kind).toBe('other'),
  );
});

/** A page of one box, and what puts a text in a box of its own. */
function drawn(): { page: PageText; put: (text: string, box: Box, parent: number, act?: 'link') => number } {
  const page = pageOf([]);
  page.blocks = [{ parent: -1, kind: 'block', box: [0, 0, 1_000, 100_000] }];
  const put = (text: string, box: Box, parent: number, act?: 'link'): number => {
    const block = page.blocks.push({ parent, kind: 'block', box }) - 1;
    if (text !== '') page.pieces.push({ text, box, block, look: 0, ...(act ? { act } : {}) });
    return block;
  };
  return { page, put };
}

/** Each box holds a text, and the next box. */
function nested(depth: number): PageText {
  const { page, put } = drawn();
  let parent = 0;
  for (let at = 0; at < depth; at++) {
    put(['Claim number', 'Status', 'Billed', '$12.00'][at % 4]!, [0, at * 24, 90, 16], parent);
    parent = put('', [0, at * 24 + 24, 1_000, 24 * (depth - at)], parent);
  }
  return page;
}

/** A claim a card, each a link as a whole, with its status in a badge. */
function linkedCards(count: number): PageText {
  const { page, put } = drawn();
  for (let at = 0; at < count; at++) {
    const card = put('', [0, at * 60, 900, 60], 0);
    const who = put('', [0, at * 60, 300, 50], card);
    put('Rivera, Ana', [0, at * 60, 90, 16], who, 'link');
    put(`Claim 2026C${1_000_000 + at}`, [0, at * 60 + 18, 90, 16], who, 'link');
    const sum = put('', [400, at * 60, 100, 50], card);
    put('$905.00', [400, at * 60, 60, 16], sum, 'link');
    put('billed', [400, at * 60 + 18, 50, 16], sum, 'link');
    put('Denied', [600, at * 60, 60, 16], card, 'link');
  }
  return page;
}

describe('hostile text', () => {
  test('columns and labels named like an object’s own parts are words like others', () => {
    for (const word of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const reading = read(pageOf([...CLAIM, [word, '$5.00']]), {
        id: 'x',
        name: 'X',
        hosts: ['portal.example'],
        confirmed: true,
        labels: {},
      });
      expect(reading.claims[0]?.claim.billed).toBe(10_000);
    }
  });

  test('characters that nobody sees and full-width digits change no value', () => {
    const hidden = pageOf(
      CLAIM.map(([label, value]) => [`\u200b${label}\u200e`, `\u202a${value.replace('1', '１')}\u202c`] as const),
    );
    expect(read(hidden).claims[0]?.claim).toEqual(read(pageOf(CLAIM)).claims[0]?.claim);
  });

  test('a page that was too large or is not drawn yet is not read', () => {
    expect(read({ ...pageOf(CLAIM), cut: true })).toMatchObject({ kind: 'other', page: 'too-large' });
    expect(read({ ...pageOf([]), pieces: [] })).toMatchObject({ kind: 'other', page: 'empty' });
  });

  const words = ['Some label', 'Another label', 'A third label', 'Billed amount', 'Notes of the day', 'Office hours'];
  test.each([
    [
      'labels and values',
      1_000,
      (count: number) =>
        pageOf(Array.from({ length: count }, (_, index) => [words[index % 6]!, `${CLAIM[index % 6]![1]} ${index}`] as const)),
    ],
    ['boxes in boxes', 3_000, nested],
    ['cards that are links', 700, linkedCards],
  ])(
    'twice the page of %s takes at most two and a half times as long',
    async (_, size, make) => {
      const [small, large] = [make(size), make(2 * size)];
      const taken = (page: PageText): Promise<number> => cpuTime(() => read(page));
      await taken(small);
      // The fastest of some, in turn: other work on the machine only ever adds. What is quadratic is so in every turn.
      const turns: [number, number][] = [];
      const fastest = (side: 0 | 1): number => Math.min(...turns.map((turn) => turn[side]));
      const ratio = (): number => fastest(1) / fastest(0);
      while (turns.length < 4 || (ratio() >= 3 && turns.length < 14)) turns.push([await taken(small), await taken(large)]);
      expect(ratio()).toBeLessThan(3);
    },
    180_000,
  );

  test('texts made to slow a pattern down are read at once', async () => {
    const nasty = [
      '('.repeat(5_000),
      '-'.repeat(5_000),
      `${'1,'.repeat(2_000)}x`,
      `${'a '.repeat(3_000)}:`,
      `${'CO-'.repeat(2_000)}`,
      ' . '.repeat(2_000),
      'Status: '.repeat(600),
    ];
    const page = pageOf([...CLAIM, ...nasty.map((text) => [text, text] as const)]);
    expect(await cpuTime(() => read(page))).toBeLessThan(1_500);
  });
});

describe('teaching', () => {
  const page = pageOf([...CLAIM.slice(0, 5), ['Zahlbetrag', '$40.00']]);
  const lesson = teach(page, page.pieces.length - 1, 'paid');

  test('a value that is pointed at is read on the next claim too', () => {
    expect(lesson).toMatchObject({ host: 'portal.example', label: 'Zahlbetrag', side: 'right', field: 'paid' });
    expect(read(page).claims[0]?.claim.paid).toBeUndefined();
    expect(read(page, undefined, lesson ? [lesson] : []).claims[0]?.claim.paid).toBe(4_000);
  });

  test('counts on its own portal alone', () =>
    expect(
      read({ ...page, url: 'https://other.example/' }, undefined, lesson ? [lesson] : []).claims[0]?.claim.paid,
    ).toBeUndefined());

  test('goes to colleagues as a file, and what is no such file is refused', () => {
    const text = JSON.stringify(lessonFile(lesson ? [lesson] : []));
    expect(readLessonFile(text, []).news).toEqual([lesson]);
    expect(readLessonFile(text, lesson ? [lesson] : []).news).toEqual([]);
    expect(() =>
      readLessonFile('{"format":"claimside-lessons","version":1,"lessons":[{"host":"x","field":"__proto__"}]}', []),
    ).toThrow();
  });
});

describe('portal health', () => {
  test('tells a field that a portal stopped showing', () => {
    const [whole, broken] = [read(pageOf(CLAIM)), read(pageOf(CLAIM.filter(([label]) => label !== 'Patient name')))];
    let health: PortalHealth | undefined;
    for (let index = 0; index < 20; index++) health = noteReading(health, whole, '2026-11-20');
    expect(judgeHealth(health!).some(({ lost }) => lost)).toBe(false);
    for (let index = 0; index < 8; index++) health = noteReading(health, broken, '2026-11-23');
    expect(
      judgeHealth(health!)
        .filter(({ lost }) => lost)
        .map(({ field }) => field),
    ).toEqual(['patientName']);
    expect(health?.lastRead).toBe('2026-11-23');
  });
});

describe('the masked copy of a page', () => {
  test('keeps layout and labels, and no value', () => {
    const masked = maskPage(
      { ...pageOf(CLAIM), url: 'https://portal.example/claim?member=W123' },
      (text) => text === 'Claim number',
    );
    expect(masked.pieces[0]?.text).toBe('Claim number');
    expect(masked.pieces[1]?.text).toBe('99999999999999');
    expect(JSON.stringify(masked)).not.toMatch(/Rivera|20260118004417|W123/);
    expect(maskText('Ana-María 3')).toBe('Xxx-Xxxxx 9');
  });
});
