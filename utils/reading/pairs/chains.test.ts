import { expect, test } from 'vitest';
import { chained } from './chains';

test('labels and values that take turns in a text are told apart, with colons and without', () => {
  const links = [
    { label: 'Claim ID', text: '26E153077193' },
    { label: 'Patient', text: 'Mbeki, Jocasta H' },
    { label: 'Service dates', text: '1/14/2026' },
    { label: 'Claim status', text: 'Denied' },
  ];
  for (const separator of [' · ', ' | ', ' — ', '; '])
    for (const colon of ['', ':'])
      expect(chained(links.map(({ label, text }) => `${label}${colon} ${text}`).join(separator))).toEqual(links);
});

test('a range of days with a dash stays whole, and a link without a label is nobody’s', () => {
  expect(chained('Claim ID: 26E153077193 – Service dates: 01/14/2026 – 01/16/2026 – Billed: $305.00')[1]?.text).toBe(
    '01/14/2026 – 01/16/2026',
  );
  expect(chained('Claim ID 26E153077193 · Call us · Billed $305.00 · Paid $0.00').map(({ label }) => label)).toEqual([
    'Claim ID',
    'Billed',
    'Paid',
  ]);
});

test('sentences and codes before their words are no chains', () => {
  for (const text of [
    'Blue Mesa · Provider portal · Claims',
    'CO-45 — Charge exceeds the fee schedule — contractual',
    'The claim was received; the records are missing; please send them.',
  ])
    expect(chained(text), text).toEqual([]);
});
