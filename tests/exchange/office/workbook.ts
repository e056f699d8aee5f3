/** A workbook of ours full of what a page or a file may bring along to be run, and what has to stand in it once an office program has opened it. */
import { claimsTable, linesTable } from '@/utils/exchange/export/claims';
import { xlsxBytes } from '@/utils/exchange/export/xlsx';
import { readFile } from '@/utils/exchange/read-file';

export const HOSTILE = ['=HYPERLINK("http://x","y")', '+1+1', '-1+1|cmd', '@SUM(A1)', '\t=1', ' =1+1', '＝1+1', '\r=2'];

export interface OfficeWorkbook {
  bytes: Uint8Array;
  /** texts that some cell holds as text */
  texts: string[];
  /** amounts that some cell holds as a number */
  numbers: number[];
}

const LIST =
  'Acct #,Claim Number,Patient Name,Payer,Member ID,DOS,Charges,Paid,Claim Status\r\n' +
  '00042,000123456789012345,"DOE, JANE","=cmd|\'/C calc\'!A0",1E10,2/3/2026,500.00,-123.45,"=1+1"\r\n';

/** Claims as they come out of a list and off a page, written as the extension writes them. */
export async function officeWorkbook(): Promise<OfficeWorkbook> {
  const { claims: listed } = await readFile(new TextEncoder().encode(LIST), 'list.csv');
  const seen = HOSTILE.map((text) => ({
    claim: {
      payer: text,
      patientName: text,
      patientAccountNumber: '00042',
      claimNumber: '000123456789012345',
      statusText: text,
      billed: 50_000,
      paid: -12_345,
      serviceLines: [{ procedure: '99213', billed: 50_000, reasons: [{ system: 'payer' as const, text }] }],
    },
  }));
  const all = [...listed.map(({ claim }) => ({ claim })), ...seen];
  return {
    bytes: xlsxBytes([claimsTable('Claims', all), linesTable('Service lines', all)]),
    texts: ['00042', '000123456789012345', '1E10', '=HYPERLINK("http://x","y")', '+1+1', '@SUM(A1)', '＝1+1'],
    numbers: [500, -123.45],
  };
}
