/** What stands in the editor, read back as blocks. Unknown elements count as their text, pasted scripts and styles as nothing. */
import { type Block, GAP_KINDS, type GapKind, type Inline, PARTS, type Part, plainText, runsOf } from './blocks';
import { clean } from './values';

/** What of the document's own nodes is read: any DOM node fits. */
export interface EditedNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<EditedNode>;
  getAttribute?(name: string): string | null;
}

const TEXT = 3;
const ELEMENT = 1;
const IGNORED: ReadonlySet<string> = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'HEAD',
  'TITLE',
  'META',
  'LINK',
  'OBJECT',
  'IFRAME',
  'SVG',
]);
const HEADINGS: ReadonlySet<string> = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
const BLOCKS: ReadonlySet<string> = new Set(['P', 'DIV', 'BLOCKQUOTE', 'UL', 'OL', 'TABLE', 'SECTION', 'ARTICLE', ...HEADINGS]);

/** The blocks that stand in the editor. */
export function blocksOf(root: EditedNode): Block[] {
  const reader = new BlockReader();
  reader.read(root, 'body');
  return reader.finish();
}

class BlockReader {
  readonly #blocks: Block[] = [];
  #loose: Inline[] = [];
  #part: Part = 'body';

  read(node: EditedNode, part: Part): void {
    for (const child of node.childNodes) {
      const name = child.nodeName.toUpperCase();
      if (child.nodeType === ELEMENT && BLOCKS.has(name)) {
        this.#flush();
        // A list made of a paragraph has lost the mark of its part: it stands where the block before it stood.
        this.#block(child, name, partOf(child) ?? this.#blocks.at(-1)?.part ?? part);
      } else {
        this.#part = part;
        this.#loose.push(...inlinesOf(child, {}));
      }
    }
  }

  finish(): Block[] {
    this.#flush();
    return this.#blocks;
  }

  /** Text that stands outside of any block is a paragraph of its own. */
  #flush(): void {
    const inlines = tidy(this.#loose);
    if (inlines.length > 0) this.#blocks.push({ kind: 'paragraph', part: this.#part, inlines });
    this.#loose = [];
  }

  #block(node: EditedNode, name: string, part: Part): void {
    if (name === 'UL' || name === 'OL') this.#push({ kind: 'list', part, ordered: name === 'OL', items: itemsOf(node) });
    else if (name === 'TABLE') this.#push(tableOf(node, part));
    else if (name === 'BLOCKQUOTE') this.#push({ kind: 'quote', part, inlines: tidy(childInlines(node, {})) });
    else if (HEADINGS.has(name)) this.#push({ kind: 'heading', part, inlines: tidy(childInlines(node, {})) });
    else if (hasBlocks(node)) this.read(node, part);
    else this.#push({ kind: 'paragraph', part, inlines: tidy(childInlines(node, {})) });
  }

  #push(block: Block): void {
    if (runsOf(block).some((runs) => runs.length > 0)) this.#blocks.push(block);
  }
}

const hasBlocks = (node: EditedNode): boolean => [...node.childNodes].some((child) => BLOCKS.has(child.nodeName.toUpperCase()));

function partOf(node: EditedNode): Part | undefined {
  const named = node.getAttribute?.('data-part');
  return PARTS.find((part) => part === named);
}

/** Items of a list; those of lists inside it follow as items of the same list. */
function itemsOf(list: EditedNode): Inline[][] {
  return [...list.childNodes].flatMap((child) => {
    const name = child.nodeName.toUpperCase();
    if (name === 'UL' || name === 'OL') return itemsOf(child);
    const inner = [...child.childNodes].filter((node) => /^[OU]L$/i.test(node.nodeName));
    const own = tidy([...child.childNodes].filter((node) => !inner.includes(node)).flatMap((node) => inlinesOf(node, {})));
    return [...(own.length > 0 ? [own] : []), ...inner.flatMap(itemsOf)];
  });
}

function tableOf(table: EditedNode, part: Part): Block {
  const rows = rowsOf(table);
  const [first] = rows;
  const headed = first?.every((cell) => cell.nodeName.toUpperCase() === 'TH') ?? false;
  const cells = rows.map((row) => row.map((cell) => tidy(childInlines(cell, {}))));
  const widest = rows.find((row) => row.some((cell) => cell.getAttribute?.('data-right') != null)) ?? [];
  const right = widest.flatMap((cell, column) => (cell.getAttribute?.('data-right') != null ? [column] : []));
  return { kind: 'table', part, header: headed ? (cells[0] ?? []) : [], rows: headed ? cells.slice(1) : cells, right };
}

function rowsOf(node: EditedNode): EditedNode[][] {
  return [...node.childNodes].flatMap((child) => {
    const name = child.nodeName.toUpperCase();
    if (name !== 'TR') return /^T(?:HEAD|BODY|FOOT)$/.test(name) ? rowsOf(child) : [];
    return [[...child.childNodes].filter((cell) => /^T[HD]$/i.test(cell.nodeName))];
  });
}

type Style = Pick<Inline, 'bold' | 'italic' | 'field'> & { gap?: GapKind };

const childInlines = (node: EditedNode, style: Style): Inline[] =>
  [...node.childNodes].flatMap((child) => inlinesOf(child, style));

function inlinesOf(node: EditedNode, style: Style): Inline[] {
  if (node.nodeType === TEXT) return [{ text: (node.nodeValue ?? '').replace(/[\s\u00A0]+/g, ' '), ...style }];
  const name = node.nodeName.toUpperCase();
  if (node.nodeType !== ELEMENT || IGNORED.has(name)) return [];
  if (name === 'BR') return [{ text: '\n', ...style }];
  const inner: Style = {
    ...style,
    ...(name === 'B' || name === 'STRONG' ? { bold: true as const } : {}),
    ...(name === 'I' || name === 'EM' ? { italic: true as const } : {}),
  };
  const field = node.getAttribute?.('data-field');
  const gap = GAP_KINDS.find((kind) => kind === node.getAttribute?.('data-gap'));
  if (field == null && gap === undefined) return childInlines(node, inner);
  const runs = childInlines(node, { ...inner, ...(field == null ? {} : { field: field.slice(0, 120) }) });
  const unchanged = gap !== undefined && plainText(runs) === node.getAttribute?.('data-asked');
  return unchanged ? runs.map((run) => ({ ...run, gap })) : runs;
}

/** Neighbours of one kind become one run; what is hidden goes, blanks at the ends too. */
function tidy(runs: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && sameStyle(last, run)) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  const cleaned = joined.map((run) => ({ ...run, text: visible(run.text) }));
  const kept = cleaned.filter((run) => run.text !== '');
  return kept
    .map((run, index) => ({
      ...run,
      text: (index === kept.length - 1 ? trimEnd : same)((index === 0 ? trimStart : same)(run.text)),
    }))
    .filter((run) => run.text !== '');
}

const same = (text: string): string => text;
const trimStart = (text: string): string => text.trimStart();
const trimEnd = (text: string): string => text.trimEnd();

const sameStyle = (a: Inline, b: Inline): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.field === b.field && a.gap === b.gap;

/** Like `clean`, but blanks at the ends of a run belong to the sentence around it. */
const visible = (text: string): string => {
  const [start = '', end = ''] = [/^ /.exec(text)?.[0], / $/.exec(text)?.[0]];
  const body = text
    .split('\n')
    .map((line) => clean(line))
    .join('\n');
  return body === '' ? text.replace(/[^\n ]/g, '').slice(0, 1) : `${start}${body}${end}`;
};
