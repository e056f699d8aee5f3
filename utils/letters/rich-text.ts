/**
 * A letter while it is edited: its blocks as a tree that an editor draws. It is drawn node by node, never as markup text, so nothing in it can
 * become markup. The way back is `edited-text.ts`.
 */
import type { Block, Inline } from './blocks';

/** An element to draw. `attributes` are `data-` attributes alone; `children` are elements or plain text. */
export interface RichElement {
  tag:
    | 'p'
    | 'h2'
    | 'blockquote'
    | 'ul'
    | 'ol'
    | 'li'
    | 'table'
    | 'thead'
    | 'tbody'
    | 'tr'
    | 'th'
    | 'td'
    | 'strong'
    | 'em'
    | 'span'
    | 'br';
  attributes: Readonly<Record<string, string>>;
  children: readonly (RichElement | string)[];
}

const element = (
  tag: RichElement['tag'],
  children: RichElement['children'],
  attributes: RichElement['attributes'] = {},
): RichElement => ({
  tag,
  attributes,
  children,
});

export function richText(blocks: readonly Block[]): RichElement[] {
  return blocks.map((block) => {
    const part = { 'data-part': block.part };
    switch (block.kind) {
      case 'heading':
        return element('h2', richRuns(block.inlines), part);
      case 'quote':
        return element('blockquote', richRuns(block.inlines), part);
      case 'list':
        return element(
          block.ordered ? 'ol' : 'ul',
          block.items.map((item) => element('li', richRuns(item))),
          part,
        );
      case 'table':
        return richTable(block, part);
      default:
        return element('p', richRuns(block.inlines), part);
    }
  });
}

function richTable(block: Extract<Block, { kind: 'table' }>, part: Readonly<Record<string, string>>): RichElement {
  const row = (cells: readonly Inline[][], tag: 'th' | 'td') =>
    element(
      'tr',
      cells.map((cell, column) => element(tag, richRuns(cell), block.right.includes(column) ? { 'data-right': '' } : {})),
    );
  return element(
    'table',
    [
      ...(block.header.length > 0 ? [element('thead', [row(block.header, 'th')])] : []),
      element(
        'tbody',
        block.rows.map((cells) => row(cells, 'td')),
      ),
    ],
    part,
  );
}

function richRuns(runs: readonly Inline[]): (RichElement | string)[] {
  return runs.map((run) => {
    const lines = run.text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [element('br', []), line]));
    let node: RichElement | string = lines.length === 1 ? run.text : element('span', lines);
    if (run.field !== undefined || run.gap !== undefined)
      node = element('span', typeof node === 'string' ? [node] : node.children, {
        ...(run.field === undefined ? {} : { 'data-field': run.field }),
        // What the gap said: as long as it still says so, it is still a gap.
        ...(run.gap === undefined ? {} : { 'data-gap': run.gap, 'data-asked': run.text }),
      });
    if (run.italic) node = element('em', [node]);
    if (run.bold) node = element('strong', [node]);
    return node;
  });
}
