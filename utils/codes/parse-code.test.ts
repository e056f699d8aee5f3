import { describe, expect, it } from 'vitest';
import { parseCode, parseCodes } from './parse-code';

describe('a code as it is written', () => {
  it.each([
    ['CO-197', 'carc', 'CO', '197'],
    ['C0-197', 'carc', 'CO', '197'],
    ['co 197', 'carc', 'CO', '197'],
    ['CO197', 'carc', 'CO', '197'],
    ['CO*45', 'carc', 'CO', '45'],
    ['CO-045', 'carc', 'CO', '45'],
    ['CO-5O', 'carc', 'CO', '50'],
    ['PR3', 'carc', 'PR', '3'],
    ['OA-23', 'carc', 'OA', '23'],
    ['PI–96', 'carc', 'PI', '96'],
    ['CO-A1', 'carc', 'CO', 'A1'],
    ['CO-B7', 'carc', 'CO', 'B7'],
    ['CO-P12', 'carc', 'CO', 'P12'],
    ['CARC 197', 'carc', undefined, '197'],
    ['22', 'carc', undefined, '22'],
    ['N54', 'rarc', undefined, 'N54'],
    ['RARC: MA13O', 'rarc', undefined, 'MA130'],
    ['m127', 'rarc', undefined, 'M127'],
    ['F2:20', 'csc', undefined, 'F2:20'],
    ['F2:020', 'csc', undefined, 'F2:20'],
    ['A7:562:85', 'csc', undefined, 'A7:562:85'],
    ['F2 84', 'csc', undefined, 'F2:84'],
    ['R4', 'csc', undefined, 'R4'],
    ['P1', 'csc', undefined, 'P1'],
    ['CSC 684', 'csc', undefined, '684'],
    ['684', 'csc', undefined, '684'],
  ])('%s', (written, system, group, code) => {
    expect(parseCode(written)).toMatchObject({ system, code, known: true, ...(group ? { group } : {}) });
  });

  it('that no list has stays as it was read', () => {
    expect(parseCode('EX18')).toEqual({ system: 'payer', code: 'EX18', known: false });
    expect(parseCode('CO-999')).toEqual({ system: 'carc', group: 'CO', code: '999', known: false });
    expect(parseCode('N9999')).toEqual({ system: 'payer', code: 'N9999', known: false });
    expect(parseCode('N999')).toEqual({ system: 'rarc', code: 'N999', known: false });
    expect(parseCode('—')).toBeUndefined();
  });

  it('that two lists have is told by its company', () => {
    expect(parseCodes(['A7', 'CO-45'])[0]).toMatchObject({ system: 'carc', code: 'A7' });
    expect(parseCodes(['A7', 'N56'])[0]).toMatchObject({ system: 'carc' });
    expect(parseCodes(['A7'])[0]).toMatchObject({ system: 'csc', code: 'A7' });
    expect(parseCodes(['A1', 'F2:20'])[0]).toMatchObject({ system: 'csc' });
    expect(parseCodes(['A1', 'N54'])[0]).toMatchObject({ system: 'carc' });
  });

  it('in one string with others is taken apart', () => {
    expect(parseCodes(['CO-16, N54; MA130']).map(({ code }) => code)).toEqual(['16', 'N54', 'MA130']);
    expect(parseCodes(['CO-45 CO-97 PR-3']).map(({ code }) => code)).toEqual(['45', '97', '3']);
  });
});

describe('a category and a status in fields of their own', () => {
  it.each([
    [['D0', '35'], ['D0:35']],
    [
      ['A7', '255', 'M81'],
      ['A7:255', 'M81'],
    ],
    [['F3', '286'], ['F3:286']],
    [['A2', '20'], ['A2:20']],
    [
      ['CO-45', 'A2', '45'],
      ['45', 'A2', '45'],
    ],
    [
      ['A1', '45'],
      ['A1', '45'],
    ],
    [
      ['22', '197'],
      ['22', '197'],
    ],
  ])('%j are %j', (written, read) => {
    expect(parseCodes(written).map(({ code }) => code)).toEqual(read);
  });
});
