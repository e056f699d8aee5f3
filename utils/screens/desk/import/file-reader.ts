/** The worker that reads a file: parsing, matching and the claims themselves stay off the page, so that no frame freezes. */
import type { ImportedClaim, ImportResult } from '@/utils/exchange/imported';
import { type KnownClaim, type Matching, matchWorklist } from '@/utils/exchange/match';
import { LARGEST_FILE, readFile } from '@/utils/exchange/read-file';
import { filingProof } from '@/utils/exchange/remittance-use';
import type { ColumnChoices } from '@/utils/exchange/worklist/columns';
import { type Choice, type FromWorker, HEAPS, type Heap, type Matched, type PreviewRow, type ToWorker } from './conversation';

/** Rows shown of a heap, and problems shown. */
const SHOWN = 50;
const PROBLEMS = 500;

const tell = (message: FromWorker): void => self.postMessage(message);

let claims: ImportedClaim[] = [];
let known: KnownClaim[] = [];
let toImport: ImportedClaim[] = [];

/** The length decides before the bytes are in memory. */
async function resultOf(file: File, columns: ColumnChoices, onProgress: (share: number) => void): Promise<ImportResult> {
  if (file.size > LARGEST_FILE)
    return {
      kind: 'unknown',
      claims: [],
      problems: [{ where: 'file', what: 'is larger than 400 MB: too large to be a worklist or a remittance' }],
    };
  return readFile(new Uint8Array(await file.arrayBuffer()), file.name, { columns, onProgress });
}

async function read(file: File, choices: readonly Choice[]): Promise<void> {
  known = [];
  toImport = [];
  let last = 0;
  const onProgress = (share: number): void => {
    if (share - last < 0.02 && share < 1) return;
    last = share;
    tell({ kind: 'progress', share });
  };
  const result = await resultOf(file, new Map(choices), onProgress);
  claims = result.claims;
  tell({
    kind: 'read',
    read: {
      name: file.name,
      type: result.kind,
      claims: claims.length,
      columns: result.columns ?? [],
      problems: result.problems.slice(0, PROBLEMS),
      problemCount: result.problems.length,
      adjustments: result.providerAdjustments ?? [],
      otherStatuses: result.otherLevelStatuses ?? [],
      proofs: claims.filter((claim) => filingProof(claim) !== undefined).length,
    },
  });
}

/** A claim for a list: what a row shows and no more. */
function shown({ claim, where }: ImportedClaim): PreviewRow {
  const { serviceLines: _, diagnosisCodes: __, ...rest } = claim;
  return { where, claim: rest, changes: [] };
}

function preview(matching: Matching): Matched {
  const byKey = new Map(known.map((one) => [one.key, one]));
  const rows: Record<Heap, PreviewRow[]> = {
    fresh: matching.fresh.slice(0, SHOWN).map(shown),
    changed: matching.changed.slice(0, SHOWN).map(({ imported, changes }) => ({ ...shown(imported), changes })),
    unchanged: matching.unchanged.slice(0, SHOWN).map(({ imported }) => shown(imported)),
    doubtful: matching.doubtful.slice(0, SHOWN).map(({ imported, why }) => ({ ...shown(imported), why })),
    gone: matching.gone.slice(0, SHOWN).flatMap((key) => {
      const one = byKey.get(key);
      return one ? [{ where: '', claim: one.claim, changes: [] }] : [];
    }),
  };
  const counts = Object.fromEntries(HEAPS.map((heap) => [heap, matching[heap].length])) as Record<Heap, number>;
  return { counts, rows, importable: toImport.length };
}

function match(): void {
  // The log keeps no balance of the hospital's: a list is not "changed" because it has one.
  const compared = claims.map(({ balance: _, expected: __, ...claim }) => claim);
  const matching = matchWorklist(compared, known);
  const doubtful = new Set(matching.doubtful.map(({ imported }) => imported));
  toImport = compared.filter((claim) => !doubtful.has(claim));
  tell({ kind: 'matched', matched: preview(matching) });
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
    case 'portion':
      tell({
        kind: 'portion',
        claims: toImport.slice(message.from, message.from + message.size).map(({ claim, where }) => ({ claim, where })),
      });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  answer(data).catch((error: unknown) =>
    tell({ kind: 'failed', why: error instanceof DOMException && error.name === 'NotReadableError' ? 'unreadable' : 'failed' }),
  );
});
