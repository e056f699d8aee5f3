import { describe, expect, it } from 'vitest';
import { billType, diagnosisCode, isModifier, procedureKind, revenueCode } from './forms';

describe('the form of a code', () => {
  it.each([
    ['E119', 'E11.9'],
    ['e11.9', 'E11.9'],
    ['I10', 'I10'],
    ['S72001A', 'S72.001A'],
    ['O09A0', 'O09.A0'],
    ['Z3A.20', 'Z3A.20'],
    ['C7A.1', 'C7A.1'],
    ['U07.1', 'U07.1'],
    ['T36.0X1A', 'T36.0X1A'],
  ])('diagnosis %s', (written, code) => expect(diagnosisCode(written)).toBe(code));
  it.each(['119', '250.00', 'EE1.9', 'E1', 'E11.99999', '99213', ''])('%j is no diagnosis', (text) =>
    expect(diagnosisCode(text)).toBeUndefined(),
  );

  it.each([
    ['99213', 'cpt'],
    ['00100', 'cpt'],
    ['0001F', 'cpt'],
    ['0075T', 'cpt'],
    ['0001U', 'cpt'],
    ['J1885', 'hcpcs'],
    ['g0463', 'hcpcs'],
  ] as const)('procedure %s', (code, kind) => expect(procedureKind(code)).toBe(kind));
  it.each(['9921', '992133', 'JJ885', '00000', 'D', 'I1234'])('%s is no procedure', (code) =>
    expect(procedureKind(code)).toBeUndefined(),
  );

  it.each(['25', '59', 'XE', 'LT', 'RT', 'GW', 'P3', 'T1', '1P'])('modifier %s', (code) => expect(isModifier(code)).toBe(true));
  it.each(['5', '00', '19', 'ABC', '!!'])('%s is no modifier', (code) => expect(isModifier(code)).toBe(false));

  it('revenue codes have four digits, the total is 0001', () => {
    expect(revenueCode('300')).toBe('0300');
    expect(revenueCode('0450')).toBe('0450');
    expect(revenueCode('0001')).toBe('0001');
    expect(revenueCode('0002')).toBeUndefined();
    expect(revenueCode('9999')).toBeUndefined();
    expect(revenueCode('45')).toBeUndefined();
  });

  it('type of bill tells a replacement and a void', () => {
    expect(billType('131')).toEqual({ code: '0131', frequency: 'original' });
    expect(billType('0117')).toEqual({ code: '0117', frequency: 'replacement' });
    expect(billType('138')).toEqual({ code: '0138', frequency: 'void' });
    expect(billType('13')).toBeUndefined();
    expect(billType('901')).toBeUndefined();
  });
});
