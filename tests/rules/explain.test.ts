/** The command line runs the very code of the panel: one line an element, a bad one says what is wrong and the rest go on. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { explainDenial, faultsOf } from '@/utils/followup/explain';
import { cpuTime } from '../cpu-time';

const folder = mkdtempSync(join(tmpdir(), 'explain-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('explain on the command line', () => {
  it('prints a line for each element, also for a wrong one', () => {
    const elements = [
      { codes: ['CO-197'], payer: 'UHC', event: { noticeOn: '2025-03-03', level: 'reconsideration' } },
      { codes: 'CO-197' },
      { event: { noticeOn: '2026-02-30' } },
      null,
      {},
    ];
    const file = join(folder, 'denials.json');
    writeFileSync(file, `\uFEFF${JSON.stringify(elements)}`);
    const out = execFileSync(process.execPath, ['scripts/explain.ts', file], { encoding: 'utf8' });
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatchObject({
      category: 'authorization',
      deadline: { level: 'reconsideration', date: '2026-03-03', trust: 'high' },
    });
    expect(lines[1]).toHaveProperty('error');
    expect(lines[2]).not.toHaveProperty('error');
    expect(lines[3]).toHaveProperty('error');
    expect(lines[4]).toMatchObject({ category: 'other', actions: ['call-payer'] });
  }, 120_000);
});

describe('an explanation', () => {
  it('has the words that were agreed', () => {
    expect(Object.keys(explainDenial({ codes: ['CO-50'], event: { noticeOn: '2026-03-03' } }))).toEqual([
      'category',
      'categories',
      'actions',
      'routes',
      'deadline',
      'why',
    ]);
  });
  it('of a wrong element says which field is wrong', () => {
    for (const [element, fault] of [
      [{ amount: 'much' }, /amount/],
      [{ event: { level: 'appeal-9' } }, /event\.level/],
      [{ codes: [5] }, /codes\.0/],
    ] as const) {
      expect(() => explainDenial(element)).toThrow();
      try {
        explainDenial(element);
      } catch (error) {
        expect(faultsOf(error)).toMatch(fault);
      }
    }
  });
  it('counts from no day that does not exist, and says which was given', () => {
    for (const noticeOn of ['2026-02-30', '', '03/04/2026']) {
      const told = explainDenial({ payer: 'Medicare', event: { noticeOn, level: 'redetermination' } });
      expect(told.deadline).toMatchObject({
        level: 'redetermination',
        unknown: expect.stringContaining(JSON.stringify(noticeOn)),
      });
      expect(told.deadline).not.toHaveProperty('date');
      expect(told.why).toContain('No such day');
    }
  });
  it('takes null for what is missing', () => {
    expect(
      explainDenial({ codes: ['CO-50'], text: null, payer: null, event: { level: null, noticeOn: '2026-03-03' } }).category,
    ).toBe('medical-necessity');
  });
  it('keeps an unknown code, and says so', () => {
    expect(explainDenial({ codes: ['CO-999'] })).toMatchObject({ category: 'other', actions: ['call-payer'] });
  });
  it('says what it did not understand in a contract', () => {
    expect(explainDenial({ codes: ['CO-50'], contract: { appealDays: 'soon' } }).why).toContain(
      'Not understood in the contract: appeal days: soon',
    );
  });
  it('gives the first level that matters where none is asked', () => {
    const level = (payer: string, event: Record<string, string>): unknown => explainDenial({ payer, event }).deadline?.level;
    expect(level('Medicare', { serviceFrom: '2026-01-05' })).toBe('timely-filing');
    expect(level('Medicare', { noticeOn: '2026-01-05' })).toBe('redetermination');
    expect(level('Medicare', { decisionOn: '2026-01-05' })).toBe('qic');
    expect(level('UHC', { noticeOn: '2026-01-05' })).toBe('reconsideration');
    expect(level('Cigna', { deniedOn: '2026-01-05' })).toBe('appeal-1');
    expect(level('Humana', { decisionOn: '2026-01-05' })).toBe('appeal-1');
  });
  it('of hostile text takes no longer than of any other', async () => {
    for (const text of [
      'no '.repeat(6_000),
      'auth not '.repeat(2_000),
      'a'.repeat(20_000),
      '\u0000\uFFFF'.repeat(5_000),
      '__proto__ constructor',
    ]) {
      expect(await cpuTime(() => explainDenial({ text }))).toBeLessThan(2_000);
    }
  });
});
