import { expect, test } from 'vitest';
import { packKinds, unpackKinds } from './packed-kinds';
import { DENIAL_KINDS } from './rules';

test('kinds that are packed and unpacked again say the same, without their sources and their examples of codes', () => {
  const unpacked = new Map(unpackKinds(packKinds(DENIAL_KINDS)).map((kind) => [kind.id, kind]));
  expect(unpacked.size).toBe(DENIAL_KINDS.length);
  for (const kind of DENIAL_KINDS) {
    const told = kind.examples.flatMap(({ text }) => (text === undefined ? [] : [{ text }]));
    expect(unpacked.get(kind.id)).toEqual({ ...kind, sources: [], examples: told });
  }
});

test('what the packing could not give back is refused', () => {
  const [kind] = DENIAL_KINDS;
  if (!kind) throw new Error('no kind');
  expect(() => packKinds([{ ...kind, papers: ['one|two'] }])).toThrow();
  expect(() => packKinds([{ ...kind, advice: 'two\nlines' }])).toThrow();
  expect(() => packKinds([{ ...kind, papers: ['!'] }])).toThrow();
  expect(() => packKinds([{ ...kind, ...{ fresh: 'field' } }])).toThrow();
});
