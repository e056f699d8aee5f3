import { describe, expect, test } from 'vitest';
import { checkTemplate } from '@/utils/letters/check-template';
import type { LetterContext } from '@/utils/letters/context';
import { fillLetter } from '@/utils/letters/fill';
import { offerLetters } from '@/utils/letters/offer';
import { clean, dateRange, dollars, longDate, parseAnswer, shortDate } from '@/utils/letters/values';

describe('how values are written in a letter', () => {
  test('dates as US letters write them', () => {
    expect(longDate('2026-09-08')).toBe('September 8, 2026');
    expect(shortDate('2026-09-08')).toBe('09/08/2026');
    expect(dateRange('2026-02-03', '2026-02-03')).toBe('February 3, 2026');
    expect(dateRange('2026-02-03', '2026-02-05')).toBe('February 3 to 5, 2026');
    expect(dateRange('2026-02-27', '2026-03-02')).toBe('February 27 to March 2, 2026');
    expect(dateRange('2025-12-30', '2026-01-02')).toBe('December 30, 2025 to January 2, 2026');
  });

  test('money with sign and cents, also where it is negative or nothing', () => {
    expect([0, 5, 123_456_789, -4_210_50].map(dollars)).toEqual(['$0.00', '$0.05', '$1,234,567.89', '-$4,210.50']);
  });

  test('hidden characters go, letters of any writing stay', () => {
    expect(clean('  a\u00A0\t b\u200B\u202E\u0007 ')).toBe('a b');
    expect(clean('Nguyễn نور 李 می‌خواهم')).toBe('Nguyễn نور 李 می‌خواهم');
    expect(clean('one\r\n\r\n  two\u2028three', true)).toBe('one\ntwo\nthree');
    expect(clean('\uD800x')).toBe('\uFFFDx');
  });
});

describe('what a clerk types into a gap', () => {
  test.each([
    ['money', '1200', 120_000],
    ['money', '$1,200.50', 120_050],
    ['money', '1,20', undefined],
    ['money', '12.3', undefined],
    ['money', '-5', undefined],
    ['date', '2026-02-28', '2026-02-28'],
    ['date', '2/28/2026', '2026-02-28'],
    ['date', '02-03-2026', '2026-02-03'],
    ['date', '2026-02-29', undefined],
    ['date', '13/1/2026', undefined],
    ['date', 'soon', undefined],
    ['number', '3.5', 3.5],
    ['number', '1e9', undefined],
    ['text', '  A  B ', 'A B'],
    ['text', ' ', undefined],
  ] as const)('%s “%s”', (kind, typed, value) => expect(parseAnswer(kind, typed)).toBe(value));

  test('a list is apart by commas', () => expect(parseAnswer('list', ' CO-197, N54 ,')).toEqual(['CO-197', 'N54']));
});

describe('the filters', () => {
  const context: LetterContext = {
    today: '2026-12-15',
    claim: { expected: 500_000, paid: 120_050, serviceFrom: '2026-02-03', diagnoses: ['A41.9', 'N17.9', 'I10'] },
    denial: { codes: ['CO-197'] },
  };
  const written = (body: string, more: LetterContext = context) => {
    const head = '---\ntitle: Own\nwhen: For a test\nwhy: For a test\nto: clerk\nsigner: none\n---\n';
    const check = checkTemplate('own', `${head}${body}`);
    if (!check.ok) throw new Error(check.problems.map((problem) => problem.message).join(' '));
    const letter = fillLetter(check.template, more);
    const block = letter.blocks.find(({ part, kind }) => part === 'body' && kind === 'paragraph');
    return block?.kind === 'paragraph' ? block.inlines.map((run) => run.text).join('') : '';
  };

  test.each([
    ['{{ claim.expected | less: claim.paid }}', '$3,799.50'],
    ['{{ claim.expected | amount }}', '5,000.00'],
    ['{{ claim.diagnoses | spoken }}', 'A41.9, N17.9 and I10'],
    ['{{ denial.codes | spoken }}', 'CO-197'],
    ['{{ today | plus_days: 30 }}', 'January 14, 2027'],
    ['{{ claim.serviceFrom | until: claim.serviceTo }}', 'February 3, 2026'],
    ['{{ claim.drg | or: "none" }}', 'none'],
    ['{{ claim.drg }}', '[Claim: DRG billed]'],
    ['{{ claim.expected | less: claim.allowed }}', '[Claim: allowed]'],
    ['{% if claim.paid > 100000 and claim.drg == nil %}yes{% else %}no{% endif %}', 'yes'],
    ['{% for code in claim.diagnoses %}{{ forloop.index }}={{ code }} {% endfor %}', '1=A41.9 2=N17.9 3=I10'],
    ['{% unless claim.drg %}no DRG{% endunless %}', 'no DRG'],
    ['a \\*b\\* **c** *d*', 'a *b* c d'],
  ])('%s', (body, text) => expect(written(body).trim()).toBe(text));

  test('a doubtful part makes the difference doubtful', () => {
    const doubtful = { ...context, doubtful: [{ field: 'claim.paid', why: 'blurred' }] };
    expect(written('{{ claim.expected | less: claim.paid }}', doubtful)).toBe('$1,200.50');
  });

  test('a letter that is not for Medicare says so', () => {
    const { closed } = offerLetters({
      categories: ['medical-necessity'],
      codes: ['50'],
      routesOpen: ['appeal'],
      routesClosed: [],
      payerFamily: 'medicare',
    });
    expect(closed.find((letter) => letter.id === 'medical-necessity')?.why).toBe(
      'Not for Medicare, which has its own levels and letters.',
    );
  });
});
