/**
 * "Show me on the page": scrolls to the pieces of text that a value was read from and marks them with a CSS highlight. The mark's colour is
 * user style that the worker inserts; the page's own document, elements and styles stay as they are.
 */

export const HIGHLIGHT = 'claimside-place';
const SHOWN_FOR = 4_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Marks the nodes for a few seconds; false where none of them is on the page any more. */
export function showOnPage(nodes: readonly Node[]): boolean {
  const there = nodes.filter((node) => node.isConnected);
  const first = there[0];
  if (!first) return false;
  const element = first instanceof Element ? first : first.parentElement;
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'auto' });
  const view = first.ownerDocument?.defaultView;
  const registry = view?.CSS?.highlights;
  if (!view || !registry) return true;
  registry.set(
    HIGHLIGHT,
    new view.Highlight(
      ...there.map((node) => {
        const range = new view.Range();
        range.selectNodeContents(node);
        return range;
      }),
    ),
  );
  clearTimeout(timer);
  timer = setTimeout(() => registry.delete(HIGHLIGHT), SHOWN_FOR);
  return true;
}
