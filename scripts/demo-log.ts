/** What the demo makes of the log, with the code that the panel runs. Loaded with `runModule`. */

import { decisionOf } from '@/utils/casework/decision-of';
import { contextFor, letterheadFor, offersFor } from '@/utils/casework/letter';
import { formatDate } from '@/utils/claim/calendar-date';
import { localDay, today } from '@/utils/clock';
import { letterDocx } from '@/utils/letters/docx';
import { fillLetter } from '@/utils/letters/fill';
import { letterFileName } from '@/utils/letters/send';
import { templateOf } from '@/utils/letters/templates';
import type { ClaimRecord } from '@/utils/log/record';
import { settingsSchema } from '@/utils/settings/settings';

/** Where the made-up clerk works. */
const SETTINGS = settingsSchema.parse({
  clerk: { name: 'Dana Whitfield', title: 'Patient accounts', phone: '555-0134', email: 'dwhitfield@harborview.example' },
  hospital: {
    name: 'Harbor View Medical Center',
    address: '100 Quay Street\nPortsmouth, OH 45662',
    npi: '1558473926',
    phone: '555-0100',
    fax: '555-0101',
  },
});

/** The follow-up log as a table: claim, status, reason in words, next action, due; what is due first stands first. */
export function followUpTable(records: readonly ClaimRecord[]): string {
  const rows = records
    .map((record) => ({ claim: record.claim, decision: decisionOf(record, today(), localDay) }))
    .map(({ claim, decision }) => ({ claim, headline: decision.headline, next: decision.next[0] }))
    .sort((a, b) => ((a.next?.due ?? '') < (b.next?.due ?? '') ? -1 : 1))
    .map(({ claim, headline, next }) => [
      claim.claimNumber ?? 'not shown',
      claim.statusText ?? 'not shown',
      headline,
      next?.title ?? 'Nothing to do',
      next ? formatDate(next.due) : '',
    ]);
  const lines = [['Claim', 'Status', 'Reason', 'Next action', 'Due'], ...rows];
  const widths = ['', '', '', '', ''].map((_, i) => Math.max(...lines.map((cells) => cells[i]?.length ?? 0)));
  return lines
    .map((cells) =>
      cells
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The letter that fits the claim best, as a Word file, its gaps marked. */
export async function appealLetter(record: ClaimRecord): Promise<{ name: string; bytes: Uint8Array }> {
  const decision = decisionOf(record, today(), localDay);
  const [best] = offersFor(record, decision).fitting;
  if (!best) throw new Error('No letter fits this claim.');
  const letter = fillLetter(best.id, contextFor(record, decision, SETTINGS, today(), { about: templateOf(best.id)?.categories }));
  return { name: letterFileName(letter, today(), 'docx'), bytes: letterDocx(letter, letterheadFor(SETTINGS)) };
}
