import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksSchema, plainText, runsOf } from '@/utils/letters/blocks';
import { checkTemplate } from '@/utils/letters/check-template';
import { type LetterContext, letterGroups } from '@/utils/letters/context';
import { fillLetter } from '@/utils/letters/fill';
import { templateIds, templateOf, templateSource } from '@/utils/letters/templates';
import { clean } from '@/utils/letters/values';

/** Texts as pages, files and clerks may give them, with everything that could mean something to somebody in them. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '{{',
        '}}',
        '{%',
        '%}',
        '|',
        '**',
        '*',
        '#',
        '## ',
        '> ',
        '- ',
        '1. ',
        ':::',
        '::: closing',
        '\n',
        '\\',
        '$&',
        '$1',
        '<b>',
        '\uE0000\uE001',
        '[',
        ']',
        'a',
        ' ',
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join('')),
  fc.constantFrom('__proto__', 'constructor', 'x'.repeat(2_000), '\uE00099999\uE001', '---', '| --- |', 'נועה', '\u202Egnp.exe'),
);

const shown = (text: string): string => clean(text).replace(/\s+/g, ' ');

describe('whatever a page or a clerk writes', () => {
  test('stands in the letter as text, in its own place, and changes nothing around it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...templateIds), hostile, hostile, hostile, (id, name, reason, fact) => {
        const facts = [...(templateOf(id)?.body.matchAll(/\{% ask ([a-z0-9-]+)/g) ?? [])].map(
          (match) => [`fact.${match[1]}`, fact] as const,
        );
        const context: LetterContext = {
          today: '2026-11-23',
          patient: { name },
          payer: { name: reason, address: fact },
          denial: { text: reason, date: '2026-03-12', codes: [name] },
          claim: { number: fact },
          lines: [{ procedure: name, codes: [reason] }],
        };
        const letter = fillLetter(id, context, { answers: new Map(facts) });
        expect(blocksSchema.safeParse(letter.blocks).success).toBe(true);
        const harmless = fillLetter(
          id,
          { ...context, patient: { name: shown(name) === '' ? name : 'N' } },
          { answers: new Map(facts) },
        );
        expect(letter.blocks.map((block) => block.kind)).toEqual(harmless.blocks.map((block) => block.kind));
        const runs = letter.blocks.flatMap((block) => runsOf(block).flat());
        for (const run of runs.filter((one) => one.field === 'patient.name' && !one.gap)) expect(run.text).toBe(clean(name));
        expect(letter.text).not.toMatch(/[\u202A-\u202E]/u);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test('a letter shows a gap for every field that is blank, and only where something is missing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...templateIds), fc.constantFrom('', ' ', '\u200B', '\n'), (id, blank) => {
        const { gaps, blocks } = fillLetter(id, { today: '2026-11-23', patient: { name: blank }, claim: { number: blank } });
        const marks = new Set(blocks.flatMap((block) => runsOf(block).flat()).flatMap((run) => (run.gap ? [run.field] : [])));
        for (const field of marks) expect(gaps.map((gap) => gap.field)).toContain(field);
        const holes = blocks
          .flatMap((block) => runsOf(block).flat())
          .filter((run) => run.text.trim() === '' && run.field !== undefined);
        expect(holes).toEqual([]);
        expect(marks).toContain('patient.name');
      }),
      { numRuns: 60 },
    );
  });

  test('a template of any text is checked without a crash, and what passes can be filled', () => {
    const sources = fc.oneof(
      hostile.map((body) => `---\ntitle: Own\nwhen: Own one\nwhy: Own one\nto: payer\nsigner: none\n---\n${body}`),
      hostile,
      fc
        .tuple(fc.constantFrom(...templateIds), fc.nat(3_000), hostile)
        .map(([id, at, text]) => `${templateSource(id)?.slice(0, at)}${text}${templateSource(id)?.slice(at)}`),
    );
    fc.assert(
      fc.property(sources, (source) => {
        const check = checkTemplate('own', source);
        if (check.ok) expect(fillLetter(check.template, { today: '2026-11-23' }).text.length).toBeGreaterThan(0);
        else for (const problem of check.problems) expect(problem.line).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test('an answer longer than two pages is asked to be shortened, not cut', () => {
    const answers = new Map([['fact.severity', 'x'.repeat(10_001)]]);
    const { gaps, text } = fillLetter('medical-necessity', { today: '2026-11-23' }, { answers });
    expect(gaps.find((gap) => gap.field === 'fact.severity')).toMatchObject({ gap: 'invalid' });
    expect(text).not.toContain('xxx');
  });

  test('names of JavaScript in the context’s groups lead nowhere', () => {
    for (const group of Object.keys(letterGroups))
      expect(fillLetter('medical-necessity', { today: '2026-11-23', [group]: {} }).text).toBeTypeOf('string');
  });

  test('every run of a letter is short enough to be kept', () => {
    const letter = fillLetter('medical-necessity', { today: '2026-11-23', denial: { text: 'x'.repeat(2_000) } });
    expect(Math.max(...letter.blocks.flatMap((block) => runsOf(block)).map((runs) => plainText(runs).length))).toBeLessThan(
      20_000,
    );
  });
});
