import { expect, test } from 'vitest';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { buildModel } from '../page/model';
import { numberOfAddress, withoutOthers } from './address-number';

const model = (address: string, ...texts: string[]) =>
  buildModel({
    url: `https://portal.example/${address}`,
    title: 'Claim',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 900, 400] }],
    pieces: texts.map((text, index) => ({ text, box: [0, index * 24, 200, 18], block: 0, look: 1, joint: 'break' as const })),
  });

const found = (address: string, ...texts: string[]): string | undefined => {
  const { page, units } = model(address, ...texts);
  return numberOfAddress(page, units, [])?.text;
};

test('a number behind `claims` in the address, or under a name of its own there, is the claim’s', () => {
  expect(found('claims/ac-dn-2611-40718?tab=1', 'Day surgery · AC-DN-2611-40718')).toBe('AC-DN-2611-40718');
  expect(found('app/claims?q=BRT-77120&open=PLN-2611-003907', 'PLN-2611-003907')).toBe('PLN-2611-003907');
});

test('what else an address gives is none', () => {
  expect(found('claims?member=W884120073', 'W884120073')).toBeUndefined();
  expect(found('members/W884120073/claims', 'W884120073')).toBeUndefined();
  expect(found('authorizations/77A3122041', '77A3122041')).toBeUndefined();
  expect(found('claims/77A3122041', 'Claims of 2026')).toBeUndefined();
  expect(found('claims/77A3122041/77A3122042', '77A3122041', '77A3122042')).toBeUndefined();
});

test('a number before `claims`, or under a name that says whose it is, may be no claim’s', () => {
  const left = (address: string) => {
    const { page, units } = model(address, '4471920033', '26310077451');
    return withoutOthers(page, units).map(({ text }) => text);
  };
  expect(left('members/4471920033/claims/open')).toEqual(['26310077451']);
  expect(left('claim?subscriber=4471920033')).toEqual(['26310077451']);
  expect(left('history/provider/4471920033')).toEqual(['26310077451']);
  expect(left('claims/4471920033')).toEqual(['4471920033', '26310077451']);
});
