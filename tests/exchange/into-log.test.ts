/** What files say beside a claim, from the file to the log and into the decision. All people and numbers are made up. */
import { describe, expect, it, test } from 'vitest';
import { decisionOf, primaryEobOf } from '@/utils/casework/decision-of';
import { loadCase } from '@/utils/casework/load';
import { localDay } from '@/utils/clock';
import { readFile } from '@/utils/exchange/read-file';
import { besideOf, secondaryClocks } from '@/utils/exchange/remittance-use';
import { comparePayers } from '@/utils/verification/payer-name';
import { newLog } from '../log/desk';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const list = { kind: 'worklist', name: 'list.csv' } as const;
const remittance = { kind: 'remittance', name: 'r.835' } as const;
const samePayer = (a: string, b: string): boolean => comparePayers(a, b).verdict !== 'differs';

const observations = async (text: string) =>
  (await readFile(bytes(text), 'list.csv')).claims.map((one) => ({ claim: one.claim, doubtful: [], beside: besideOf(one) }));

describe('the hospital’s own figures', () => {
  it('stay with the claim, are news by themselves, and leave with their import', async () => {
    const { log } = await newLog();
    const rows = (balance: string): string =>
      `Account,Patient,DOS,Charges,Balance,Expected Payment\n4410001,"HOLT, AMY",02/03/2026,500.00,${balance},320.00\n`;
    const first = await log.seen({ id: 'a', batch: 'one', source: list, observations: await observations(rows('500.00')) });
    const key = first.seen[0]!.key;
    expect((await log.claim(key))?.beside).toEqual({ balance: 50_000, expected: 32_000 });
    const again = await log.seen({ id: 'b', batch: 'two', source: list, observations: await observations(rows('500.00')) });
    expect(again.seen[0]?.as).toBe('again');
    const next = { kind: 'worklist', name: 'next.csv' } as const;
    const confirmed = await log.seen({ id: 'n', source: next, observations: await observations(rows('500.00')) });
    expect(confirmed.seen[0]).toEqual({ key, as: 'looked' });
    expect((await log.claim(key))?.sources.map(({ source }) => source.kind === 'worklist' && source.name)).toContain('next.csv');
    const other = await observations(rows('500.00').replace(',500.00,5', ',510.00,5'));
    const dearer = await log.seen({ id: 'o', batch: 'four', source: next, observations: other });
    expect(dearer.seen[0]).toEqual({ key, as: 'changed' });
    await log.undoBatch({ id: 'u', batch: 'four' });
    const later = await log.seen({ id: 'c', batch: 'three', source: list, observations: await observations(rows('180.00')) });
    expect(later.seen[0]).toMatchObject({ key, as: 'changed' });
    expect((await log.claim(key))?.beside?.balance).toBe(18_000);
    await log.undoBatch({ id: 'd', batch: 'three' });
    expect((await log.claim(key))?.beside?.balance).toBe(50_000);
  });
});

const PRIMARY = [
  'ISA*00*          *00*          *ZZ*MERIDIAN       *ZZ*HOSPITAL       *260309*1200*^*00501*000000001*0*P*:~',
  'GS*HP*MERIDIAN*HOSPITAL*20260309*1200*1*X*005010X221A1~ST*835*0001~',
  'BPR*I*80*C*ACH*CCP*01*111*DA*222*1512345678**01*333*DA*444*20260309~TRN*1*991*1512345678~DTM*405*20260309~',
  'N1*PR*MEDICARE~N1*PE*LARKSPUR REGIONAL*XX*1999999984~LX*1~',
  'CLP*4410001*1*500*80*20*MB*ICN900~NM1*QC*1*HOLT*AMY****MI*1EG4TE5MK73~DTM*232*20260203~',
  'SE*9*0001~GE*1*1~IEA*1*000000001~',
].join('');

describe('the primary payer’s remittance', () => {
  it('starts the clock of the claim to the secondary payer, and of no other', async () => {
    const { claims } = await readFile(bytes(PRIMARY), 'r.835');
    const known = [
      {
        key: 'second',
        claim: { payer: 'Aetna', claimNumber: 'EM77', patientAccountNumber: '4410001', serviceFrom: '2026-02-03' },
      },
      { key: 'first', claim: { payer: 'Medicare Part B', patientAccountNumber: '4410001', serviceFrom: '2026-02-03' } },
      { key: 'other day', claim: { payer: 'Aetna', patientAccountNumber: '4410001', serviceFrom: '2026-02-04' } },
    ];
    expect(secondaryClocks(claims, known, samePayer)).toMatchObject([
      {
        key: 'second',
        claim: { claimNumber: 'EM77' },
        primary: { payer: 'MEDICARE', on: '2026-03-09', paid: 8_000, forwarded: false },
      },
    ]);
  });

  test('a secondary claim that is seen first after it has the clock too', async () => {
    const { log } = await newLog();
    const { claims } = await readFile(bytes(PRIMARY), 'r.835');
    const [first] = claims;
    await log.seen({
      id: 'a',
      source: remittance,
      observations: [{ claim: first!.claim, doubtful: [], beside: besideOf(first!) }],
    });
    const portal = { kind: 'portal', name: 'aetna' } as const;
    const second = await log.seen({
      id: 'b',
      source: portal,
      observations: [
        {
          claim: {
            payer: 'Aetna',
            claimNumber: 'EM770001',
            patientAccountNumber: '4410001',
            serviceFrom: '2026-02-03',
            memberId: 'W1234567',
          },
          doubtful: [],
        },
      ],
    });
    const loaded = await loadCase(log, second.seen[0]!.key, '2026-03-12', localDay);
    expect(loaded?.record.claim.payer).toBe('Aetna');
    expect(loaded && primaryEobOf(loaded.record)).toBe('2026-03-09');
    const own = await log.claim((await log.search('ICN900'))[0]!.key);
    expect(own && primaryEobOf(own)).toBeUndefined();
    expect(own && decisionOf(own, '2026-03-12', localDay).headline).not.toBe('');
  });
});
