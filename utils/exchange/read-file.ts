/**
 * One door for every file that comes in. What a file is, is told by its bytes; its name is only a hint. Nothing is written here:
 * the result is a preview, and the caller decides what of it becomes entries of the log.
 */
import type { ImportResult, Problem } from './imported';
import { decodeText } from './text';
import { looksLikeX12, readX12 } from './x12/read-x12';

export type { FileKind, ImportedClaim, ImportResult, OtherLevelStatus, Problem, ProviderAdjustment } from './imported';

/** Files above this are refused unread: no worklist or remittance comes near it. */
export const LARGEST_FILE = 400 * 1024 * 1024;

export interface ReadOptions {
  /** 0 to 1, called between slices of work */
  onProgress?: (share: number) => void;
  /** an aborted read rejects with the signal's reason and leaves nothing behind */
  signal?: AbortSignal;
}

const nothing = (what: string, kind: ImportResult['kind'] = 'unknown'): ImportResult => ({
  kind,
  claims: [],
  problems: [{ where: 'file', what }],
});

/** Reads a file of any kind. Rejects only where `signal` aborts; every other fault is in `problems`. */
export async function readFile(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<ImportResult> {
  options.signal?.throwIfAborted();
  if (bytes.length === 0) return nothing('is empty');
  if (bytes.length > LARGEST_FILE) return nothing('is larger than 400 MB: too large to be a worklist or a remittance');
  const wrong = wrongKind(bytes);
  if (wrong) return nothing(wrong);
  const { text, mixed } = decodeText(bytes);
  const problems: Problem[] = mixed ? [{ where: 'file', what: 'mixes two encodings: look at names with accents' }] : [];
  if (looksLikeX12(text)) {
    const result = readX12(text);
    return { ...result, problems: [...problems, ...result.problems] };
  }
  return nothing(`${name} is of no kind that can be read here`);
}

/** Kinds that are told by their first bytes and are nothing for this door. */
function wrongKind(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (head.startsWith('%PDF')) return 'is a PDF: ask the source for CSV, XLSX or X12';
  if (head.startsWith('\u0089PNG') || head.startsWith('\u00ff\u00d8\u00ff') || head.startsWith('GIF8'))
    return 'is a picture: it holds no rows';
  if (head.startsWith('\u001f\u008b')) return 'is packed (gzip): unpack it first';
  if (head.startsWith('7z\u00bc\u00af') || head.startsWith('Rar!')) return 'is packed: unpack it first';
  if (head.startsWith('MZ')) return 'is a program, not a list';
  return undefined;
}
