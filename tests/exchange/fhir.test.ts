import { describe, expect, it } from 'vitest';
import { readFile } from '@/utils/exchange/read-file';

const money = (value: number) => ({ value, currency: 'USD' });
const adjudication = (code: string, value: number) => ({ category: { coding: [{ code }] }, amount: money(value) });
const carc = (code: string) => ({
  category: { coding: [{ code: 'denialreason' }] },
  reason: { coding: [{ system: 'https://x12.org/codes/claim-adjustment-reason-codes', code }] },
});

const EOB = {
  resourceType: 'ExplanationOfBenefit',
  id: 'e1',
  status: 'active',
  use: 'claim',
  outcome: 'complete',
  identifier: [
    { type: { coding: [{ code: 'pan' }] }, value: 'X' },
    { type: { coding: [{ code: 'uc' }] }, value: 'EM7K20491' },
  ],
  patient: { reference: 'Patient/p1' },
  insurer: { reference: 'Organization/o1' },
  provider: { reference: 'Organization/o2' },
  insurance: [{ focal: true, coverage: { reference: 'Coverage/c1' } }],
  billablePeriod: { start: '2026-02-03', end: '2026-02-05T10:00:00-05:00' },
  supportingInfo: [
    { category: { coding: [{ code: 'clmrecvddate' }] }, timingDate: '2026-02-10' },
    { category: { coding: [{ code: 'patientaccountnumber' }] }, valueString: 'A-1' },
  ],
  diagnosis: [
    { sequence: 1, diagnosisCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'E119' }] } },
  ],
  item: [
    {
      sequence: 1,
      productOrService: { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '99213' }] },
      modifier: [{ coding: [{ code: '25' }] }],
      servicedDate: '2026-02-03',
      quantity: { value: 1 },
      adjudication: [
        adjudication('submitted', 200),
        adjudication('eligible', 150),
        adjudication('paidtoprovider', 90),
        adjudication('benefit', 100),
        adjudication('deductible', 50),
        carc('045'),
      ],
    },
  ],
  adjudication: [carc('97')],
  total: [adjudication('submitted', 200), adjudication('benefit', 100), adjudication('memberliability', 50)],
  payment: { date: '2026-03-01', amount: money(100), identifier: { value: 'EFT9' } },
};
const OTHERS = [
  {
    resourceType: 'Patient',
    id: 'p1',
    name: [{ use: 'official', family: 'Rivera', given: ['Ana', 'M'] }],
    birthDate: '1961-05-04',
  },
  { resourceType: 'Coverage', id: 'c1', subscriberId: 'W100' },
  { resourceType: 'Organization', id: 'o1', name: 'Elm Health Plan' },
  {
    resourceType: 'Organization',
    id: 'o2',
    name: 'Oak Clinic',
    identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: '1234567893' }],
  },
];
const read = (value: unknown) =>
  readFile(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)), 'file.json');
const bundle = (resources: unknown[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
});

describe('explanations of benefit and claim responses', () => {
  it('give every value, found through their references', async () => {
    const result = await read(bundle([EOB, ...OTHERS]));
    expect(result.problems).toEqual([]);
    expect(result.claims.map((one) => one.claim)).toEqual([
      {
        claimNumber: 'EM7K20491',
        patientAccountNumber: 'A-1',
        patientName: 'Ana M Rivera',
        patientBirthDate: '1961-05-04',
        memberId: 'W100',
        payer: 'Elm Health Plan',
        providerName: 'Oak Clinic',
        providerNpi: '1234567893',
        serviceFrom: '2026-02-03',
        serviceTo: '2026-02-05',
        receivedDate: '2026-02-10',
        paymentDate: '2026-03-01',
        checkNumber: 'EFT9',
        status: 'paid',
        billed: 20_000,
        paid: 10_000,
        patientResponsibility: 5_000,
        diagnosisCodes: ['E11.9'],
        reasons: [{ system: 'carc', code: '97' }],
        serviceLines: [
          {
            procedure: '99213',
            modifiers: ['25'],
            units: 1,
            serviceFrom: '2026-02-03',
            serviceTo: '2026-02-03',
            billed: 20_000,
            allowed: 15_000,
            paid: 10_000,
            deductible: 5_000,
            reasons: [{ system: 'carc', code: '45' }],
          },
        ],
      },
    ]);
  });

  it('take a bare code for no status, and a diagnosis that stands there twice once', async () => {
    const diagnosis = (code: string) => ({
      diagnosisCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code }] },
    });
    const codes = { ...EOB, disposition: '01', diagnosis: [diagnosis('E11.9'), diagnosis('I10'), diagnosis('E11.9')] };
    const [claim] = (await read(codes)).claims.map((one) => one.claim);
    expect(claim?.statusText).toBeUndefined();
    expect(claim?.diagnosisCodes).toEqual(['E11.9', 'I10']);
    const [worded] = (await read({ ...EOB, disposition: 'Claim settled as per contract.' })).claims.map((one) => one.claim);
    expect(worded?.statusText).toBe('Claim settled as per contract.');
  });

  it('one alone, in an array, or one a line', async () => {
    for (const text of [
      JSON.stringify(EOB),
      JSON.stringify([EOB]),
      `${JSON.stringify(EOB)}\n{"resourceType": "Patient"}\nnot JSON\n`,
    ]) {
      const result = await read(text);
      expect(result.claims[0]?.claim.claimNumber).toBe('EM7K20491');
      expect(result.kind).toBe('fhir');
    }
  });

  it('tell what is no claim, and survive odd types', async () => {
    expect((await read({ ...EOB, use: 'preauthorization' })).claims).toEqual([]);
    const odd = await read({
      ...EOB,
      total: 'none',
      item: [null, 7, { adjudication: {} }],
      patient: [],
      billablePeriod: { start: 'soon' },
      identifier: { value: 'x' },
    });
    expect(odd.claims[0]?.claim.paid).toBe(10_000);
    expect(odd.problems[0]?.what).toBe('soon is no date');
  });
});
