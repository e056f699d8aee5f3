/** The smallest lists that show what was once misread. All people and numbers are made up. */
import { describe, expect, it } from 'vitest';
import { type ImportResult, resultJson } from '@/utils/exchange/imported';
import { readFile } from '@/utils/exchange/read-file';

const read = async (text: string, name = 'list.csv'): Promise<ImportResult> => readFile(new TextEncoder().encode(text), name);

describe('lists as systems print them give their rows and nothing else', () => {
  it('takes the head of a report’s second page for no claim', async () => {
    const title = (page: number): string => `RUN DATE: 02/20/26        LARKSPUR REGIONAL          PAGE ${page}`;
    const head = 'ACCOUNT #   PATIENT             INSURANCE         SERVICE      CHARGES';
    const rows = [1, 2, 3].map((at) => `8001442391${at}  OKAFOR,DELPHINE     AETNA             11/03/2025   1,290.5${at}`);
    const result = await read([title(1), head, rows[0], rows[1], title(2), head, rows[2]].join('\n'), 'list.txt');
    expect(result.claims.map((one) => one.claim.patientAccountNumber)).toEqual(['80014423911', '80014423912', '80014423913']);
  });

  it('reads both dates of service out of one column named for one', async () => {
    const result = await read(
      'Acct No,Pt Name,DOS\n80014423917,"OKAFOR,ANA",11/03/2025 - 11/07/2025\n80014423918,"QUIST,BO",1/5/2026\n',
    );
    expect(resultJson('list.csv', result).claims).toMatchObject([
      { serviceFrom: '2025-11-03', serviceTo: '2025-11-07' },
      { serviceFrom: '2026-01-05', serviceTo: '2026-01-05' },
    ]);
  });

  it('takes the patient number for the account where the list has no other', async () => {
    const alone = await read('Patient Number,Patient Name,Receipts\n80014423917,"OKAFOR,ANA",12.00\n');
    expect(alone.claims[0]?.claim).toMatchObject({ patientAccountNumber: '80014423917', paid: 1_200 });
    const beside = await read('Patient Number,Account #,Patient Name\n5551,80014423917,"OKAFOR,ANA"\n');
    expect(beside.claims[0]?.claim.patientAccountNumber).toBe('80014423917');
  });
});
