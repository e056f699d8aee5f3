import { describe, expect, it } from 'vitest';
import { brandIn, isBrandName } from './payer-brands';

describe('payers known by name', () => {
  it.each([
    ['Remittance of Aetna Better Health', 'Aetna Better Health', 14],
    ['L.A. Care Health Plan', 'L.A. Care', 0],
    ['LA Care', 'LA Care', 0],
    ['J.P. Farley Corporation', 'J.P. Farley', 0],
    ['UnitedHealthcare Community Plan', 'UnitedHealthcare Community Plan', 0],
    ['United Healthcare', 'United Healthcare', 0],
    ['BlueCross BlueShield of South Carolina', 'BlueCross BlueShield of South Carolina', 0],
    ['portal: bcbsm', 'bcbsm', 8],
    ['90 Degree Benefits', '90 Degree Benefits', 0],
    ['1199SEIU National Benefit Fund', '1199SEIU National Benefit Fund', 0],
  ])('are found in "%s" as they are written there', (text, name, index) => {
    expect(brandIn(text)).toEqual({ name, index });
  });

  it('are the first of a text and the longest at its place', () => {
    expect(brandIn('Humana, then Cigna Healthcare')?.name).toBe('Humana');
    expect(brandIn('Cigna Healthcare, then Humana')?.name).toBe('Cigna Healthcare');
  });

  it('are none inside a word, of an army, or in a text of other words', () => {
    for (const text of ['Wellmarket', 'TRICARE military', 'Claim Number', '', '...']) expect(brandIn(text), text).toBeUndefined();
  });

  it('may be all of a text', () => {
    expect(isBrandName('Premera')).toBe(true);
    expect(isBrandName('Premera portal')).toBe(false);
  });
});
