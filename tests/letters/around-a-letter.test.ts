import { describe, expect, test } from 'vitest';
import type { Claim, Reason } from '@/utils/claim/claim';
import { plainText, runsOf } from '@/utils/letters/blocks';
import { claimSituation } from '@/utils/letters/claim-facts';
import { letterContextSchema } from '@/utils/letters/context';
import { checkFilingProof, filingFields } from '@/utils/letters/filing-proof';
import { fillLetter } from '@/utils/letters/fill';
import { claimContext } from '@/utils/letters/from-claim';
import { emailText, faxCover, letterFileName } from '@/utils/letters/send';
import { letterText } from '@/utils/letters/text';

const context = letterContextSchema.parse({
  today: '2026-11-23',
  facility: { name: 'St. Brendan Regional Hospital', fax: '937-555-0111', phone: '937-555-0100' },
  clerk: { name: 'Dana Whitfield', title: 'Appeals Specialist', phone: '937-555-0142' },
  payer: { name: 'Meridian Mutual', department: 'Provider Appeals', fax: '614-555-0177' },
  patient: { name: 'Ana Rivera', birthDate: '1961-05-04', account: '00419-332' },
  subscriber: { memberId: 'MMX204915' },
  claim: { number: 'EM7K20491-01', serviceFrom: '2026-02-03', serviceTo: '2026-02-05', denied: 421_050 },
  denial: { date: '2026-03-12', codes: ['CO-197'], text: 'Authorization absent' },
});
const letter = fillLetter('no-authorization-emergency', context);
const patientData = ['Rivera', 'MMX204915', '00419', '1961', '05/04', 'May 4'];

describe('what goes around a letter', () => {
  test('the fax cover names the payer’s claim number and nothing of the patient', () => {
    const text = faxCover(letter, context, 12)
      .flatMap((block) => runsOf(block))
      .map((runs) => plainText(runs))
      .join('\n');
    for (const secret of patientData) expect(text).not.toContain(secret);
    for (const shown of [
      '614-555-0177',
      'Provider Appeals',
      'EM7K20491-01',
      '12, this one included',
      'Dana Whitfield',
      '937-555-0111',
    ])
      expect(text).toContain(shown);
  });

  test('without the payer’s fax number the cover has a gap', () => {
    const cover = faxCover(letter, { ...context, payer: { name: 'Meridian Mutual' } });
    expect(cover.flatMap((block) => runsOf(block).flat()).find((run) => run.gap)).toMatchObject({
      field: 'payer.fax',
      gap: 'missing',
    });
  });

  test('the e-mail and the file’s name hold nothing of patient and claim', () => {
    const { subject, body } = emailText(letter, context);
    for (const secret of [...patientData, 'EM7K20491'])
      for (const text of [subject, body, letterFileName(letter, context.today, 'docx')]) expect(text).not.toContain(secret);
    expect(letterFileName(letter, context.today, 'docx')).toBe('2026-11-23-no-authorization-emergency.docx');
    expect(letterFileName({ template: '../../a\\b:c?' }, '2026-11-23', 'pdf', 2)).toBe('2026-11-23-abc-2.pdf');
  });

  test('text for a portal leaves out address and signature, cuts nothing and says how many characters are too many', () => {
    const whole = letterText(letter);
    expect(whole.text).not.toContain('Sincerely');
    expect(whole.text).not.toContain('November 23, 2026');
    expect(whole.text).toContain('Claim number: EM7K20491-01');
    const limited = letterText(letter, 1_000);
    expect(limited).toEqual({ text: whole.text, length: whole.length, limit: 1_000, over: whole.length - 1_000 });
    expect(letterText(letter, 100_000).over).toBe(0);
  });
});

describe('proof of timely filing', () => {
  const limit = '2026-05-06';
  test('the payer’s own acceptance inside the limit proves it, the earliest one is cited', () => {
    const proof = checkFilingProof(
      [
        { kind: '277CA', date: '2026-02-12', reference: 'B', answer: 'accepted' },
        { kind: 'payer-acceptance-report', date: '2026-02-10', reference: 'A' },
      ],
      limit,
    );
    expect(proof).toMatchObject({
      proven: true,
      best: { name: 'payer’s acceptance report', date: '2026-02-10', reference: 'A' },
    });
    expect(proof.warning).toBeUndefined();
  });

  test('accepted on the last day counts, the day after does not', () => {
    expect(checkFilingProof([{ kind: '277CA', date: limit, reference: 'A', answer: 'accepted' }], limit).proven).toBe(true);
    const late = checkFilingProof([{ kind: '277CA', date: '2026-05-07', reference: 'A', answer: 'accepted' }], limit);
    expect(late.proven).toBe(false);
    expect(late.judged[0]).toMatchObject({ verdict: 'too-late', why: '7 May 2026 is 1 day after the last day, 6 May 2026.' });
    expect(late.warning).toContain('Look for good cause instead.');
  });

  test.each(['999', 'TA1', 'ledger-print', 'fax-confirmation', 'claim-copy'] as const)('a %s is refused', (kind) => {
    const proof = checkFilingProof([{ kind, date: '2026-02-10', reference: 'A' }], limit);
    expect(proof.proven).toBe(false);
    expect(proof.judged[0]?.verdict).toBe('refused');
    expect(proof.warning).toContain('Payers refuse all of these papers.');
  });

  test('a 277CA that rejects the claim proves the contrary', () => {
    const proof = checkFilingProof([{ kind: '277CA', date: '2026-02-10', reference: 'A', answer: 'rejected' }], limit);
    expect(proof.judged[0]).toMatchObject({
      verdict: 'refused',
      why: 'It says the claim was rejected: a rejected claim was never filed.',
    });
  });

  test('nothing is proven without a date, a control number or a known limit', () => {
    expect(checkFilingProof([{ kind: '277CA', reference: 'A', answer: 'accepted' }], limit).judged[0]?.verdict).toBe(
      'incomplete',
    );
    expect(checkFilingProof([{ kind: '277CA', date: '2026-02-10', answer: 'accepted' }], limit).judged[0]?.verdict).toBe(
      'incomplete',
    );
    expect(checkFilingProof([{ kind: '277CA', date: '2026-02-10', reference: 'A' }], limit).judged[0]?.verdict).toBe(
      'incomplete',
    );
    expect(checkFilingProof([{ kind: '277CA', date: '2026-02-10', reference: 'A', answer: 'accepted' }], undefined).proven).toBe(
      false,
    );
    expect(checkFilingProof([], limit).warning).toContain('No proof of filing is attached.');
  });
});

