import { expect, test } from 'vitest';
import { isOfNoClaim } from './section-words';

test.each([
  'Harbor Trades Health Benefit Plan',
  'Tri-County Millwork Employee Benefits Fund',
  'CEDAR HOLLOW SCHOOLS EMPLOYEE BENEFIT TRUST',
])('a payer’s name says nothing of what stands below it: %s', (name) => expect(isOfNoClaim(name)).toBe(false));

test.each([
  'Member Benefits',
  'Your benefit plan',
  'Benefit plan',
  'Member benefit plan summary',
  'Summary of benefits',
  'Harbor Trades Health Benefit Plan: eligibility',
])('a heading of another matter does: %s', (heading) => expect(isOfNoClaim(heading)).toBe(true));
