import { describe, expect, it } from 'vitest';
import { explainDenial } from './explain';

describe('what the hospital found out beside a denial settles what is done first', () => {
  it.each([
    ['CO-151', '6 units billed. MAR supports all 6', 'appeal'],
    ['CO-151', '6 units billed. MAR: 4 units given', 'corrected-claim'],
    ['CO-18', 'we added the NDC but it went out with frequency 1', 'corrected-claim'],
    ['CO-97', 'coder reviewed, agrees with the edit', 'write-off'],
    ['CO-29', 'only a 999 and our ledger print, no 277CA anywhere', 'write-off'],
    ['CO-31', 'new card scanned, she is eligible under the new number', 'corrected-claim'],
    ['PR-27', 'eligibility rerun today: nothing. Patient states no other insurance', 'bill-patient'],
    ['CO-22', 'spoke with patient, she retired in 2024', 'update-cob'],
    ['CO-197', 'auth still pending with UM', 'call-payer'],
    ['CO-44', 'they took 3% off, there is no prompt pay language in our agreement', 'appeal'],
    ['PR-2', 'patient has a Medigap plan G', 'bill-other-payer'],
    ['PR-2', 'patient has no supplement', 'bill-patient'],
    ['CO-193', 'no further levels with this payer', 'call-payer'],
  ])('%s, “%s”: %s', (code, text, action) => {
    expect(explainDenial({ codes: [code], text }).actions[0]).toBe(action);
  });

  it('opens no way that a gate closes', () => {
    const { actions, routes } = explainDenial({ codes: ['CO-151', 'MA130'], text: 'chart fully supports all 6 units' });
    expect(actions[0]).toBe('resubmit');
    expect(routes.open).not.toContain('appeal');
  });

  it('opens neither the patient nor a write-off where the group closes it', () => {
    expect(explainDenial({ codes: ['CO-50'], text: 'ABN signed 2/2' }).routes.open).not.toContain('patient');
    expect(explainDenial({ codes: ['PR-97'], text: 'coder agrees with the edit' }).routes.open).not.toContain('write-off');
  });

  it.each([
    [
      'CO-31',
      'We cannot identify this person as our member. Please check the ID card and submit to the correct carrier',
      'verify-eligibility',
    ],
    ['CO-29', '95-day limit exceeded, no exception documentation submitted', 'appeal'],
  ])('takes what the payer bids or did not get for no finding: %s, “%s”', (code, text, action) => {
    expect(explainDenial({ codes: [code], text }).actions[0]).toBe(action);
  });

  it('does not hear the contrary', () => {
    expect(explainDenial({ codes: ['CO-150'], text: 'chart does not support level 5' }).actions[0]).not.toBe('write-off');
    expect(explainDenial({ codes: ['CO-151'], text: 'chart does not support 6 units, coder agrees' }).actions[0]).not.toBe(
      'none',
    );
  });
});
