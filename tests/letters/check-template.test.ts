import { describe, expect, test } from 'vitest';
import { checkTemplate } from '@/utils/letters/check-template';
import { templateSource } from '@/utils/letters/templates';

const head = [
  '---',
  'title: Own letter',
  'when: For this test.',
  'why: For this test.',
  'to: payer',
  'signer: biller',
  'routes: appeal',
  'enclosures:',
  '  - denial: Denial letter',
  '---',
];
const check = (...body: string[]) => checkTemplate('own', [...head, ...body].join('\n'));
const first = (...body: string[]) => {
  const result = check(...body);
  return result.ok ? undefined : result.problems[0];
};

describe('the check of a template of the hospital’s own', () => {
  test('a good one passes', () => {
    expect(check('Claim {{ claim.number }}, see {% enclosure denial %}.')).toMatchObject({
      ok: true,
      template: { title: 'Own letter' },
    });
  });

  test('an unknown field is named with its line and column, and the nearest known one', () => {
    expect(first('First line.', 'Claim {{ claim.nummer }}.')).toEqual({
      line: 12,
      column: 10,
      field: 'claim.nummer',
      message: 'There is no field “claim.nummer”. Did you mean “claim.number”?',
    });
  });

  test('names of JavaScript are unknown fields like any other', () => {
    for (const path of [
      'constructor',
      'claim.constructor',
      '__proto__.x',
      'claim.__proto__',
      'lines.constructor',
      'claim.toString',
    ])
      expect(first(`{{ ${path} }}`)?.message).toContain('There is no field');
  });

  test('a field is never looked up by a value', () => {
    expect(first('{{ claim[denial.text] }}')?.message).toBe('A field is named by words and points alone, such as claim.number.');
  });

  test('a loop that would not end is refused', () => {
    expect(first('{% for i in (1..1000000000) %}x{% endfor %}')?.message).toContain('A loop is written');
    expect(first('{% for i in claim.number %}x{% endfor %}')?.message).toContain('A loop goes over lines');
    expect(first('{% for a in lines limit:9 %}x{% endfor %}')?.message).toContain('A loop is written');
  });

  test('inside a loop over lines the columns of a line are known, others are not', () => {
    expect(check('{% for row in lines %}{{ row.procedure }}{% endfor %}').ok).toBe(true);
    expect(first('{% for row in lines %}{{ row.proc }}{% endfor %}')?.message).toContain('There is no field “row.proc”');
  });

  test('tags and filters that letters do not need are refused by name', () => {
    expect(first('{% include "x" %}')?.message).toBe('There is no tag “include”.');
    expect(first('text', '{% assign a = claim.number %}')).toMatchObject({ line: 12, message: 'There is no tag “assign”.' });
    expect(first('{{ claim.number | where: "a" }}')?.message).toBe('There is no filter “where”.');
    expect(first('{% if claim.number %}open')?.message).toBe('{% if claim.number %} is not closed.');
  });

  test('an enclosure that the head does not list, a part that is none, and the characters of marks are refused', () => {
    expect(first('{% enclosure records %}')?.message).toBe('The head lists no enclosure “records”.');
    expect(first('::: footer')?.message).toContain('“footer” is no part of a letter');
    expect(first('a \uE0000\uE001')?.message).toBe('This character cannot stand in a template.');
  });

  test('faults of the head are named by line', () => {
    expect(checkTemplate('own', 'no head')).toMatchObject({ ok: false, problems: [{ line: 1 }] });
    const wrong = checkTemplate(
      'own',
      ['---', 'title: X letter', 'when: Y is so', 'why: Z is so', 'to: judge', 'signer: biller', 'colour: red', '---', 'x'].join(
        '\n',
      ),
    );
    expect(wrong).toMatchObject({
      ok: false,
      problems: [{ line: 7, field: 'colour', message: '“colour” is not a key of a template.' }],
    });
    const recipient = checkTemplate(
      'own',
      ['---', 'title: X letter', 'when: Y is so', 'why: Z is so', 'to: judge', 'signer: biller', '---', 'x'].join('\n'),
    );
    expect(recipient).toMatchObject({ ok: false, problems: [{ line: 5, field: 'to' }] });
    const missing = checkTemplate(
      'own',
      ['---', 'when: Y is so', 'why: Z is so', 'to: payer', 'signer: biller', '---', 'x'].join('\n'),
    );
    expect(missing).toMatchObject({ ok: false, problems: [{ field: 'title', message: '“title:” is missing from the head.' }] });
    expect(checkTemplate('own', 'x'.repeat(200_000)).ok).toBe(false);
  });

  test('a letter that comes along can be taken as the start of an own one', () => {
    expect(checkTemplate('own-necessity', templateSource('medical-necessity') ?? '').ok).toBe(true);
  });
});
