import { describe, expect, test } from 'vitest';
import { examples } from './examples';

/** A letter with its gaps below it, as the expected files hold it. */
const asWritten = (example: (typeof examples)[number]): string =>
  `${example.letter.text}\n--- to be filled ---\n${example.letter.gaps.map((gap) => `${gap.gap} ${gap.field}: ${gap.label}\n`).join('')}`;

describe('every letter, to the last comma', () => {
  test.each(examples.map((example) => [`${example.template} for ${example.claim}`, example] as const))('%s', (_, example) => {
    expect(asWritten(example)).toBe(example.expected());
  });

  test.each(examples.filter((example) => example.ready).map((example) => [example.template, example] as const))(
    '%s is ready to send where nothing is missing',
    (_, example) => expect(example.letter.gaps).toEqual([]),
  );
});
