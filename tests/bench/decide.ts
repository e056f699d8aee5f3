/** P17: what deciding costs. A hundred thousand claims of forty payers are decided in one go, and afterwards only the claim that changed. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { deriveRow } from '@/utils/casework/derive';
import { addDays } from '@/utils/claim/calendar-date';
import type { Claim, Reason } from '@/utils/claim/claim';
import type { ClaimRecord } from '@/utils/log/record';
import { newLog, portal, shows } from '../log/desk';
import { recordOf } from '../log/record-of';
import { type BenchRow, median } from './kit/row.ts';

const CLAIMS = 100_000;
/** Microseconds that a claim may cost beyond reading it. */
const MOST = 10;
const RUNS = 5;

const PAYERS = [
  'Medicare',
  'Aetna',
  'UnitedHealthcare',
  'Cigna',
  'Humana Gold Plus',
  'Anthem Blue Cross',
  'TRICARE East',
  'Texas Medicaid',
];
const CODES = ['197', '50', '16', '29', '18', '22', '97', '45', '96', '252', '27', '4', 'B7', '109', '151', '204'];
const REMARKS = ['N54', 'MA130', 'N130', 'M127', 'N290', 'MA04', undefined, undefined];
const STATUSES = ['denied', 'denied', 'pending', 'paid', 'rejected'] as const;

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

function claimOf(n: number): Claim {
  const remark = pick(REMARKS, n >> 5);
  const reasons: Reason[] = [
    { system: 'carc', group: 'CO', code: pick(CODES, n >> 3), amount: 10_000 + n },
    ...(remark ? [{ system: 'rarc' as const, code: remark }] : []),
    ...(n % 3 === 0 ? [{ system: 'carc' as const, group: 'PR' as const, code: '2', amount: 2_000 }] : []),
  ];
  return {
    payer: n % 5 === 0 ? `Local plan ${n % 32}` : pick(PAYERS, n),
    claimNumber: `CLM${n}`,
    patientAccountNumber: `ACC${n * 7}`,
    serviceFrom: addDays('2026-01-05', n % 200),
    serviceTo: addDays('2026-01-08', n % 200),
    processedDate: addDays('2026-03-02', n % 250),
    status: pick(STATUSES, n),
    billed: 50_000 + n,
    paid: n % 5 === 3 ? 40_000 : 0,
    reasons,
  };
}

/** Seen from the first of the month on; no two at the same moment. */
const numbered = (n: number): ClaimRecord => ({
  ...recordOf(claimOf(n), Date.UTC(2026, 10, 1) + n),
  key: `k${n}`,
  lastSeen: Date.UTC(2026, 10, 20) + n,
});

/** What reading once has to do with each record: look at what a row shows. */
const glance = ({ claim, lastSeen }: ClaimRecord): number =>
  (claim.billed ?? 0) + lastSeen + (claim.claimNumber?.length ?? 0) + (claim.reasons?.length ?? 0);

/** Microseconds of the processor a claim: other work on the machine does not count. */
function each(records: readonly ClaimRecord[], work: (record: ClaimRecord) => unknown): number {
  const start = process.cpuUsage();
  let sum = 0;
  for (const record of records) if (work(record) !== undefined) sum++;
  if (sum !== records.length) throw new Error('A claim gave nothing.');
  const { user, system } = process.cpuUsage(start);
  return (user + system) / records.length;
}

/** Has the engine collect what nothing holds any more. */
function clearMemory(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

/** How many claims are decided anew when one of a log's claims gets a note. */
async function decidedAfterOneNote(): Promise<number> {
  let decided = 0;
  const { log } = await newLog({
    derive: (record) => {
      decided++;
      return deriveRow(record);
    },
  });
  const { seen } = await log.seen({
    id: crypto.randomUUID(),
    source: portal,
    observations: Array.from({ length: 300 }, (_, n) => shows(claimOf(n))),
  });
  decided = 0;
  await log.record({ id: crypto.randomUUID(), claim: seen[7]!.key, bodies: [{ kind: 'noted', text: 'Looked at it' }] });
  log.close();
  return decided;
}

export async function rows(): Promise<BenchRow[]> {
  const records = Array.from({ length: CLAIMS }, (_, n) => numbered(n));
  // What making them left behind is cleared away by itself, and not while it is measured what deciding costs.
  clearMemory();
  // The first run knows nothing yet: it pays for every denial and every window once.
  const first = each(records, (record) => deriveRow(record)) - each(records, glance);
  const later = median(Array.from({ length: RUNS }, () => each(records, (record) => deriveRow(record)) - each(records, glance)));
  return [
    {
      id: 'P17 first',
      what: 'deciding 100,000 claims for the first time, a claim beyond reading it, against 10 µs',
      value: first / 1_000,
      yardstick: MOST / 1_000,
      unit: 'ms',
      goal: { most: 1 },
    },
    {
      id: 'P17',
      what: `deciding 100,000 claims again, a claim beyond reading it, median of ${RUNS}, against 10 µs`,
      value: later / 1_000,
      yardstick: MOST / 1_000,
      unit: 'ms',
      goal: { most: 1 },
    },
    {
      id: 'P17 changed',
      what: 'claims decided anew after a note on one of 300, against 1',
      value: await decidedAfterOneNote(),
      yardstick: 1,
      unit: 'count',
      goal: { most: 1 },
    },
  ];
}
