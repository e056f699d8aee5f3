/**
 * What Meridian Mutual, a payer that does not exist, knows: one claim of each kind, dated around `today` so that deadlines make sense.
 * The portal draws these claims; the tests expect the log to hold the same. People, numbers and amounts are made up.
 */
import { addDays, type CalendarDate } from '../../utils/claim/calendar-date.ts';
import type { Claim } from '../../utils/claim/claim.ts';
import { carc, csc, denied, line, nothingPaid, rarc, totals } from './figures.ts';

export interface PracticeClaim {
  /** what the claim is an example of */
  example: string;
  claim: Claim;
  /** where its service lines stand: on the page itself, or in a frame of the older system */
  lines: 'page' | 'frame';
  history: { date: CalendarDate; text: string }[];
}

export const PAYER = 'Meridian Mutual';
const HOSPITAL = { providerName: 'Harbor View Medical Center', providerNpi: '1558473926' };

/** All claims of the practice portal, newest first. */
export function practiceClaims(today: CalendarDate): PracticeClaim[] {
  const ago = (days: number): CalendarDate => addDays(today, -days);

  const paidDay = ago(38);
  const paidLines = [
    line(paidDay, {
      procedure: '99284',
      modifiers: ['25'],
      revenueCode: '0450',
      units: 1,
      billed: 98_000,
      reasons: [carc('CO', '45', 41_260), carc('PR', '3', 15_000)],
    }),
    line(paidDay, {
      procedure: '71046',
      revenueCode: '0324',
      units: 1,
      billed: 31_250,
      reasons: [carc('CO', '45', 18_930), carc('PR', '2', 2_464)],
    }),
    line(paidDay, { procedure: '80053', revenueCode: '0301', units: 1, billed: 14_400, reasons: [carc('CO', '45', 11_895)] }),
  ];

  const partlyDay = ago(52);
  const partlyLines = [
    line(partlyDay, {
      procedure: '29881',
      modifiers: ['RT'],
      revenueCode: '0360',
      units: 1,
      billed: 864_000,
      reasons: [carc('CO', '45', 412_000), carc('PR', '1', 50_000), carc('PR', '2', 40_200)],
    }),
    line(partlyDay, {
      procedure: '29877',
      modifiers: ['RT'],
      revenueCode: '0360',
      units: 1,
      billed: 312_500,
      reasons: [carc('CO', '97', 312_500), rarc('M15')],
    }),
    line(partlyDay, { procedure: '64447', revenueCode: '0370', units: 1, billed: 96_075, reasons: [carc('CO', '45', 51_325)] }),
    line(partlyDay, { procedure: 'J1885', revenueCode: '0636', units: 2, billed: 4_860, reasons: [carc('CO', '45', 4_100)] }),
  ];

  const necessityDay = ago(41);
  const necessityLines = denied([
    line(necessityDay, { procedure: '72148', revenueCode: '0612', units: 1, billed: 286_400 }),
    line(necessityDay, { procedure: '72131', revenueCode: '0352', units: 1, billed: 143_850 }),
  ]);

  const authorizationDay = ago(33);
  const authorizationLines = denied([
    line(authorizationDay, { procedure: '45378', revenueCode: '0750', units: 1, billed: 341_050 }),
    line(authorizationDay, { procedure: '00812', revenueCode: '0370', units: 3, billed: 80_000 }),
  ]);

  const lateDay = ago(171);
  const lateLines = denied([
    line(lateDay, { procedure: '97110', modifiers: ['GP'], revenueCode: '0420', units: 3, billed: 41_700 }),
    line(lateDay, { procedure: '97140', modifiers: ['GP'], revenueCode: '0420', units: 1, billed: 15_925 }),
  ]);

  const missingDay = ago(47);
  const missingLines = denied([
    line(missingDay, { procedure: '27447', modifiers: ['LT'], revenueCode: '0360', units: 1, billed: 3_980_000 }),
    line(missingDay, { procedure: 'C1776', revenueCode: '0278', units: 1, billed: 1_265_490 }),
  ]);

  const pendingDay = ago(58);
  const pendingLines = [
    line(pendingDay, { procedure: '93458', revenueCode: '0481', units: 1, billed: 1_478_000 }),
    line(pendingDay, { procedure: '93005', revenueCode: '0730', units: 2, billed: 38_600 }),
  ];

  const rejectedDay = ago(9);
  const recordsDay = ago(36);
  const recordsLines = [
    line(recordsDay, { procedure: '43239', revenueCode: '0750', units: 1, billed: 297_300 }),
    line(recordsDay, { procedure: '88305', revenueCode: '0312', units: 4, billed: 86_400 }),
  ];

  const reversedDay = ago(118);
  const reversedLines = denied([line(reversedDay, { procedure: '99214', revenueCode: '0510', units: 1, billed: 42_380 })]);

  return [
    {
      example: 'rejected before it was processed',
      claim: {
        payer: PAYER,
        claimNumber: 'MM26-7716204',
        patientAccountNumber: 'HV-330481',
        patientName: 'Caleb Whitlock',
        patientBirthDate: '1979-09-30',
        memberId: 'MRD448120957',
        ...HOSPITAL,
        serviceFrom: rejectedDay,
        serviceTo: rejectedDay,
        receivedDate: ago(6),
        statusText: 'Rejected',
        status: 'rejected',
        billed: 61_845,
        reasons: [csc('A7:164:IL', 'Member number is not valid for the date of service')],
        serviceLines: [
          line(rejectedDay, { procedure: '99283', revenueCode: '0450', units: 1, billed: 52_045 }),
          line(rejectedDay, { procedure: '81001', revenueCode: '0307', units: 1, billed: 9_800 }),
        ],
      },
      lines: 'page',
      history: [
        { date: ago(6), text: 'Claim file received' },
        { date: ago(5), text: 'Rejected: the claim was not entered for processing' },
      ],
    },
    {
      example: 'denied: no authorization',
      claim: {
        payer: PAYER,
        claimNumber: 'MM26-7688190',
        patientAccountNumber: 'HV-327756',
        patientName: 'Marisol Ibarra',
        patientBirthDate: '1968-02-14',
        memberId: 'MRD301774586',
        ...HOSPITAL,
        serviceFrom: authorizationDay,
        serviceTo: authorizationDay,
        receivedDate: ago(28),
        processedDate: ago(12),
        statusText: 'Denied',
        status: 'denied',
        ...nothingPaid(421_050),
        diagnosisCodes: ['K62.5', 'D50.9'],
        reasons: [carc('CO', '197', 421_050), rarc('M62')],
        serviceLines: authorizationLines,
      },
      lines: 'page',
      history: [
        { date: ago(28), text: 'Claim received' },
        { date: ago(12), text: 'Claim finalized' },
      ],
    },
    {
      example: 'records requested',
      claim: {
        payer: PAYER,
        claimNumber: 'MM26-7671352',
        patientAccountNumber: 'HV-327011',
        patientName: 'Desmond Okafor',
        patientBirthDate: '1955-11-03',
        memberId: 'MRD510968234',
        ...HOSPITAL,
        serviceFrom: recordsDay,
        serviceTo: recordsDay,
        receivedDate: ago(31),
        statusText: 'Additional information requested',
        status: 'info-requested',
        billed: 383_700,
        diagnosisCodes: ['K21.00'],
        reasons: [csc('R4:294', 'Send the operative report and the pathology report')],
        serviceLines: recordsLines,
      },
      lines: 'frame',
      history: [
        { date: ago(31), text: 'Claim received' },
        { date: ago(8), text: 'Letter sent to provider: records requested within 45 days' },
      ],
    },
    {
      example: 'paid',
      claim: {
        payer: PAYER,
        claimNumber: 'MM26-7664478',
        patientAccountNumber: 'HV-326620',
        patientName: 'Joanna Lindqvist',
        patientBirthDate: '1990-06-21',
        memberId: 'MRD227431908',
        ...HOSPITAL,
        serviceFrom: paidDay,
        serviceTo: paidDay,
        receivedDate: ago(34),
        processedDate: ago(20),
        paymentDate: ago(18),
        statusText: 'Paid',
        status: 'paid',
        ...totals(paidLines),
        checkNumber: 'EFT90018842',
        diagnosisCodes: ['R07.9'],
        serviceLines: paidLines,
      },
      lines: 'page',
      history: [
        { date: ago(34), text: 'Claim received' },
        { date: ago(20), text: 'Claim finalized' },
        { date: ago(18), text: 'Payment issued' },
      ],
    },
    {
      example: 'denied: not medically necessary',
      claim: {
        payer: PAYER,
        claimNumber: 'MM26-7659903',
        patientAccountNumber: 'HV-326148',
        patientName: 'Theodore Vance',
        patientBirthDate: '1947-12-08',
        memberId: 'MRD663209415',
        ...HOSPITAL,
        serviceFrom: necessityDay,
        serviceTo: necessityDay,
        receivedDate: ago(37),
        processedDate: ago(16),
        statusText: 'Denied',
        status: 'denied',
        ...nothingPaid(430_250),
        diagnosisCodes: ['M54.50', 'M51.36'],
        reasons: [carc('CO', '50', 430_250)],
        serviceLines: necessityLines,
      },
      lines: 'page',
      history: [
        { date: ago(37), text: 'Claim received' },
        { date: ago(25), text: 'Sent to clinical review' },
        { date: ago(16), text: 'Claim finalized' },
      ],
    },
    {
      example: 'denied: information missing',
      claim: {
        payer: PAYER,
        claimNumber: 'MM26-7640517',
        patientAccountNumber: 'HV-325390',
        patientName: 'Priya Raman',
        patientBirthDate: '1961-04-17',
        memberId: 'MRD118547730',
        ...HOSPITAL,
        serviceFrom: missingDay,
        serviceTo: missingDay,
        receivedDate: ago(42),
        processedDate: ago(24),
        statusText: 'Denied',
        status: 'denied',
        ...nothingPaid(5_245_490),
        diagnosisCodes: ['M17.12'],
        reasons: [carc('CO', '16', 5_245_490), rarc('M127')],
        serviceLines: missingLines,
      },
      lines: 'frame',
      history: [
        { date: ago(42), text: 'Claim received' },
        { date: ago(24), text: 'Claim finalized' },
      ],
    },
    {
      example: 'partly denied',
      claim: {
        payer: PAYER,
        claimNumber: 'MM26-7633084',
        patientAccountNumber: 'HV-324977',
        patientName: 'Owen Castellanos',
        patientBirthDate: '1985-08-26',
        memberId: 'MRD790315642',
        ...HOSPITAL,
        serviceFrom: partlyDay,
        serviceTo: partlyDay,
        receivedDate: ago(48),
        processedDate: ago(30),
        paymentDate: ago(27),
        statusText: 'Paid - partially denied',
        status: 'paid',
        ...totals(partlyLines),
        checkNumber: 'EFT90017731',
        diagnosisCodes: ['S83.241A'],
        serviceLines: partlyLines,
      },
      lines: 'page',
      history: [
        { date: ago(48), text: 'Claim received' },
        { date: ago(30), text: 'Claim finalized' },
        { date: ago(27), text: 'Payment issued' },
      ],
    },
    {
      example: 'pending for 45 days',
      claim: {
        payer: PAYER,
        claimNumber: 'MM26-7621166',
        patientAccountNumber: 'HV-324402',
        patientName: 'Lucille Freeman',
        patientBirthDate: '1953-03-29',
        memberId: 'MRD945620173',
        ...HOSPITAL,
        serviceFrom: pendingDay,
        serviceTo: pendingDay,
        receivedDate: ago(45),
        statusText: 'In process',
        status: 'pending',
        billed: 1_516_600,
        diagnosisCodes: ['I25.10'],
        serviceLines: pendingLines,
      },
      lines: 'page',
      history: [
        { date: ago(45), text: 'Claim received' },
        { date: ago(40), text: 'Sent to medical review' },
      ],
    },
    {
      example: 'reversed',
      claim: {
        payer: PAYER,
        claimNumber: 'MM26-7540921',
        patientAccountNumber: 'HV-320115',
        patientName: 'Harriet Boyle',
        patientBirthDate: '1972-10-11',
        memberId: 'MRD381066529',
        ...HOSPITAL,
        serviceFrom: reversedDay,
        serviceTo: reversedDay,
        receivedDate: ago(112),
        processedDate: ago(15),
        statusText: 'Reversed',
        status: 'revised',
        ...nothingPaid(42_380),
        diagnosisCodes: ['E11.9', 'I10'],
        reasons: [carc('CO', '27', 42_380)],
        serviceLines: reversedLines,
      },
      lines: 'page',
      history: [
        { date: ago(112), text: 'Claim received' },
        { date: ago(98), text: 'Payment issued' },
        { date: ago(15), text: 'Claim reversed' },
      ],
    },
    {
      example: 'denied: filed too late',
      claim: {
        payer: PAYER,
        claimNumber: 'MM26-7598230',
        patientAccountNumber: 'HV-318846',
        patientName: 'Nadia Petrova',
        patientBirthDate: '1998-01-05',
        memberId: 'MRD552874019',
        ...HOSPITAL,
        serviceFrom: lateDay,
        serviceTo: lateDay,
        receivedDate: ago(61),
        processedDate: ago(44),
        statusText: 'Denied',
        status: 'denied',
        ...nothingPaid(57_625),
        diagnosisCodes: ['M25.561'],
        reasons: [carc('CO', '29', 57_625)],
        serviceLines: lateLines,
      },
      lines: 'page',
      history: [
        { date: ago(61), text: 'Claim received' },
        { date: ago(44), text: 'Claim finalized' },
      ],
    },
  ];
}
