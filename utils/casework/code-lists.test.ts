import { afterEach, expect, test } from 'vitest';
import { recordOf } from '@/tests/log/record-of';
import { putListsInForce } from '@/utils/codes/code-lists';
import { explainDenial } from '@/utils/followup/explain';
import { listsIn } from './code-lists';
import { decisionOf } from './decision-of';

afterEach(() => putListsInForce([]));

const file = {
  list: 'carc',
  asOf: '2027-03-01',
  codes: {
    '45': { gist: 'Above the agreed rate', category: 'contractual' },
    '999': { gist: 'Robot surgery not covered', category: 'non-covered' },
  },
};
const kept = (json: unknown) => ({ name: 'carc.json', readOn: '2027-03-02', json: json as never });

const record = recordOf({ payer: 'Aetna', status: 'denied', reasons: [{ system: 'carc', group: 'CO', code: '999' }] });

test('a list in a file decides from then on, and taken back the shipped one does', () => {
  const day = () => '2026-11-23';
  const why = () => decisionOf(record, '2026-11-23', day).reasons.map(({ words, note }) => [words, note]);
  expect(why()).toEqual([['Code 999', 'Not in our list of 17 Aug 2026']]);
  putListsInForce(listsIn([kept(file)]));
  expect(why()).toEqual([['Robot surgery not covered', undefined]]);
  expect(explainDenial({ codes: ['CO-999'] }).category).toBe('non-covered');
  putListsInForce([]);
  expect(why()).toEqual([['Code 999', 'Not in our list of 17 Aug 2026']]);
});

test('a kept file that is no list leaves the shipped one', () => {
  expect(listsIn([kept({ list: 'carc', asOf: '2027', codes: { 'not a code': {} } }), kept(null), kept(file)])).toHaveLength(1);
});
