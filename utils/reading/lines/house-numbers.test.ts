import { describe, expect, it } from 'vitest';
import type { Claim } from '@/utils/claim/claim';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { type Draft, newDraft } from '../draft/draft';
import { buildModel } from '../page/model';
import { withoutHouseNumbers } from './house-numbers';

const draftOf = (claim: Claim): Draft => ({ ...newDraft(), claim: { patientAccountNumber: 'CC22107', ...claim } });

/** Texts of a page, by the place that a value's mark names. */
const modelOf = (...texts: string[]) =>
  buildModel({
    url: 'https://clearinghouse.example/claims',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 900, 400] }],
    pieces: texts.map((text, index) => ({ text, box: [0, index * 24, 200, 18], block: 0, look: 1 })),
  });

const numbersOf = (drafts: Draft[]): unknown[] => {
  withoutHouseNumbers(drafts, drafts, modelOf('Claim ID'), undefined);
  return drafts.map(({ claim }) => claim.claimNumber);
};

describe('numbers that a clearinghouse gives its claims itself', () => {
  it('run on over several payers’ claims, and are kept out', () => {
    const drafts = ['2611190088-01', '2611190088-02'].map((claimNumber, index) =>
      draftOf({ claimNumber, payer: index === 0 ? 'Northlake Health Plan' : 'Bluestem Mutual', status: 'accepted' }),
    );
    expect(numbersOf(drafts)).toEqual([undefined, undefined]);
    expect(drafts[0]!.doubtful.map(({ path }) => path)).toEqual(['claimNumber']);
  });

  it('are not those of one payer, nor those with a day of their own', () => {
    const one = ['2611190088-01', '2611190088-02'].map((claimNumber) => draftOf({ claimNumber, payer: 'Bluestem Mutual' }));
    expect(numbersOf(one)).toEqual(['2611190088-01', '2611190088-02']);
    const days = ['NV-61-20261014-0882', 'NV-61-20261102-0071'].map((claimNumber, index) =>
      draftOf({ claimNumber, payer: index === 0 ? 'Great Basin Builders' : 'Bluestem Mutual' }),
    );
    expect(numbersOf(days)).toEqual(['NV-61-20261014-0882', 'NV-61-20261102-0071']);
  });

  it('stand on a claim that the payer never took in, unless a label says that they are the payer’s', () => {
    const rejected = (): Draft => {
      const draft = draftOf({ claimNumber: '2611190088-01', payer: 'Bluestem Mutual', status: 'rejected' });
      draft.marks.set('claimNumber', { units: [0], confidence: 0.9 });
      return draft;
    };
    const [plain, payers] = [rejected(), rejected()];
    withoutHouseNumbers([plain], [plain], modelOf('Claim ID'), undefined);
    withoutHouseNumbers([payers], [payers], modelOf('Payer claim control number'), undefined);
    expect([plain.claim.claimNumber, payers.claim.claimNumber]).toEqual([undefined, '2611190088-01']);
    // On the payer's own portal all numbers are the payer's.
    const own = rejected();
    withoutHouseNumbers([own], [own], modelOf('Department of Veterans Affairs', 'Claim ID'), {
      name: 'Veterans Affairs',
      unit: 0,
      known: true,
    });
    expect(own.claim.claimNumber).toBe('2611190088-01');
  });

  it('are called by the portal’s name where it passes claims on to payers', () => {
    const numberOn = (...texts: string[]): unknown => {
      const draft = draftOf({ claimNumber: 'AC-70418-8840193', payer: 'Bluestem Mutual', status: 'accepted' });
      draft.marks.set('claimNumber', { units: [1], confidence: 0.9 });
      withoutHouseNumbers([], [draft], modelOf(...texts), undefined);
      return draft.claim.claimNumber;
    };
    expect(numberOn('Acmeworks', 'Acmeworks claim ID', 'Payer answered (277CA)')).toBeUndefined();
    expect(numberOn('Acmeworks', 'Acmeworks claim ID')).toBe('AC-70418-8840193');
    expect(numberOn('Bluestem Mutual', 'Bluestem claim ID', 'Payer ID')).toBe('AC-70418-8840193');
    expect(numberOn('Payer', 'Payer claim ID', 'Payer answered (277CA)')).toBe('AC-70418-8840193');
  });
});
