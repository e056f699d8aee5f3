/** Codes of the payer's own and of Medicare's system, alone, beside their words and in one cell with them. All people and numbers are made up. */
import { describe, expect, it } from 'vitest';
import { readList } from './read-list';

const list = async (names: string, payer: string, cells: readonly string[]): Promise<unknown[]> => {
  const rows = cells.map((cell, at) => `7100${at},"OKAFOR, ANA",${payer},0${at + 1}/03/2026,900.00,0.00,${cell}`);
  return (await readList(`Acct,Patient,Payer,DOS,Charges,Paid,${names}`, ...rows)).claims.map(({ reasons }) => reasons);
};
const own = (code: string, text: string): unknown => [{ system: 'payer', code, text }];

describe('Medicare’s reason codes', () => {
  it.each(['Reason Cd,Reason Description', 'DDE Reason Code,Explanation', 'RC 1,RC Desc', 'Rsn Cd,Rsn Narrative'])(
    'beside their words, with letters among their digits, under %s',
    async (names) => {
      const cells = ['37253,No assessment found', '5FF2F,No visit in person', '39700,Records asked for'];
      expect(await list(names, 'PALMETTO MEDICARE', cells)).toEqual([
        own('37253', 'No assessment found'),
        own('5FF2F', 'No visit in person'),
        own('39700', 'Records asked for'),
      ]);
    },
  );

  it.each(['37253 - No assessment', '37253 No assessment', '37253: No assessment', 'No assessment (37253)'])(
    'in one cell with them: %s',
    async (first) => {
      const further = first.replace('37253', '5FF2F').replace('assessment', 'visit in person');
      const reasons = await list('RTP Reason', 'CGS MEDICARE', [first, further, first]);
      expect(reasons).toEqual([own('37253', 'No assessment'), own('5FF2F', 'No visit in person'), own('37253', 'No assessment')]);
    },
  );
});

describe('a payer’s own codes', () => {
  it.each([
    'EX0Z - No auth',
    'EX0Z: No auth',
    'EX0Z No auth',
    'EX0Z (No auth)',
    '[EX0Z] No auth',
    'No auth (EX0Z)',
    'No auth - EX0Z',
  ])('in one cell with their words: %s', async (first) => {
    const further = first.replace('EX0Z', 'Z31').replace('No auth', 'Filed late');
    expect(await list('Denial Reason', 'MOLINA', [first, further])).toEqual([own('EX0Z', 'No auth'), own('Z31', 'Filed late')]);
  });

  it('beside a cell of words alone, which are no code', async () => {
    const cells = ['EX0Z - No auth', 'Z31 - Filed late', 'PXN - Other network', 'Z31 - Filed late', 'Asked for the chart'];
    expect((await list('Denial Reason', 'MOLINA', cells)).slice(2)).toEqual([
      own('PXN', 'Other network'),
      own('Z31', 'Filed late'),
      [{ system: 'payer', text: 'Asked for the chart' }],
    ]);
  });

  it('are none where procedures stand before what was said of them', async () => {
    const said = ['97110 not covered', '97140 not covered', 'J1885 needs its drug code'];
    expect(await list('Denial Reason', 'MOLINA', said)).toEqual(said.map((text) => [{ system: 'payer', text }]));
    const parted = ['99213 - bundled', '80053 - not a benefit', '99213 - bundled', '80053 - not a benefit'];
    expect(await list('Denial Reason', 'MOLINA', parted)).toEqual(parted.map((text) => [{ system: 'payer', text }]));
  });
});
