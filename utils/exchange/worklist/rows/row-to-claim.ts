/** One row of a worklist → a claim. */
import type { Claim, Reason, ServiceLine } from '@/utils/claim/claim';
import { isMbi } from '@/utils/codes/forms';
import type { ImportedClaim } from '../../imported';
import { codesAmong, statusOf } from '../cells/codes-in-cells';
import { isStandIn } from '../cells/damage';
import { payerName, personName } from '../cells/names';
import { statusCode } from '../cells/status-codes';
import type { Row } from '../cells/table';
import { toLine } from '../columns/line-block';
import type { RowReader } from './row-reader';

const MONEY = ['billed', 'allowed', 'paid', 'patientResponsibility', 'deductible', 'coinsurance', 'copay'] as const;

const UNSURE_PAYMENT = 'is below zero: a payment as it lowers the balance, or one taken back';

/** What a section's heading says of its claims, used where the list has no column for it. */
export interface Group {
  payer?: string | undefined;
  status?: string | undefined;
}

/** `2026063MJ84151`: a claim's number, in a row that is read under another's names. A payer's own number is shorter. */
const isNumber = (text: string): boolean => text.length > 7 && !/\s/.test(text) && text.replace(/\D/g, '').length > 6;

export function rowToClaim(read: RowReader, row: Row, where: string, group: Group = {}): ImportedClaim {
  read.begin(row, where);
  const { shape } = read;
  const claim: Claim = {};
  const set = <K extends keyof Claim>(key: K, value: Claim[K] | undefined): void => {
    if (value !== undefined) claim[key] = value;
  };
  const payer = read.text('payer') ?? group.payer;
  if (payer !== undefined && isNumber(payer)) read.refuse('payer', `${payer} is no payer's name`);
  else set('payer', payer === undefined || isStandIn(payer) ? undefined : payerName(payer));
  set('claimNumber', read.identifier('claimNumber'));
  set('patientAccountNumber', read.identifier('patientAccountNumber'));
  set('patientName', read.patientName());
  const { serviceFrom, serviceTo } = read.service();
  set('memberId', read.identifier('memberId'));
  set('patientBirthDate', read.birthDate(serviceTo ?? serviceFrom ?? shape.today, isMedicares(claim)));
  set('providerName', read.text('providerName'));
  set('providerNpi', read.npi());
  set('serviceFrom', serviceFrom);
  set('serviceTo', serviceTo);
  for (const field of ['receivedDate', 'processedDate', 'paymentDate'] as const) set(field, read.date(field));
  for (const field of MONEY) set(field, read.money(field));
  if (claim.paid !== undefined && claim.paid !== 0 && shape.payments === 'taken-off') claim.paid = -claim.paid;
  if (claim.paid !== undefined && claim.paid < 0 && shape.payments === 'unsure') {
    delete claim.paid;
    read.refuse('paid', UNSURE_PAYMENT);
  }
  set('checkNumber', read.identifier('checkNumber'));
  const { category, text: statusText = group.status, reasons: codes277 } = read.statusCodes();
  const given = wordsToCode(withoutNames(read, claim), codes277);
  // `Denied: CO-97`
  const said = given.length === 0 && statusText ? (codesAmong(statusText) ?? codeOfStatus(statusText, codes277)) : given;
  const reasons = [...said, ...codes277];
  set('statusText', statusText);
  const words = category?.toLowerCase() ?? statusText;
  if (words) set('status', statusOf(words, claim.paid, reasons.some(denies)));
  const codes = read.diagnoses();
  if (codes.length > 0) claim.diagnosisCodes = codes;
  if (reasons.length > 0) claim.reasons = reasons;
  const lines = read.line();
  if (lines.length > 0) claim.serviceLines = lines;
  paidOfLines(lines, read);
  toLine(claim, shape.ofLine);
  const balance = read.money('balance');
  const expected = read.money('expected');
  const imported: ImportedClaim = { claim, where };
  if (balance !== undefined) imported.balance = balance;
  if (expected !== undefined) imported.expected = expected;
  return imported;
}

/** `F2:88 - Entity not eligible` as the status of a list that has no column of such codes. */
function codeOfStatus(shown: string, codes: Reason[]): Reason[] {
  const { code, words } = (codes.length === 0 && statusCode(shown)) || {};
  return code ? [{ system: 'csc', code, ...(words ? { text: words } : {}) }] : [];
}

/** What was paid of a line below zero is written as the claims' payments are. */
function paidOfLines(lines: ServiceLine[], read: RowReader): void {
  const { payments } = read.shape;
  if (payments === 'shown') return;
  for (const line of lines) {
    if (line.paid === undefined || line.paid >= 0) continue;
    if (payments === 'taken-off') line.paid = -line.paid;
    else {
      delete line.paid;
      read.refuse('linePaid', UNSURE_PAYMENT);
    }
  }
}

/** The row's reasons. A cell that says again whose claim it is, or who pays, gives none. */
function withoutNames(read: RowReader, { patientName, payer, memberId, claimNumber, patientAccountNumber }: Claim): Reason[] {
  const naming = [patientName, payer, memberId, claimNumber, patientAccountNumber];
  return read.reasons().filter(({ system, code, text }) => {
    if (system !== 'payer' || code || !text || !(naming.includes(text) || personName(text) === patientName)) return true;
    read.refuse(read.shape.byField.has('reasonText') ? 'reasonText' : 'reasonCode', `${text} is no reason`);
    return false;
  });
}

/** What the contract takes off and what is the patient's share deny nothing. */
const NO_DENIAL: ReadonlySet<string> = new Set(['1', '2', '3', '45', '253']);
const denies = ({ system, code }: Reason): boolean => system !== 'carc' || code === undefined || !NO_DENIAL.has(code);

/** Medicare insures the old: of its children there are some hundreds. */
const isMedicares = ({ payer = '', memberId = '' }: Claim): boolean => /\bmedicare\b/i.test(payer) || isMbi(memberId);

/** The words of a rejection that stand beside the one code of the status are that code's: they are added to it, and are no reason of their own. */
function wordsToCode(given: Reason[], codes: Reason[]): Reason[] {
  const [reason, ...others] = given;
  const [code, ...more] = codes;
  if (!reason?.text || reason.code || others.length > 0 || !code || code.text || more.length > 0) return given;
  code.text = reason.text;
  return [];
}
