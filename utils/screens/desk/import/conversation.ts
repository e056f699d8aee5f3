/** What the page and the worker that reads files say to each other. The claims stay in the worker: the page gets what it shows. */
import type { Beside } from '@/utils/claim/beside';
import type { Claim } from '@/utils/claim/claim';
import type { FileKind, OtherLevelStatus, Problem, ProviderAdjustment } from '@/utils/exchange/imported';
import type { Change, KnownClaim } from '@/utils/exchange/match';
import type { Column } from '@/utils/exchange/worklist/columns/column';
import type { WorklistField } from '@/utils/exchange/worklist/names/headers';

export type Choice = readonly [column: number, field: WorklistField | null];

export type ToWorker =
  | { kind: 'read'; file: File; choices: readonly Choice[] }
  | { kind: 'known'; claims: KnownClaim[] }
  | { kind: 'match' }
  /** which claim of the log each doubtful one is, by its place in the file */
  | { kind: 'settle'; settled: readonly (readonly [where: string, key: string])[] }
  /** the next claims to import, from that place on */
  | { kind: 'portion'; from: number; size: number };

/** What was read, as far as it is shown before anything is compared. */
export interface FileRead {
  name: string;
  type: FileKind;
  claims: number;
  columns: Column[];
  /** the first of them */
  problems: Problem[];
  problemCount: number;
  adjustments: ProviderAdjustment[];
  otherStatuses: OtherLevelStatus[];
  /** acceptances that prove that the claim was filed in time */
  proofs: number;
}

/** A claim with its place in the file. */
export interface PlacedClaim {
  where: string;
  claim: Claim;
  beside?: Beside;
}

export interface PreviewRow extends PlacedClaim {
  changes: Change[];
  why?: string;
  /** claims of the log that a doubtful one may be */
  candidates?: { key: string; claim: Claim }[];
}

export const HEAPS = ['fresh', 'changed', 'unchanged', 'doubtful', 'nameless', 'gone'] as const;
export type Heap = (typeof HEAPS)[number];

export interface Matched {
  counts: Record<Heap, number>;
  /** the first of each */
  rows: Record<Heap, PreviewRow[]>;
  /** claims that an import writes: all but the doubtful and the nameless ones */
  importable: number;
  /** claims of the log to another payer whose clock starts with this remittance */
  clocks: number;
}

export type FromWorker =
  | { kind: 'progress'; share: number }
  | { kind: 'read'; read: FileRead }
  | { kind: 'matched'; matched: Matched }
  | { kind: 'settled'; importable: number }
  | { kind: 'portion'; claims: PlacedClaim[] }
  | { kind: 'failed'; why: string };
