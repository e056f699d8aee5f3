import { expect, test } from 'vitest';
import { z } from 'zod';
import { plainFault } from './plain-fault';

const faultOf = (schema: z.ZodType, value: unknown): string | undefined => {
  const issue = schema.safeParse(value).error?.issues[0];
  return issue && plainFault(issue);
};

test.each([
  [z.number(), '5', 'must be a number'],
  [z.int(), 1.5, 'must be a whole number'],
  [z.object({ a: z.string() }), {}, 'is missing'],
  [z.boolean(), 'yes', 'must be true or false'],
  [z.int().min(1), 0, 'must be at least 1'],
  [z.string().min(8), 'short', 'must be at least 8 characters'],
  [z.array(z.string()).max(1), ['a', 'b'], 'must be at most 1 entry'],
  [z.enum(['left', 'right']), 'up', 'must be one of: left, right'],
  [z.strictObject({}), { other: 1 }, 'holds what is not known: other'],
  [z.record(z.string().regex(/^a/), z.string()), { b: '' }, 'has a name of a wrong form'],
  [z.iso.date(), 'tomorrow', 'has a wrong form'],
  [z.string().refine((text) => text === 'x', 'Only an x is taken.'), 'y', 'Only an x is taken.'],
])('%# says it without the words of a program', (schema, value, words) => {
  expect(faultOf(schema, value)).toBe(words);
});
