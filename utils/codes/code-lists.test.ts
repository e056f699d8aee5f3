import { describe, expect, it } from 'vitest';
import { CODE_LISTS, CODES, lookUp, parseCodeListFile, withLists } from './code-lists';

describe('the code lists', () => {
  it.each(Object.entries(import.meta.glob('./lists/*.json', { eager: true, import: 'default' })))(
    'in %s have the shape of one',
    (_, file) => {
      expect(parseCodeListFile(file)).toHaveProperty('list');
    },
  );

  it('hold as many codes as their owners publish, active and retired', () => {
    const counts = Object.fromEntries(
      CODE_LISTS.map((name) => {
        const codes = [...CODES[name].codes.values()];
        return [name, [codes.length, codes.filter((entry) => !entry.retired).length]];
      }),
    );
    expect(counts).toEqual({ carc: [407, 297], rarc: [1216, 1137], cscc: [48, 45], csc: [796, 691], cagc: [5, 4] });
  });

  it('explain every active code in words of their own', () => {
    for (const name of CODE_LISTS) {
      for (const entry of CODES[name].codes.values()) {
        expect(entry.gist.length, `${name} ${entry.code}`).toBeGreaterThan(2);
        if (!entry.retired) expect(entry.gist, `${name} ${entry.code}`).not.toMatch(/^Retired/);
      }
    }
  });

  it('are sorted, and say of which day they are', () => {
    const key = (code: string): string => code.replaceAll(/\d+/g, (digits) => digits.padStart(4, '0'));
    for (const name of CODE_LISTS) {
      const codes = [...CODES[name].codes.keys()].filter((code) => /^[A-Z]+\d/.test(code));
      expect(codes.map(key), name).toEqual([...codes.map(key)].sort((one, other) => (one < other ? -1 : 1)));
      expect(CODES[name].asOf).toMatch(/\d{4}/);
    }
  });

  // the usual mistakes of public tables
  it.each([
    ['carc', '4', /modifier/i, /not covered/i],
    ['carc', '5', /place of service/i, /exclu/i],
    ['carc', '9', /diagnosis.*age/i, /authoriz/i],
    ['carc', '11', /diagnosis.*support|support.*procedure/i, /wrong code/i],
    ['carc', '22', /another insurer/i, /duplicate/i],
    ['carc', '50', /medically necessary/i, /covered by/i],
    ['carc', '51', /pre-existing/i, /necess/i],
    ['carc', '54', /surgeons|assistants/i, /necess/i],
    ['carc', '96', /not covered/i, /fee schedule/i],
    ['carc', '151', /frequency/i, /length/i],
    ['carc', '234', /not paid separately/i, /exclusive/i],
    ['carc', 'B15', /qualifying service/i, /duplicate/i],
    ['rarc', 'N382', /identifier|member id/i, /referral/i],
  ] as const)('%s %s is told rightly', (list, code, right, wrong) => {
    const gist = lookUp(list, code)?.gist ?? '';
    expect(gist).toMatch(right);
    expect(gist).not.toMatch(wrong);
  });

  // codes that differ by one word
  it.each([
    ['197', /^No authorization/],
    ['15', /wrong/],
    ['198', /beyond/],
    ['210', /too late/],
    ['284', /another service/],
    ['296', /another provider/],
    ['302', /expired/],
    ['286', /Appeal.*deadline/],
    ['29', /Claim filed past/],
    ['26', /before coverage/],
    ['27', /after coverage/],
    ['200', /gap/],
    ['109', /Wrong payer/],
    ['252', /needed/],
    ['251', /incomplete/],
    ['250', /Wrong attachment/],
  ] as const)('CARC %s keeps apart from its near twins', (code, words) => {
    expect(lookUp('carc', code)?.gist).toMatch(words);
  });

  it('know a retired code and its day', () => {
    expect(lookUp('carc', '15')?.retired).toBe('2018-05-01');
    expect(lookUp('carc', '197')?.retired).toBeUndefined();
  });

  it.each([
    ['carc', '045', '45'],
    ['carc', ' a1 ', 'A1'],
    ['carc', '5O', '50'],
    ['carc', 'b7', 'B7'],
    ['rarc', 'ma13O', 'MA130'],
    ['rarc', 'N054', 'N54'],
    ['csc', '020', '20'],
  ] as const)('find %s %s as %s', (list, written, code) => {
    expect(lookUp(list, written)?.code).toBe(code);
  });

  it.each(['__proto__', 'constructor', 'toString', '', '999', 'N99999'])('find nothing for %j', (code) => {
    for (const name of CODE_LISTS) expect(lookUp(name, code)).toBeUndefined();
  });
});

describe('a replacement list', () => {
  const file = {
    list: 'carc',
    asOf: '2027-03-01',
    codes: { '399': { gist: 'A new reason', category: 'coding', start: '2027-03-01' } },
  };

  it('takes the place of the shipped one, with its own date', () => {
    const parsed = parseCodeListFile(file);
    if (!('list' in parsed)) throw new Error(parsed.faults.join());
    const lists = withLists(CODES, [parsed.list]);
    expect(lookUp('carc', '399', lists)?.gist).toBe('A new reason');
    expect(lists.carc.asOf).toBe('2027-03-01');
    expect(lists.rarc).toBe(CODES.rarc);
  });

  it.each([
    [{ ...file, list: 'icd' }, /list/],
    [{ ...file, codes: { '399': { gist: '', category: 'coding' } } }, /399/],
    [{ ...file, codes: { 'a b': { gist: 'x', category: 'coding' } } }, /codes/],
    ['no object', /the file/],
  ])('is refused as a whole where a field is wrong, and says which', (wrong, where) => {
    const parsed = parseCodeListFile(wrong);
    expect('faults' in parsed && parsed.faults.join('\n')).toMatch(where);
  });
});
