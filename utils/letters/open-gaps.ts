/** The gaps of a letter that was edited since it was filled. */
import { type Block, type Inline, runsOf } from './blocks';
import type { Gap, Letter } from './fill';
import { clean } from './values';

/** The gaps that are still open after editing: those whose mark still stands in the text, and those that the text never showed. */
export function openGaps(letter: Pick<Letter, 'gaps'>, blocks: readonly Block[]): Gap[] {
  const marked = new Set(
    blocks.flatMap((block) => runsOf(block).flat()).flatMap((run) => (run.gap && run.field !== undefined ? [run.field] : [])),
  );
  return letter.gaps.filter((gap) => gap.where === undefined || marked.has(gap.field));
}

/** The edited text with one gap filled everywhere it stands: what was written around it stays. */
export function fillGap(blocks: readonly Block[], field: string, text: string): Block[] {
  const filled = clean(text, true);
  const fill = (runs: Inline[]): Inline[] =>
    runs.map((run) => {
      if (run.field !== field || run.gap === undefined) return run;
      const { gap: _, ...rest } = run;
      return { ...rest, text: filled };
    });
  return blocks.map((block) => {
    switch (block.kind) {
      case 'list':
        return { ...block, items: block.items.map(fill) };
      case 'table':
        return { ...block, header: block.header.map(fill), rows: block.rows.map((row) => row.map(fill)) };
      default:
        return { ...block, inlines: fill(block.inlines) };
    }
  });
}
