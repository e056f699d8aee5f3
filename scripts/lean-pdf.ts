/**
 * Leaves out of the build what of the PDF library no packet uses: SVG and colour names (three packages of their own), and the metrics of the
 * fonts that every reader has, since letters embed theirs. It is half of the library's size.
 */
import type { Plugin } from 'vite';

const UNUSED = ['culori', 'node-html-better-parser', 'html-entities'];
const MARK = '\0left-out:';

/** Whoever calls one of these names after all hears of it, instead of going on with nothing. */
const LEFT_OUT = `
const unused = () => { throw new Error('left out of this build: scripts/lean-pdf.ts'); };
export const parse = unused;
export const encode = unused;
export const converter = () => unused;
export const NodeType = {};
`;

export const leanPdf = (): Plugin => ({
  name: 'lean-pdf',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id, importer) => (UNUSED.includes(id) && importer?.includes('pdf-lib') ? MARK + id : undefined),
  load(id) {
    if (id.startsWith(MARK)) return LEFT_OUT;
    return /pdf-lib[\\/].*[\\/]standard-fonts[\\/][^\\/]+\.compressed\.json$/.test(id) && !id.includes('all-encodings')
      ? '""'
      : undefined;
  },
});
