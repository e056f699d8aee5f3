import { describe, expect, it } from 'vitest';
import type { Reason } from '@/utils/claim/claim';
import { explainReason } from './explained-reason';
import type { PayerRule } from './payer-rule';
import { readDenial } from './read-denial';

const carc = (code: string, group: Reason['group'] = 'CO', amount?: number): Reason => ({
  system: 'carc',
  code,
  ...(group ? { group } : {}),
  ...(amount === undefined ? {} : { amount }),
});
const source = { text: 'made up for this test', trust: 'low' } as const;

describe('reading a denial', () => {
  it('finds the one denial among write-offs and the patient’s share', () => {
    const read = readDenial([carc('45', 'CO', 10_000), carc('97', 'CO', 5_000), carc('3', 'PR', 2_000)], '');
    expect(read.categories[0]).toBe('bundling');
    expect(read.reasons.map(({ denial }) => denial)).toEqual([false, true, false]);
  });

  it('keeps to the code where the payer’s words say the same, whatever a remark adds', () => {
    const reasons = [
      { ...carc('197', 'CO', 421_050), text: 'No prior authorization on file' },
      { system: 'rarc' as const, code: 'M62', text: 'Treatment authorization number is missing' },
    ];
    expect(readDenial(reasons, 'Denied').kinds[0]?.kind.id).toBe('no-authorization');
  });

  it('takes CARC 16 by its remark, not by itself', () => {
    expect(readDenial([carc('16'), { system: 'rarc', code: 'M51' }], '').categories).toEqual(['coding', 'missing-information']);
    expect(readDenial([carc('16'), { system: 'rarc', code: 'MA27' }], '').categories[0]).toBe('registration');
    expect(readDenial([carc('16')], '').categories).toEqual(['missing-information']);
  });

  it('lets words decide where a code says too little', () => {
    expect(readDenial([carc('96')], 'not medically necessary').categories[0]).toBe('medical-necessity');
    expect(readDenial([carc('A1')], 'no auth on file').categories[0]).toBe('authorization');
    expect(readDenial([carc('197')], 'not a covered benefit').categories[0]).toBe('authorization');
  });

  it('says whether codes or words speak, or nothing does', () => {
    expect(readDenial([carc('50')], '').confidence).toBe('codes');
    expect(readDenial([], 'no precert').confidence).toBe('words');
    expect(readDenial([], 'xyzzy').confidence).toBe('none');
  });

  it('finds a code that stands in another list’s column', () => {
    expect(readDenial([{ system: 'carc', code: 'N130' }], '').categories[0]).toBe('non-covered');
    expect(readDenial([{ system: 'rarc', code: '197' }], '').categories[0]).toBe('authorization');
  });

  it('never reads a payer’s own code as a remark code that looks like it', () => {
    expect(readDenial([{ system: 'payer', code: 'N130' }], '').kinds).toEqual([]);
    expect(readDenial([{ system: 'payer', code: 'EX18', text: 'dup clm' }], '').categories[0]).toBe('duplicate');
  });

  it('lets the payer’s own file say what its own code means', () => {
    const rule: PayerRule = {
      id: 'test',
      name: 'Test',
      lines: ['commercial'],
      names: ['test'],
      windows: [],
      steps: { first: 'appeal', reconsiderationFirst: false, source },
      ownCodes: [{ code: 'Z29', kind: 'timely-filing', source }],
    };
    const reasons: Reason[] = [{ system: 'payer', code: 'z29', text: 'see provider manual' }];
    expect(readDenial(reasons, '', [rule]).categories[0]).toBe('timely-filing');
    expect(readDenial(reasons, '').categories).not.toContain('timely-filing');
  });

  it('of several denials puts the larger first', () => {
    const read = (one: number, other: number) => readDenial([carc('50', 'CO', one), carc('197', 'CO', other)], '').categories[0];
    expect(read(10, 10)).toBe('medical-necessity');
  });
});

describe('one reason in our words', () => {
  it('says that a code is retired, or in no list', () => {
    expect(explainReason(carc('15')).note).toBe('Retired 1 May 2018');
    expect(explainReason(carc('999')).note).toBe('Not in our list of 17 Aug 2026');
    expect(explainReason(carc('999')).words).toBe('Code 999');
    expect(explainReason(carc('197')).note).toBeUndefined();
  });
  it('says a reason without a known code in our words where its own state one', () => {
    expect(explainReason({ system: 'payer', text: 'Pt not elig DOS' })).toMatchObject({
      words: 'Not covered on the date of service',
      category: 'registration',
      denial: true,
    });
    expect(explainReason({ system: 'payer', code: 'Z1', text: 'see manual' })).toMatchObject({
      words: 'see manual',
      denial: false,
    });
    expect(explainReason({ system: 'payer', text: 'Applied to deductible' })).toMatchObject({ denial: false });
  });
  it('knows what is no denial', () => {
    expect(explainReason(carc('45')).denial).toBe(false);
    expect(explainReason(carc('1', 'PR')).denial).toBe(false);
    expect(explainReason(carc('27', 'PR')).denial).toBe(true);
    expect(explainReason({ system: 'rarc', code: 'MA01' }).denial).toBe(false);
  });
});