describe('the context that a claim gives', () => {
  const reason: Reason = { system: 'carc', group: 'CO', code: '197', amount: 320_000, text: 'Precert absent' };
  const claim: Claim = {
    payer: 'Meridian Mutual',
    claimNumber: 'EM7K20491-01',
    patientName: 'Ana Rivera',
    billed: 500_000,
    processedDate: '2026-03-12',
    reasons: [reason],
    serviceLines: [
      { procedure: '99285', billed: 120_000, reasons: [{ system: 'carc', group: 'CO', code: '45', amount: 20_000 }] },
      { procedure: '96365', billed: 380_000, reasons: [reason, { system: 'carc', group: 'PR', code: '3', amount: 5_000 }] },
    ],
  };

  test('lines in dispute alone, with the denied amount; write-off and patient’s share left out; nothing made up', () => {
    expect(claimContext({ claim, denials: [reason], atStake: 320_000 })).toEqual({
      patient: { name: 'Ana Rivera' },
      subscriber: {},
      claim: { number: 'EM7K20491-01', billed: 500_000, denied: 320_000 },
      denial: { date: '2026-03-12', codes: ['CO-197'], text: 'Precert absent' },
      lines: [{ procedure: '96365', billed: 380_000, denied: 320_000, codes: ['CO-197'] }],
      doubtful: [],
    });
  });

  test('a value that was not read surely is asked for with what the page shows', () => {
    const { doubtful } = claimContext({
      claim,
      denials: [reason],
      doubtful: [{ path: 'memberId', shown: 'SH88O1', why: 'O or 0?' }],
    });
    const gaps = fillLetter('medical-necessity', { ...context, subscriber: {}, doubtful }).gaps;
    expect(gaps.find((gap) => gap.field === 'subscriber.memberId')).toMatchObject({
      gap: 'doubtful',
      why: 'The page shows “SH88O1”. O or 0?',
    });
  });
});

describe('what the lines tell about the care', () => {
  const of = (...lines: NonNullable<Claim['serviceLines']>) => claimSituation({ serviceLines: lines });
  test('emergency room and bed are known by their revenue codes, in either writing; anything else says nothing', () => {
    expect(of({ revenueCode: '0450' })).toEqual({ emergency: true });
    expect(of({ revenueCode: '450' }, { revenueCode: '0120' })).toEqual({ emergency: true, inpatient: true });
    expect(of({ procedure: '99284' })).toEqual({ emergency: true });
    expect(of({ revenueCode: '0361', procedure: '99213' }, { procedure: '45380' })).toEqual({});
    expect(claimSituation({})).toEqual({});
  });
});

describe('a letter goes out at its own level', () => {
  test('a letter to the patient or to billing is no dispute, whatever level comes next', () => {
    expect(fillLetter('patient-balance', context, { level: 'appeal-1' }).level).toBeUndefined();
    expect(fillLetter('billing-handoff', context, { level: 'appeal-1' }).level).toBeUndefined();
    expect(fillLetter('corrected-claim-cover', context, { level: 'appeal-1' }).level).toBe('corrected-claim');
  });

  test('an earlier level is named in words', () => {
    const letter = fillLetter(
      'second-level',
      { ...context, previous: { level: 'appeal-1', decidedOn: '2026-05-01' } },
      { level: 'appeal-2' },
    );
    expect(letter.text).toContain('The first-level appeal was upheld on May 1, 2026');
  });

  test('proof of filing fills the letter; without it the gaps stay', () => {
    const limit = '2026-05-06';
    const proof = checkFilingProof([{ kind: '277CA', date: '2026-02-10', reference: 'MM1', answer: 'accepted' }], limit);
    const filing = { limit, limitSource: 'provider agreement', ...filingFields(proof) };
    expect(fillLetter('timely-filing-proof', { ...context, filing }).text).toContain(
      'Evidence: 277CA of February 10, 2026 (Enclosure 2)',
    );
    const none = filingFields(checkFilingProof([{ kind: '999', date: '2026-02-10' }], limit));
    const gaps = fillLetter('timely-filing-proof', { ...context, filing: none }).gaps.map((gap) => gap.field);
    expect(gaps).toEqual(expect.arrayContaining(['filing.acceptedOn', 'filing.evidence', 'filing.reference']));
  });
});
