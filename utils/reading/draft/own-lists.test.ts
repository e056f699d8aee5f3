import { describe, expect, it } from 'vitest';
import type { Reason } from '@/utils/claim/claim';
import { newDraft, newLine } from './draft';
import { payersOwnInto } from './own-lists';

/** What becomes of reasons that stand at one claim. */
function told(...reasons: Reason[]): string[] {
  const draft = newDraft();
  draft.claim.reasons = reasons;
  payersOwnInto([draft], () => undefined);
  return draft.claim.reasons.map((reason) => `${reason.system} ${reason.code}`);
}

describe('codes that look like those of the public lists', () => {
  it('are the payer’s own where the page explains them in other words', () => {
    expect(
      told(
        { system: 'carc', code: 'A1', text: 'PPO discount, the patient is not responsible for this' },
        { system: 'carc', code: 'D5', text: 'Applied to the yearly deductible' },
        { system: 'rarc', code: 'M21', text: 'Precertification was not obtained' },
      ),
    ).toEqual(['payer A1', 'payer D5', 'payer M21']);
  });

  it('are so beside letters that only a payer lists, whatever word of every page they share with the list', () => {
    expect(
      told(
        { system: 'payer', code: 'WV', text: 'Wellness visit paid in full' },
        { system: 'rarc', code: 'N7', text: 'The plan pays for this panel only for a medical need' },
      ),
    ).toEqual(['payer WV', 'payer N7']);
  });

  it('keep the zeros that the page shows', () => {
    const draft = newDraft();
    draft.claim.reasons = [
      { system: 'carc', code: '7', text: 'Supplies are not covered in an office' },
      { system: 'carc', code: '41', text: 'Hours were below the minimum of this month' },
    ];
    draft.reasonMarks = [
      { units: [0], confidence: 0.9 },
      { units: [1], confidence: 0.9 },
    ];
    payersOwnInto([draft], (unit) => ['07', '41'][unit]);
    expect(draft.claim.reasons.map(({ code }) => code)).toEqual(['07', '41']);
  });

  it('stay what they are where the words agree, or none are shown', () => {
    expect(
      told(
        { system: 'carc', code: 'B7', text: 'This provider was not certified on that day' },
        { system: 'rarc', code: 'N30', text: 'Patient ineligible for this service' },
        { system: 'carc', code: 'A1' },
      ),
    ).toEqual(['carc B7', 'rarc N30', 'carc A1']);
  });

  it('stay what they are where one alone is worded freely among others', () => {
    expect(
      told(
        { system: 'carc', code: '197', text: 'Prior authorization is required' },
        { system: 'rarc', code: 'M62', text: 'Treatment authorization code is missing' },
        { system: 'carc', code: 'B15', text: 'Base item was not paid' },
      ),
    ).toEqual(['carc 197', 'rarc M62', 'carc B15']);
  });

  it('are the public list’s on every line, where one line shows a remark of it', () => {
    const draft = newDraft();
    const line = (...reasons: Reason[]) => ({ ...newLine(), line: { reasons } });
    draft.lines.push(
      line({ system: 'payer', code: '45', text: 'Charge exceeds the contracted rate' }),
      line({ system: 'payer', code: '197', text: 'Prior authorization was not obtained' }, { system: 'rarc', code: 'N54' }),
      line({ system: 'payer', code: '61', text: 'Bundled by our own edit' }),
    );
    payersOwnInto([draft], () => undefined);
    expect(draft.lines.flatMap((one) => one.line.reasons?.map((reason) => `${reason.system} ${reason.code}`))).toEqual([
      'carc 45',
      'carc 197',
      'rarc N54',
      'payer 61',
    ]);
  });

  it('are the payer’s own in the form of those that only the payer’s list has', () => {
    const fee: Reason = { system: 'carc', code: 'P12', text: 'Reduced to the workers’ compensation fee schedule' };
    expect(told(fee)).toEqual(['carc P12']);
    expect(told(fee, { system: 'payer', code: 'W40', text: 'Included in the procedure billed the same day' })).toEqual([
      'payer P12',
      'payer W40',
    ]);
  });

  it('stay what they are where a group stands with them', () => {
    expect(told({ system: 'carc', group: 'CO', code: 'A1', text: 'Ask us' })).toEqual(['carc A1']);
  });

  it('are numbers of the payer’s own list where several stand there and no words agree', () => {
    const first: Reason = { system: 'carc', code: '237', text: 'Group therapy is part of the daily rate' };
    expect(told(first)).toEqual(['carc 237']);
    expect(told(first, { system: 'carc', code: '112', text: 'Units of the authorization are used up' })).toEqual([
      'payer 237',
      'payer 112',
    ]);
    expect(told(first, { system: 'carc', code: '45', text: 'Charge is over the fee schedule' })).toEqual(['carc 237', 'carc 45']);
  });

  it('are so beside a code of the same letter with a zero that no public list has, and numbers beside them in other words', () => {
    expect(
      told(
        { system: 'carc', code: 'P12', text: 'Reduced to the state fee schedule' },
        { system: 'payer', code: 'P07', text: 'Notes do not support the service' },
        { system: 'carc', code: '113', text: 'The adjuster did not approve the injection' },
      ),
    ).toEqual(['payer P12', 'payer P07', 'payer 113']);
  });
});
