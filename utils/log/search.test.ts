import { expect, test } from 'vitest';
import { claimA, newLog, portal, shows } from '@/tests/log/desk';
import { wordsOf } from './rows-text';
import { SearchIndex } from './search';

const row = (n: number, more = {}) => ({
  n,
  row: { key: `k${n}`, codes: ['CO-197'], lastSeen: n, claimNumber: `EM-${n}`, patientName: 'Renée Müller', ...more },
  words: '',
});

test('every word has to be there, open claims come first and those seen last before others', () => {
  const index = new SearchIndex([row(1), row(2, { closed: true }), row(3), row(4, { patientName: 'Ana Rivera' })]);
  expect(index.find('mull co-197', 10).map(({ key }) => key)).toEqual(['k3', 'k1', 'k2']);
  expect(index.find('muller', 2).map(({ key }) => key)).toEqual(['k3', 'k1']);
  expect(index.find('em4', 10).map(({ key }) => key)).toEqual(['k4']);
  expect(index.find('rivera muller', 10)).toEqual([]);
  expect(index.find('  ', 10)).toEqual([]);
});

test('a row that changed is found as it is now, and one that went is not found', () => {
  const index = new SearchIndex([row(1), row(2)]);
  index.replace(1, row(1, { patientName: 'Bo Okafor', lastSeen: 9 }));
  index.replace(2, undefined);
  index.replace(5, row(5));
  expect(index.find('okafor', 10).map(({ key }) => key)).toEqual(['k1']);
  expect(index.find('muller', 10).map(({ key }) => key)).toEqual(['k5']);
});

test('what is written after the first search is found by the next, also where two claims turn out to be one', async () => {
  const { log } = await newLog();
  await log.seen({ id: 'm1', observations: [shows(claimA)], source: portal });
  expect(await log.search('rivera')).toHaveLength(1);
  const { claimNumber: _, ...unnumbered } = {
    ...claimA,
    patientAccountNumber: '00777-111',
    patientName: 'Farid Haddad',
    memberId: 'W777777777',
  };
  const { seen } = await log.seen({ id: 'm2', observations: [shows(unnumbered)], source: portal });
  expect((await log.search('haddad'))[0]?.key).toBe(seen[0]!.key);
  await log.record({ id: 'm3', claim: seen[0]!.key, bodies: [{ kind: 'noted', text: 'asked the clinic for the chart' }] });
  expect(await log.search('clinic chart')).toHaveLength(1);
  const numbered = await log.seen({
    id: 'm4',
    observations: [shows({ ...unnumbered, claimNumber: 'EM9X11111-01' })],
    source: portal,
  });
  expect((await log.search('haddad')).map(({ key }) => key)).toEqual([numbered.seen[0]!.key]);
  expect(await log.search('em9x11111')).toHaveLength(1);
});

test('questions at once, as between two keys, all find what was written just before: a decision by its number, as written or not', async () => {
  const { log } = await newLog();
  const { seen } = await log.seen({ id: 'm1', observations: [shows(claimA)], source: portal });
  expect(await log.search('rivera')).toHaveLength(1);
  const body = { kind: 'outcome', on: '2026-03-12', result: 'upheld', reason: 'not timely', reference: 'DEC-44871' } as const;
  await log.record({ id: 'm2', claim: seen[0]!.key, bodies: [body] });
  const typed = ['dec', 'timely', 'dec-44871', 'dec44871', '44871'];
  const found = await Promise.all(typed.map((words) => log.search(words)));
  expect(found.map((rows) => rows.map(({ key }) => key))).toEqual(typed.map(() => [seen[0]!.key]));
  log.close();
});

test('words of notes are kept as they were written, numbers without their dashes too', () => {
  expect(wordsOf('Peer-to-peer with Dr. Müller, call ref. A-1/22: 3')).toEqual([
    'peer-to-peer',
    'with',
    'dr',
    'muller',
    'call',
    'ref',
    'a-1/22',
    'a122',
  ]);
});
