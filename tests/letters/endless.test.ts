import { expect, test } from 'vitest';
import { parseSource, type RenderState, render } from '@/utils/letters/engine';
import { Sheet } from '@/utils/letters/sheet';

const nested = (depth: number): string => `${'{% for line in lines %}'.repeat(depth)}x${'{% endfor %}'.repeat(depth)}`;
const scope = { lines: Array.from({ length: 45 }, () => ({})) };
const state = (): RenderState => ({
  sheet: new Sheet(),
  enclosures: new Map(),
  papers: new Map(),
  answers: new Map(),
  extras: new Map(),
});

test('loops in loops that multiply 45 service lines are given up after so many steps, whatever the machine', () => {
  expect(render(parseSource(nested(2)), scope, state())).toHaveLength(45 * 45);
  expect(() => render(parseSource(nested(4)), scope, state())).toThrow(/limit/);
});
