import { describe, expect, test } from 'vitest';
import type { LetterContext } from '@/utils/letters/context';
import { FIELDS } from '@/utils/letters/fields';
import { fillLetter } from '@/utils/letters/fill';

const base: LetterContext = {
  today: '2026-11-23',
  payer: { name: 'Meridian Mutual', address: 'Appeals\nPO Box 4410\nColumbus, OH 43216' },
  claim: { number: 'MM26-000317', serviceFrom: '2026-02-03', serviceTo: '2026-02-05', billed: 842_000, denied: 610_050 },
  denial: { date: '2026-03-12', codes: ['CO-50', 'N115'], text: 'Not medically necessary' },
};

describe('filling a letter', () => {
  test('text of a page stays text: braces, $&, HTML and markup are printed as they are', () => {
    const text = '{{ payer.name }} {% if x %} $& $1 <b>bold</b> **stars** | # - `code` constructor __proto__';
    const letter = fillLetter('medical-necessity', { ...base, denial: { ...base.denial, text } });
    expect(letter.text).toContain(`“${text}”`);
    const quote = letter.blocks.find((block) => block.kind === 'quote');
    expect(quote?.kind === 'quote' && quote.inlines).toEqual([{ text, field: 'denial.text' }]);
  });

  test('nothing hidden in a value reaches the page', () => {
    const letter = fillLetter('medical-necessity', {
      ...base,
      payer: { ...base.payer, name: 'Meri\u202Edian\u0000 \uFEFFMutual\u200B' },
    });
    expect(letter.text).toContain('\nMeridian Mutual\n');
  });

  test('what is not known is a gap, asked for in reading order, once', () => {
    const letter = fillLetter('medical-necessity', base);
    const fields = letter.gaps.map((gap) => gap.field);
    expect(fields.slice(0, 4)).toEqual(['patient.name', 'patient.birthDate', 'subscriber.memberId', 'facility.name']);
    expect(new Set(fields).size).toBe(fields.length);
    expect(letter.gaps[0]).toEqual({
      field: 'patient.name',
      label: 'Patient: name',
      gap: 'missing',
      kind: 'text',
      where: { block: 2, part: 'reference' },
    });
  });

  test('without an address, a portal or a fax the payer’s address is asked for', () => {
    const letter = fillLetter('medical-necessity', { ...base, payer: { name: 'Meridian Mutual' } });
    expect(letter.gaps[0]?.field).toBe('payer.address');
  });

  test('a doubtful value is shown and marked until the clerk confirms it', () => {
    const doubtful = [{ field: 'claim.number', why: 'The last digit is cut off.' }];
    const before = fillLetter('medical-necessity', { ...base, doubtful });
    expect(before.gaps.find((gap) => gap.field === 'claim.number')).toMatchObject({
      gap: 'doubtful',
      why: 'The last digit is cut off.',
    });
    expect(before.text).toContain('Claim number: MM26-000317');
    const after = fillLetter(
      'medical-necessity',
      { ...base, doubtful },
      { answers: new Map([['claim.number', 'MM26-0003178']]) },
    );
    expect(after.gaps.some((gap) => gap.field === 'claim.number')).toBe(false);
    expect(after.text).toContain('Claim number: MM26-0003178');
  });

  test('an answer is written in the letter’s own way; one that does not fit stays a gap and says why', () => {
    const known = fillLetter('medical-necessity', base, {
      answers: new Map([
        ['patient.birthDate', '5/4/1961'],
        ['claim.denied', '$1,200'],
      ]),
    });
    expect(known.text).toContain('Date of birth: 05/04/1961');
    expect(known.text).toContain('Amount in dispute: $1,200.00');
    const unknown = fillLetter('medical-necessity', base, { answers: new Map([['patient.birthDate', '31.2.1961']]) });
    expect(unknown.gaps.find((gap) => gap.field === 'patient.birthDate')).toMatchObject({
      gap: 'invalid',
      why: '“31.2.1961” is not a date.',
    });
  });

  test('a paper that is cited but taken off the list is a gap', () => {
    const letter = fillLetter('medical-necessity', { ...base, enclosures: [{ id: 'denial', title: 'Denial letter' }] });
    expect(letter.gaps.map((gap) => gap.field)).toContain('enclosed.records');
  });

  test('every field of the context has its own label', () => {
    expect(new Set(FIELDS.map((field) => field.label)).size).toBe(FIELDS.length);
  });
});
