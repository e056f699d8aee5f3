import { describe, expect, it } from 'vitest';
import { explainDenial } from './explain';
import { isNote, stepsIn } from './progress';

const told = (text: string): string[] => stepsIn(text).map(({ matter = '', deed }) => `${matter} ${deed}`.trim());
const best = (code: string, text: string): unknown => explainDenial({ codes: [code], text }).actions[0];

describe('how far a denied claim is', () => {
  it.each([
    ['appeal rcvd 6/3', ['dispute in']],
    ['rcvd appeal 6/3', ['dispute in']],
    ['recs faxed 5/12, no resp', ['papers out', 'papers quiet']],
    ['recon upheld 7/1', ['dispute upheld']],
    ['p2p done, overturned', ['talk held', 'talk won']],
    ['corr clm not on file', ['again missing']],
    ['retro auth not approved', ['auth upheld']],
  ])('is told by what was done with what, in any order of words: “%s”', (text, steps) => {
    expect(told(text)).toEqual(steps);
  });

  it('goes by the days where the latest is told first', () => {
    expect(told('recon upheld 9/1, appeal sent 7/2')).toEqual(['dispute out', 'dispute upheld']);
    expect(best('CO-50', 'recon upheld 9/1, appeal sent 7/2')).toBe('appeal');
  });

  it('is no matter of a letter to the provider, nor of what is on condition', () => {
    expect(isNote('Your appeal was received 6/3')).toBe(false);
    expect(best('CO-50', 'appeal if p2p is lost')).not.toBe('wait');
    expect(best('CO-197', 'can reopen if clinicals come in by 5/5')).not.toBe('wait');
  });

  it.each([
    ['CO-50', 'appeal rcvd 6/3 ack', 'wait'],
    ['CO-50', 'dispute docketed 6/3', 'wait'],
    ['CO-50', 'redet sent 6/3, months w/o answer', 'call-payer'],
    ['CO-50', 'grievance sustained 7/1', 'appeal'],
    ['CO-50', 'rebuttal denied 7/1, no further levels', 'none'],
    ['CO-50', 'recon granted 7/1, check deposited', 'none'],
    ['CO-50', 'appeal not on file, fax conf in hand', 'appeal'],
    ['CO-50', 'partially fav 7/1, days 3-4 still denied', 'appeal'],
    ['CO-50', 'p2p asked for 6/1, no call back', 'peer-to-peer'],
    ['CO-50', 'p2p held 6/1, MD would not overturn', 'appeal'],
    ['CO-50', 'appealed 6/1', 'wait'],
    ['CO-50', 'recon fav 6/1, 2 days still denied', 'appeal'],
    ['CO-50', 'recon fav 6/1, still unpaid 8/1', 'call-payer'],
    ['CO-50', 'IRE affirmed plan, ALJ min not met', 'none'],
    ['CO-97', 'recon denied 9/9, accept per coding', 'write-off'],
    ['CO-97', 'appealed 2/2; ltr 3/3 says more info needed', 'send-records'],
    ['PR-2', 'crossed to AARP, pd 6/6', 'none'],
    ['CO-97', 'CC dropped 4/4, on file per rep', 'wait'],
    ['CO-22', 'MSP updated 6/6, rebill Medicare', 'resubmit'],
    ['CO-45', 'payer agreed underpaid, adj check to issue 5/5', 'wait'],
    ['CO-31', 'claim resent 4/4, adjudicated, paid 4/20', 'none'],
    ['CO-252', '2nd request for op report rec’d 5/5', 'send-records'],
    ['CO-252', 'records faxed 5/12 no resp', 'call-payer'],
    ['CO-252', 'chart arrived 5/12, assigned to nurse', 'wait'],
    ['CO-252', 'no docs on file as of 6/1', 'send-records'],
    ['CO-252', 'got records request 6/1', 'send-records'],
    ['CO-4', 'cc rec’d 6/1, adjudicating', 'wait'],
    ['CO-4', 'rebilled 6/1, not found per rep', 'corrected-claim'],
    ['CO-197', 'retro req faxed 6/1', 'wait'],
    ['CO-197', 'UM declined retro 6/1', 'appeal'],
    ['CO-22', 'cob ltr mailed to pt 6/1, no reply', 'update-cob'],
    ['CO-16', 'clm reproc’d 6/1, pd 212.00', 'none'],
    ['CO-16', 'was supposed to be reprocessed by 6/1, nothing yet', 'call-payer'],
    ['CO-B7', 'enrollment approved 6/1, held claims may now be resubmitted', 'resubmit'],
    ['PR-3', 'pt paid copay at desk, rcpt 221', 'none'],
    ['PR-2', 'sec billed 6/1 to Medicaid', 'wait'],
  ])('leaves this to do: %s, “%s”: %s', (code, text, action) => {
    expect(best(code, text)).toBe(action);
  });

  it('leaves no dispute and no write-off open where the payer took its denial back', () => {
    const { routes } = explainDenial({ codes: ['CO-50'], text: 'appeal overturned 7/1, pmt pending' });
    expect(routes.open).not.toContain('appeal');
    expect(routes.open).not.toContain('write-off');
  });

  it('opens nothing that a gate closes', () => {
    const { actions, routes } = explainDenial({ codes: ['CO-16', 'MA130'], text: 'appeal denied 7/1' });
    expect(actions).not.toContain('appeal');
    expect(routes.open).not.toContain('appeal');
  });

  it('takes papers that are not on file for no authorization', () => {
    expect(explainDenial({ text: 'recs not on file per Kim, resent certified' }).category).toBe('missing-information');
  });
});
