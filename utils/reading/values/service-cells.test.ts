import { expect, test } from 'vitest';
import { ledByRevenue, revenueAlone, serviceOf } from './service-cells';

const told = (text: string, head: string): string => {
  const found = serviceOf(text, head);
  return found ? [found.revenue, found.procedure, ...found.modifiers, found.rest].filter(Boolean).join(' ') : 'nothing';
};

test.each([
  ['0450 99284 25', 'Revenue / procedure', '0450 99284 25'],
  ['0450 | 99284 | 25', 'Rev / Proc / Mod', '0450 99284 25'],
  ['0450 · 99284-25', 'Service', '0450 99284 25'],
  ['450 99284', 'Rev & Proc', '0450 99284'],
  ['Rev 0636 · HCPCS J1885', 'Service', '0636 J1885'],
  ['99284 25 / 0450', 'Proc-Mod / Rev', '0450 99284 25'],
  ['99284 (0450)', 'Procedure (Rev code)', '0450 99284'],
  ['99284 | 25 | 0450', 'HCPCS / Mods / Rev Code', '0450 99284 25'],
  ['99284 / 0450 / 25', 'CPT / Rev / Mod', '0450 99284 25'],
  ['99284 Rev 0450', 'Procedure', '0450 99284'],
])('a revenue code beside the service, in whatever order: %s below %s', (text, head, expected) => {
  expect(told(text, head)).toBe(expected);
});

test.each([
  ['99284 0450', 'Procedure', '99284 0450'],
  ['2026 99284', 'Procedure', 'nothing'],
  ['99284 Emergency visit', 'Rev / Proc', '99284 Emergency visit'],
  ['99284 0450 Emergency visit', 'Rev / Proc', '99284 0450 Emergency visit'],
])('a number that nothing calls so is no revenue code: %s below %s', (text, head, expected) => {
  expect(told(text, head)).toBe(expected);
});

test('a code led by four figures with a nought before them is a service’s', () => {
  expect(ledByRevenue('0450 99284 25')).toBe(true);
  expect(ledByRevenue('2026 99284')).toBe(false);
  expect(ledByRevenue('0450')).toBe(false);
});

test('under a head of both codes a number of three figures is what the hospital bills by', () => {
  expect(revenueAlone('250', 'Rev Code / CPT')).toBe('0250');
  expect(revenueAlone('250', 'CPT')).toBeUndefined();
  expect(revenueAlone('85025', 'Rev Code / CPT')).toBeUndefined();
});
