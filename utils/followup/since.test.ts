import { describe, expect, it } from 'vitest';
import { explainDenial } from './explain';

const best = (codes: string[], text: string): unknown => explainDenial({ codes, text }).actions[0];

describe('what happened since the denial settles what is left to do', () => {
  it.each([
    ['CO-197', 'Rep Ida: no precert needed for this code, denied in error, she put it back through, 15 days', 'wait'],
    ['CO-22', 'pt has not answered the COB letter, left voicemail', 'update-cob'],
    ['CO-22', 'pt called the plan 10/3, cob flag removed, claim will be reprocessed', 'wait'],
    ['CO-31', 'front desk typed 02, card shows 01', 'corrected-claim'],
    ['CO-27', 'she signed up with Molina effective 7/1, card copied', 'bill-other-payer'],
    ['CO-21', 'auto carrier: med pay limits all used, letter scanned', 'send-records'],
    ['CO-B13', 'check 4471 never cashed per trace, mailed to old address', 'call-payer'],
    ['CO-50', 'peer to peer held 10/7, no change', 'appeal'],
    ['CO-4', 'coder confirmed no change needed, modifier was on original claim', 'appeal'],
    ['CO-197', 'code lookup on the payer site said PA not required, saved PDF', 'appeal'],
    ['CO-177', 'MEVS print shows MCO eff 8/1, DOS 8/17', 'appeal'],
    ['CO-16', 'freq 7 went out 10/05, payer took it 10/06 (A2)', 'wait'],
    ['CO-B13', 'posting found no EFT, no check, no ERA', 'call-payer'],
    ['PR-2', 'pt brought in a Mutual of Omaha supplement card', 'bill-other-payer'],
    ['CO-109', 'misrouted, TriWest got it and paid 220.10 on 10/5', 'none'],
    ['CO-197', 'rep agreed in August to push it back through, nothing since', 'call-payer'],
  ])('%s, “%s”: %s', (code, text, action) => {
    expect(best([code], text)).toBe(action);
  });

  it.each([
    ['CO-197', 'they will reprocess once we send the letter', 'wait'],
    ['CO-197', 'rep will not reprocess', 'wait'],
    ['CO-197', 'should we ask them to rerun it?', 'wait'],
    ['CO-197', 'asked her to rework it, she said no', 'wait'],
    ['CO-27', '271 rerun today, inactive', 'wait'],
    ['CO-27', 'patient does not have Medicaid', 'bill-other-payer'],
    ['CO-177', 'MEVS print shows MCO eff 9/1, DOS 8/17', 'appeal'],
    ['PR-3', 'copay 30, no secondary on file, pt has none', 'bill-other-payer'],
    ['CO-50', 'Redetermination unfavorable, MAC says the criteria still arent met, notes not yet seen by them', 'call-payer'],
  ])('takes what is on condition, denied or only asked for nothing that happened: %s, “%s”', (code, text, action) => {
    expect(best([code], text)).not.toBe(action);
  });

  it('opens no way that a gate closes', () => {
    const { actions, routes } = explainDenial({ codes: ['CO-16', 'MA130'], text: 'biller left the NPI off, our mistake' });
    expect(actions[0]).toBe('resubmit');
    expect(routes.open).not.toContain('corrected-claim');
  });

  it.each([
    ['CO-50', 'Attending declined the p2p, appeal by 12/1'],
    ['CO-50', 'stay denied - peer to peer was unsuccessful 11/4'],
    ['CO-50', 'Level 1 appeal denied 10/20, level 2 within 60 days'],
  ])('%s, “%s”: no talk of the physicians is left', (code, text) => {
    const { actions, routes } = explainDenial({ codes: [code], text });
    expect(actions[0]).toBe('appeal');
    expect(routes.open).not.toContain('peer-to-peer');
  });

  it.each([
    ['CO-50', 'QIC affirmed 10/30, 118.20 at issue and no other claim, ALJ request not possible'],
    ['CO-97', 'Final level decision: uphold. All appeal levels have been exhausted.'],
    ['CO-50', 'second appeal denied 11/2, no further provider appeal rights under the contract'],
  ])('%s, “%s”: no level is left', (code, text) => {
    const { actions, routes } = explainDenial({ codes: [code], text });
    expect(['write-off', 'none']).toContain(actions[0]);
    expect(routes.open).not.toContain('appeal');
  });

  it.each([
    'PIP $10,000 exhausted, letter enclosed. Pt also has Cigna.',
    'Geico: pip maxed out 6/12. Health ins on file is Humana PPO.',
  ])('“%s”, said by the accident’s payer: the health plan is next', (text) => {
    expect(best([], text)).toBe('bill-other-payer');
  });

  it('bills the patient who has no other coverage', () => {
    expect(best([], 'mbr has Medicare A only, no Part B on DOS, no other ins per pt, wants a bill')).toBe('bill-patient');
  });

  it('leaves the review outside open where the payer’s own levels are used up', () => {
    const text = '2nd level denied, internal levels exhausted; letter allows external review within 4 months';
    expect(best(['CO-50'], text)).toBe('appeal');
  });

  it.each([
    ['CO-197', 'specialist referral came late, plan keyed it today as REF204477', 'corrected-claim'],
    ['CO-50', 'peer to peer held, upheld. letter with appeal rights received 3/2', 'appeal'],
    ['CO-16', 'report sent 3/20, no tracking shown yet', 'call-payer'],
    ['CO-11', 'wellness code was sequenced first in error', 'corrected-claim'],
    ['CO-151', 'reconsideration favorable, 210.40 paid 4/2 by EFT', 'none'],
    ['CO-50', 'appeal was granted, yet they paid 3 days at 900, contract is 1100', 'call-payer'],
    ['CO-4', 'corrected claim mailed 2/3, payer shows only the original', 'corrected-claim'],
    ['CO-29', 'second level lost, letter says final', 'none'],
    ['CO-22', 'COB record corrected yesterday, rep says to rebill', 'resubmit'],
    ['PR-1', 'deductible, patient will pay in 3 installments', 'bill-patient'],
    ['PR-3', 'copay, payment will come from the patient', 'bill-patient'],
    ['CO-4', 'our coding team keyed the wrong modifier', 'corrected-claim'],
    ['CO-4', 'their claims team keyed the wrong modifier', 'call-payer'],
  ])('%s, “%s”: %s', (code, text, action) => {
    expect(best([code], text)).toBe(action);
  });

  it('leaves an offset that the payer holds back until it decides', () => {
    const text = 'refund dispute delivered 3/2, recovery unit says recoupment is stopped until they decide';
    expect(explainDenial({ text }).actions[0]).toBe('wait');
  });

  it('sends the paper that was not with the claim, where it is asked for in the next breath', () => {
    const text = 'Stent paid at zero, no invoice came with the claim. Send it so the line can be looked at.';
    expect(explainDenial({ text }).actions[0]).toBe('send-records');
  });

  it.each([
    ['CO-198', 'extension approved 11/19 under the same number, claim not adjusted yet', 'call-payer'],
    [
      'CO-197',
      'auth covers the 5th alone, surgery was moved. plan says they can change the dates if we ask by Friday',
      'request-authorization',
    ],
    ['CO-29', 'past the limit, sent again after 6 months, we hold no other proof', 'write-off'],
    ['CO-97', 'corrected claim with modifier 59 denied again, op note shows a separate incision', 'appeal'],
  ])('what came after the denial goes before it: %s, “%s”: %s', (code, text, action) => {
    expect(best([code], text)).toBe(action);
  });

  it('goes to the judge where the level below was lost and that one is said to be next', () => {
    expect(explainDenial({ text: 'QIC unfavorable 11/12. ALJ is next, 60 days' }).actions[0]).toBe('appeal');
    expect(explainDenial({ text: 'QIC upheld 11/12, amount is under the ALJ minimum' }).actions[0]).not.toBe('appeal');
  });

  it.each([
    'Medical records denial. No records needed; send the claim to Medicare first.',
    'No records are needed. Submit the corrected claim.',
  ])('sends no paper that is not asked for: “%s”', (text) => {
    expect(explainDenial({ text }).actions).not.toContain('send-records');
  });
});
