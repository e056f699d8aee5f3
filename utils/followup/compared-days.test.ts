import { describe, expect, it } from 'vitest';
import { billedLateIn, daysComparedIn } from './compared-days';

describe('the day of the service set against the days approved', () => {
  it.each([
    'auth approved for 5/2/26 only; service rendered 5/6/26',
    'auth good 4/1-4/15, pt seen 4/20',
    'prior approval covers 10/01/2025 to 10/31/2025; infusion given 11/04/2025',
    'precert was valid through june 3. surgery was performed june 10',
    'authorized from 2026-03-01 to 2026-03-10, procedure done 2026-02-27',
    'approved eff 6/1, dos 5/30',
  ])('“%s” lies outside', (text) => {
    expect(daysComparedIn(text)).toBe('dos outsideauthorized');
  });

  it.each([
    'auth approved for 5/2/26; service rendered 5/2/26',
    'auth good 12/20/25-1/15/26, pt seen 1/4/26',
    'approved eff 6/1, dos 6/30',
    'auth requested 5/10, service rendered 5/6',
    'auth for 5/2 only, dos 5/6/2026',
    'approval letter dated 3/1, admitted 3/4',
    'seen 4/20, billed 4/25',
    'auth good 12/28-1/3, pt seen 1/2',
    'auth valid thru 1/3; surgery performed 12/30',
  ])('“%s” is not said to', (text) => {
    expect(daysComparedIn(text)).toBe('');
  });
});

describe('the day a claim came in set against the days that the text allows', () => {
  it.each([
    'rcvd 5/19, dos 1/9, 90 day contract',
    'dos 01/09/2026, received 11/02/2026, limit 180 days',
    'discharged 11/20, first seen 4/2, filing 120 days',
  ])('“%s” is late', (text) => {
    expect(billedLateIn(text)).toBe('past filinglimit');
  });
  it.each([
    'rcvd 3/19, dos 1/9, 90 day contract',
    'dos 12/09, received 2/02, 90 days from service',
    'claim received 5/19 for service of 1/9, answer in 45 days',
    'stay 1/2-1/9, claim received 8/30, reply within 30 days',
    'appeal received 5/19, service 1/9, limit 60 days',
  ])('“%s” is not said to be late', (text) => {
    expect(billedLateIn(text)).toBe('');
  });
});
