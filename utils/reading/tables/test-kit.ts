/** Pages of tables for tests: each below a heading, heads over rows, all columns 150 px wide. */
import type { PageText } from '@/utils/page/page-text';

/** A cell's text, and how many columns it is wide. */
export type Shown = string | readonly [text: string, wide: number];

export interface ShownTable {
  heading: string;
  /** rows of heads */
  heads: readonly (readonly Shown[])[];
  rows: readonly (readonly Shown[])[];
}

/** @param rows a cell with no text is there and empty */
export function pageOfTables(title: string, tables: readonly ShownTable[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title,
    password: false,
    frame: false,
    cut: false,
    torn: false,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1600, 2000] }],
    pieces: [],
  };
  let top = 80;
  for (const { heading, heads, rows } of tables) {
    const over = page.blocks.push({ parent: 0, kind: 'heading', level: 3, box: [0, top, 400, 20] }) - 1;
    page.pieces.push({ text: heading, box: [0, top, heading.length * 8, 18], block: over, look: 1, bold: true });
    const table = page.blocks.push({ parent: 0, kind: 'table', box: [0, top + 30, 1500, (heads.length + rows.length) * 26] }) - 1;
    for (const [down, texts] of [...heads, ...rows].entries()) {
      const y = top + 30 + down * 26;
      const row = page.blocks.push({ parent: table, kind: 'row', box: [0, y, 1500, 26] }) - 1;
      let at = 0;
      for (const shown of texts) {
        const [text, wide] = typeof shown === 'string' ? [shown, 1] : shown;
        // a head that has none below it is as high as all rows of heads
        const tall = down === 0 && wide === 1 ? heads.length : 1;
        const box: [number, number, number, number] = [at * 150, y, wide * 150, tall * 26];
        const kind = down < heads.length ? 'header' : 'cell';
        const block =
          page.blocks.push({ parent: row, kind, box, ...(wide > 1 ? { cols: wide } : {}), ...(tall > 1 ? { rows: tall } : {}) }) -
          1;
        if (text !== '') page.pieces.push({ text, box, block, look: down < heads.length ? 2 : 3 });
        at += wide;
      }
    }
    top += (heads.length + rows.length) * 26 + 70;
  }
  return page;
}
