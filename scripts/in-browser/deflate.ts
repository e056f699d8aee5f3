/**
 * The packing of ZIP entries by the library that the PDF library brings anyway, in the place of the second one that the filler of Word templates
 * brings for the same (`scripts/lean.ts`).
 */
import { type DeflateOptions, deflateSync, inflateSync } from 'fflate';

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** @param options a level from 0 (stored) to 9; anything else is the usual one */
export function deflateRaw(bytes: Uint8Array, { level }: { level?: number } = {}): Uint8Array {
  const known: DeflateOptions['level'] = LEVELS.find((one) => one === level) ?? 6;
  return deflateSync(bytes, { level: known });
}

/** Throws where the bytes are not packed. */
export const inflateRaw = (bytes: Uint8Array): Uint8Array => inflateSync(bytes);
