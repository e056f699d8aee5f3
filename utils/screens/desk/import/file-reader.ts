/** The worker that reads a file: parsing, matching and the claims themselves stay off the page, so that no frame freezes. */
import { samePayer } from '@/utils/casework/same-payer';
import { today } from '@/utils/clock';
import type { ImportedClaim, ImportResult } from '@/utils/exchange/imported';
import type { KnownClaim, Matching } from '@/utils/exchange/match';
import { LARGEST_FILE, readFile } from '@/utils/exchange/read-file';
import { filingProof, type SecondaryClock, secondaryClocks } from '@/utils/exchange/remittance-use';
import type { ColumnChoices } from '@/utils/exchange/worklist/columns/column';
import {
  type Choice,
  type FromWorker,
  HEAPS,
  type Heap,
  type Matched,
  type PlacedClaim,
  type PreviewRow,
  type ToWorker,
} from './conversation';
import { placing, settledBy } from './placing';

/** Rows shown of a heap: what is drawn at once without a frame freezing. Of the doubtful more, for each is settled by hand. */
const SHOWN = 25;
const DOUBTFUL_SHOWN = 200;
/** Problems shown. */
const PROBLEMS = 500;
/** Claims of the log that a doubtful one is chosen from. */
const CANDIDATES = 12;

const tell = (message: FromWorker): void => self.postMessage(message);

let claims: ImportedClaim[] = [];
let known: KnownClaim[] = [];
let certain: PlacedClaim[] = [];
let doubtful: Matching['doubtful'] = [];
let toImport: PlacedClaim[] = [];
let clocks: SecondaryClock[] = [];

/** The length decides before the bytes are in memory. */
async function resultOf(file: File, columns: ColumnChoices, onProgress: (share: number) => void): Promise<ImportResult> {
  if (file.size > LARGEST_FILE)
    return {
      kind: 'unknown',
      claims: [],
      problems: [{ where: 'file', what: 'is larger than 150 MB: too large to be a worklist or a remittance' }],
    };
  return readFile(new Uint8Array(await file.arrayBuffer()), file.name, { columns, onProgress, today: today() });
}

async function read(file: File, choices: readonly Choice[]): Promise<void> {
  known = [];
  certain = [];
  doubtful = [];
  clocks = [];
  toImport = [];
  let last = 0;
  const onProgress = (share: number): void => {
    if (share - last < 0.02 && share < 1) return;
    last = share;
    tell({ kind: 'progress', share });
  };
  const result = await resultOf(file, new Map(choices), onProgress);
  claims = result.claims;
  const problems = result.problems;
  tell({
    kind: 'read',
    read: {
      name: file.name,
      type: result.kind,
      claims: claims.length,
      columns: result.columns ?? [],
      problems: problems.slice(0, PROBLEMS),
      problemCount: problems.length,
      adjustments: result.providerAdjustments ?? [],
      otherStatuses: result.otherLevelStatuses ?? [],
      proofs: claims.filter((claim) => filingProof(claim) !== undefined).length,
    },
  });
}

/** A claim for a list: what a row shows and no more. */
function shown({ claim, where, derived }: ImportedClaim): PreviewRow {
  const { serviceLines: _, diagnosisCodes: __, ...rest } = claim;
  return { where, claim: { ...derived, ...rest }, changes: [] };
}

function preview(matching: Matching, nameless: readonly ImportedClaim[], byKey: ReadonlyMap<string, KnownClaim>): Matched {
  const rows: Record<Heap, PreviewRow[]> = {
    fresh: matching.fresh.slice(0, SHOWN).map(shown),
    changed: matching.changed.slice(0, SHOWN).map(({ imported, changes }) => ({ ...shown(imported), changes })),
    unchanged: matching.unchanged.slice(0, SHOWN).map(({ imported }) => shown(imported)),
    doubtful: matching.doubtful.slice(0, DOUBTFUL_SHOWN).map(({ imported, why, keys }) => ({
      ...shown(imported),
      why,
      candidates: keys.slice(0, CANDIDATES).flatMap((key) => {
        const one = byKey.get(key);
        return one ? [{ key, claim: one.claim }] : [];
      }),
    })),
    nameless: nameless.slice(0, SHOWN).map(shown),
    gone: matching.gone.slice(0, SHOWN).flatMap((key) => {
      const one = byKey.get(key);
      return one ? [{ where: '', claim: one.claim, changes: [] }] : [];
    }),
  };
  const heaps = { ...matching, nameless };
  const counts = Object.fromEntries(HEAPS.map((heap) => [heap, heaps[heap].length])) as Record<Heap, number>;
  return { counts, rows, importable: toImport.length, clocks: clocks.length };
}

function match(): void {
  const byKey = new Map(known.map((one) => [one.key, one]));
  const { matching, certain: named, nameless } = placing(claims, known);
  doubtful = matching.doubtful;
  clocks = secondaryClocks(claims, known, samePayer);
  certain = [...named, ...clocks.map(({ claim, primary, where }) => ({ where, claim, beside: { primary } }))];
  toImport = certain;
  tell({ kind: 'matched', matched: preview(matching, nameless, byKey) });
}

/** The clerk has said which claim a doubtful one is. */
function settle(settled: readonly (readonly [where: string, key: string])[]): void {
  toImport = [...certain, ...settledBy(new Map(settled), doubtful, known)];
  tell({ kind: 'settled', importable: toImport.length });
}

async function answer(message: ToWorker): Promise<void> {
  switch (message.kind) {
    case 'read':
      return read(message.file, message.choices);
    case 'known':
      known.push(...message.claims);
      return;
    case 'match':
      return match();
    case 'settle':
      return settle(message.settled);
    case 'portion':
      tell({ kind: 'portion', claims: toImport.slice(message.from, message.from + message.size) });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  answer(data).catch((error: unknown) =>
    tell({ kind: 'failed', why: error instanceof DOMException && error.name === 'NotReadableError' ? 'unreadable' : 'failed' }),
  );
});
