/**
 * What one rendering writes into the letter's source. A value never enters the source as text: it stands there as a mark between two
 * characters that no template may hold, and is put back after the source was read as blocks. So nothing in a value is ever taken for markup.
 */
import type { Inline } from './blocks';

const OPEN = '\uE000';
const CLOSE = '\uE001';
/** The characters that marks are made of: refused in templates. */
export const MARK_CHARACTERS = /[\uE000\uE001]/;
const MARK = /\uE000(\d+)\uE001/y;

/** Something asked for in words by the template itself. */
export interface RunDetail {
  run: Inline;
  label?: string;
  why?: string;
}

export class Sheet {
  readonly runs: RunDetail[] = [];

  /** Keeps the run and gives the mark that stands for it. */
  add(detail: RunDetail): string {
    this.runs.push(detail);
    return `${OPEN}${this.runs.length - 1}${CLOSE}`;
  }

  /** The run whose mark stands in `text` at `index`, and how many characters the mark takes. */
  at(text: string, index: number): { detail: RunDetail; length: number } | undefined {
    if (text[index] !== OPEN) return undefined;
    MARK.lastIndex = index;
    const match = MARK.exec(text);
    const detail = match ? this.runs[Number(match[1])] : undefined;
    return match && detail ? { detail, length: match[0].length } : undefined;
  }
}
