/** The gates are law: no combination of codes, words and payers opens what one of them closes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODES } from '@/utils/codes/code-lists';
import { explainDenial } from '@/utils/followup/explain';
import { GATES } from '@/utils/followup/gates';

const written = (key: string): string => {
  const [list, code] = key.split(':') as [string, string];
  if (list === 'csc') return `F2:${code}`;
  if (list === 'cscc') return `${code}:21`;
  return list === 'carc' ? `CO-${code}` : code;
};

const anyCarc = fc.constantFrom(...CODES.carc.codes.keys()).map((code) => `CO-${code}`);
const anyRarc = fc.constantFrom(...CODES.rarc.codes.keys());
const anyPayer = fc.constantFrom(
  'Medicare',
  'UHC',
  'Aetna',
  'Cigna',
  'Anthem',
  'TRICARE East',
  'Medicare Advantage',
  'Medicaid',
  'Prairie States',
  undefined,
);
const anyText = fc.constantFrom(
  '',
  'please appeal',
  'no auth on file',
  'not medically necessary',
  'medical records needed',
  'write off',
);

describe('a gate', () => {
  it.each(GATES.flatMap((gate) => gate.codes.map((code) => [written(code), gate] as const)))(
    '%s closes its routes whatever stands beside it',
    (code, gate) => {
      fc.assert(
        fc.property(
          fc.array(anyCarc, { maxLength: 3 }),
          fc.array(anyRarc, { maxLength: 3 }),
          anyPayer,
          anyText,
          (carcs, rarcs, payer, text) => {
            // an adjustment reason means that the payer decided
            const beside = gate.undecided ? [] : carcs;
            const told = explainDenial({ codes: [...beside, code, ...rarcs], text, ...(payer ? { payer } : {}) });
            for (const route of gate.closes) expect(told.routes.open).not.toContain(route);
            if (gate.closes.includes('appeal')) expect(told.actions).not.toContain('appeal');
            if (gate.closes.includes('write-off')) expect(told.actions).not.toContain('write-off');
            if (gate.closes.includes('patient')) expect(told.actions).not.toContain('bill-patient');
            expect(told.actions.length).toBeGreaterThan(0);
          },
        ),
        { numRuns: 8, seed: 20260817 },
      );
    },
  );

  it('never lets what the patient owes, or what the payer said how to fix, be written off', () => {
    fc.assert(
      fc.property(anyCarc, fc.array(anyRarc, { maxLength: 2 }), anyPayer, (carc, rarcs, payer) => {
        const told = explainDenial({ codes: [carc.replace('CO-', 'PR-'), ...rarcs], ...(payer ? { payer } : {}) });
        expect(told.actions).not.toContain('write-off');
        expect(told.routes.open).not.toContain('write-off');
      }),
      { numRuns: 200, seed: 20260817 },
    );
    for (const code of ['CO-16', 'CO-4', 'CO-31', 'CO-22', 'CO-B7', 'CO-197', 'CO-50', 'CO-252'])
      expect(explainDenial({ codes: [code] }).actions, code).not.toContain('write-off');
  });

  it('keeps TRICARE network providers and unpaid waivers from an appeal', () => {
    fc.assert(
      fc.property(anyCarc, (code) => {
        expect(explainDenial({ codes: [code], payer: 'TRICARE East', network: 'contract' }).routes.open).not.toContain('appeal');
        const waiver = { waiverOfLiability: false };
        expect(
          explainDenial({ codes: [code], payer: 'Humana Gold Plus', network: 'non-contract', event: waiver }).routes.open,
        ).not.toContain('appeal');
      }),
      { numRuns: 200, seed: 20260817 },
    );
  });
});
