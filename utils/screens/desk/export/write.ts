/** The log's claims and entries as files. What a spreadsheet would run is text, and everything that writes a format is loaded when it is wanted. */
import { localDay, today } from '@/utils/clock';
import type { SheetTable } from '@/utils/exchange/export/sheet';
import type { ClaimRecord } from '@/utils/log/record';
import { send } from '@/utils/messages/send';
import { t } from '@/utils/words';
import { openReader } from '../../reader';
import { download, downloadTables } from '../download';

export const FORMATS = ['csv', 'xlsx', 'fhir', 'json'] as const;
export type Format = (typeof FORMATS)[number];
export const SCOPES = ['open', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

type OnProgress = (share: number) => void;

/** The claims asked for, one portion after the other. */
async function claims(scope: Scope, onProgress: OnProgress): Promise<ClaimRecord[]> {
  const log = await openReader();
  const { claims: of } = await log.counts();
  const found: ClaimRecord[] = [];
  let read = 0;
  for await (const records of log.all()) {
    found.push(...(scope === 'all' ? records : records.filter(({ closed }) => closed === undefined)));
    read += records.length;
    onProgress(of === 0 ? 1 : read / of);
  }
  return found;
}

async function tablesOf(records: readonly ClaimRecord[]): Promise<SheetTable[]> {
  const [{ claimsTable, linesTable }, { deriveRow }, { summaryOf }] = await Promise.all([
    import('@/utils/exchange/export/claims'),
    import('@/utils/casework/derive'),
    import('@/utils/casework/row-summary'),
  ]);
  const exported = records.map((record) => {
    const derived = deriveRow(record);
    const summary = summaryOf(derived.row);
    const due = record.closed ? undefined : derived.due;
    return {
      claim: record.claim,
      lastWorked: localDay(record.lastSeen),
      ...(summary?.title && !record.closed ? { nextAction: summary.title } : {}),
      ...(due ? { due } : {}),
      ...(record.assigned ? { assignee: record.assigned.to } : {}),
      ...(summary?.category ? { category: summary.category } : {}),
    };
  });
  return [claimsTable(t('claims_sheet'), exported), linesTable(t('field_lines'), exported)];
}

async function fhirText(records: readonly ClaimRecord[]): Promise<string> {
  const { fhirBundle } = await import('@/utils/exchange/fhir/write-fhir');
  const bundle = fhirBundle(
    records.map(({ claim, task, assigned, closed }) => ({
      claim,
      ...(task && !closed
        ? {
            followUps: [
              {
                text: task.text ?? task.action,
                due: task.due,
                ...(assigned ? { assignee: assigned.to } : {}),
              },
            ],
          }
        : {}),
    })),
    today(),
    () => crypto.randomUUID(),
  );
  return JSON.stringify(bundle);
}

/** Every entry as it stands in the journal, for the clerk's own use: read piece by piece, so that no string holds the whole log. */
async function journalJson(onProgress: OnProgress): Promise<{ parts: string[]; entries: number }> {
  const log = await openReader();
  const { entries: of } = await log.counts();
  const parts = ['{"product":"Claimside","entries":['];
  let entries = 0;
  for await (const portion of log.entries()) {
    if (portion.length === 0) continue;
    parts.push((entries > 0 ? ',' : '') + portion.map((entry) => JSON.stringify(entry)).join(',\n'));
    entries += portion.length;
    onProgress(of === 0 ? 1 : Math.min(1, entries / of));
  }
  parts.push(']}');
  return { parts, entries };
}

/** Writes the file and notes in the journal that it went out. Gives how many claims (of JSON: entries) are in it. */
export async function exportFile(format: Format, scope: Scope, onProgress: OnProgress): Promise<number> {
  const name = `claimside-${format === 'json' ? 'log' : 'claims'}-${today()}`;
  let count: number;
  if (format === 'json') {
    const { parts, entries } = await journalJson(onProgress);
    download(name, 'json', parts);
    count = entries;
  } else {
    const records = await claims(scope, onProgress);
    count = records.length;
    if (format === 'fhir') download(`${name}-fhir`, 'json', [await fhirText(records)]);
    else {
      const tables = await tablesOf(records);
      // A text file holds one table; the lines are in the workbook.
      await downloadTables(name, format, format === 'csv' ? tables.slice(0, 1) : tables);
    }
  }
  await send('file-event', {
    id: crypto.randomUUID(),
    body: { kind: 'exported', what: `${format} ${format === 'json' ? 'journal' : scope}`, claims: count },
  });
  return count;
}
