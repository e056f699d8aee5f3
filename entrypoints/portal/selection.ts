/** What the clerk has selected on the page: asked for by a click of hers in the panel, never watched. */

/** Longer than a denial's sentence ever is. */
const LONGEST = 2_000;

/** The selected words, and the numbers of the surveyed pieces that the selection touches. */
export function selectionIn(roots: readonly Node[], nodes: readonly Node[]): { text: string; pieces: number[] } {
  for (const root of roots) {
    const selection = root instanceof Document || root.nodeType === Node.DOCUMENT_NODE ? (root as Document).getSelection() : null;
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) continue;
    const text = selection.toString().slice(0, LONGEST).replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    const range = selection.getRangeAt(0);
    return { text, pieces: nodes.flatMap((node, index) => (node.isConnected && range.intersectsNode(node) ? [index] : [])) };
  }
  return { text: '', pieces: [] };
}
