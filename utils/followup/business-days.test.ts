import { describe, expect, it } from 'vitest';
import { addBusinessDays, businessDayOnOrAfter, businessDayOnOrBefore, isBusinessDay, isFederalHoliday } from './business-days';

describe('federal holidays', () => {
  // opm.gov, federal holidays 2026 and 2027
  const of2026 = ['01-01', '01-19', '02-16', '05-25', '06-19', '07-03', '09-07', '10-12', '11-11', '11-26', '12-25'];
  const of2027 = ['01-01', '01-18', '02-15', '05-31', '06-18', '07-05', '09-06', '10-11', '11-11', '11-25', '12-24', '12-31'];
  it.each([
    [2026, of2026],
    [2027, of2027],
  ])('of %i', (year, days) => {
    const kept: string[] = [];
    for (let month = 1; month <= 12; month++)
      for (let day = 1; day <= 31; day++) {
        const text = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        if (isFederalHoliday(`${year}-${text}`)) kept.push(text);
      }
    expect(kept).toEqual(days);
  });

  it('have Juneteenth since 2021', () => {
    expect(isFederalHoliday('2020-06-19')).toBe(false);
    expect(isFederalHoliday('2021-06-18')).toBe(true);
  });

  it('keep a New Year’s Day that is a Saturday in the year before', () => {
    expect(isFederalHoliday('2021-12-31')).toBe(true);
    expect(isFederalHoliday('2022-01-01')).toBe(false);
  });
});

describe('business days', () => {
  it('skip weekends and holidays', () => {
    expect(isBusinessDay('2026-11-26')).toBe(false);
    expect(isBusinessDay('2026-11-27')).toBe(true);
    expect(businessDayOnOrBefore('2026-11-29')).toBe('2026-11-27');
    expect(businessDayOnOrAfter('2026-11-28')).toBe('2026-11-30');
    expect(businessDayOnOrBefore('2026-07-05')).toBe('2026-07-02');
    expect(businessDayOnOrAfter('2026-07-03')).toBe('2026-07-06');
  });

  it('count from the day after', () => {
    expect(addBusinessDays('2026-11-20', 1)).toBe('2026-11-23');
    expect(addBusinessDays('2026-11-24', 2)).toBe('2026-11-27');
    expect(addBusinessDays('2025-12-23', 5)).toBe('2025-12-31');
    expect(addBusinessDays('2026-03-02', 0)).toBe('2026-03-02');
  });
});
