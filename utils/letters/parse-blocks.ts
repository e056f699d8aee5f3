/** Reads a rendered source (a small part of Markdown, with marks where values go) into blocks. Linear in the length of the source. */
import { type Block, type Inline, PARTS, type Part } from './blocks';
import type { Sheet } from './sheet';

/** `::: reference` opens a part of the letter, `:::` goes back to the body. */
const PART_LINE = /^:::\s*([a-z]*)$/;
const BULLET = /^\s*[-*]\s+(.*)$/;
const NUMBERED = /^\s*\d{1,3}[.)]\s+(.*)$/;

export function parseBlocks(source: string, sheet: Sheet): Block[] {
  const blocks: Block[] = [];
  let part: Part = 'body';
  let group: string[] = [];
  const close = () => {
    if (group.length > 0) blocks.push(...groupBlocks(group, part, sheet));
    group = [];
  };
  for (const line of source.split(/\r?\n/)) {
    const marker = PART_LINE.exec(line.trim());
    if (marker) {
      close();
      part = PARTS.find((name) => name === marker[1]) ?? 'body';
    } else if (line.trim() === '') close();
    else group.push(line);
  }
  close();
  return joinLists(blocks);
}

/** The blocks of lines that stand together without a blank line between them. */
function groupBlocks(lines: string[], part: Part, sheet: Sheet): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  while (start < lines.length) {
    const kind = lineKind(lines[start] ?? '');
    let end = start + 1;
    // The lines of a paragraph and the continuation lines of an item are text; a table, a list and a quote go on as long as their own lines do.
    while (end < lines.length && goesOn(kind, lineKind(lines[end] ?? ''))) end += 1;
    blocks.push(blockOf(kind, lines.slice(start, end), part, sheet));
    start = end;
  }
  return blocks;
}

type LineKind = 'heading' | 'bullet' | 'numbered' | 'table' | 'quote' | 'text';

function lineKind(line: string): LineKind {
  const trimmed = line.trimStart();
  if (trimmed.startsWith('## ')) return 'heading';
  if (trimmed.startsWith('|')) return 'table';
  if (trimmed.startsWith('> ')) return 'quote';
  if (BULLET.test(line)) return 'bullet';
  return NUMBERED.test(line) ? 'numbered' : 'text';
}

const goesOn = (kind: LineKind, next: LineKind): boolean =>
  kind !== 'heading' && (next === kind || (next === 'text' && (kind === 'bullet' || kind === 'numbered')));

function blockOf(kind: LineKind, lines: string[], part: Part, sheet: Sheet): Block {
  switch (kind) {
    case 'heading':
      return { kind, part, inlines: parseInlines((lines[0] ?? '').trim().slice(3), sheet) };
    case 'quote':
      return { kind, part, inlines: parseInlines(joinLines(lines.map((line) => line.trimStart().slice(2))), sheet) };
    case 'table':
      return tableBlock(lines, part, sheet);
    case 'bullet':
    case 'numbered': {
      const items: string[][] = [];
      for (const line of lines) {
        const opened = (kind === 'bullet' ? BULLET : NUMBERED).exec(line);
        if (opened) items.push([opened[1] ?? '']);
        else items.at(-1)?.push(line);
      }
      return {
        kind: 'list',
        part,
        ordered: kind === 'numbered',
        // An item that held nothing but a fact that may be left out goes with it.
        items: items.map((item) => parseInlines(joinLines(item), sheet)).filter((item) => item.length > 0),
      };
    }
    default:
      return { kind: 'paragraph', part, inlines: parseInlines(joinLines(lines), sheet) };
  }
}

/** Lines of one paragraph flow together; a backslash at the end keeps the break. */
function joinLines(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .map((line, index) =>
      index === lines.length - 1 ? line : line.endsWith('\\') ? `${line.slice(0, -1).trimEnd()}\n` : `${line} `,
    )
    .join('')
    .replace(/ {2,}/g, ' ');
}

/** `| a | b |` rows; the row of dashes makes what stands above it a header and `--:` a column of figures. */
function tableBlock(lines: string[], part: Part, sheet: Sheet): Block {
  const rows = lines.map((line) => splitRow(line.trim()));
  const rule = rows.findIndex((row) => row.length > 0 && row.every((cell) => /^:?-{2,}:?$/.test(cell)));
  const right = (rows[rule] ?? []).flatMap((cell, index) => (cell.endsWith(':') && !cell.startsWith(':') ? [index] : []));
  const cells = (row: string[]) => row.map((cell) => parseInlines(cell, sheet));
  return {
    kind: 'table',
    part,
    header: rule === 1 ? cells(rows[0] ?? []) : [],
    rows: rows.slice(rule === 1 ? 2 : rule + 1).map(cells),
    right,
  };
}

function splitRow(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  for (let index = 1; index < line.length; index += 1) {
    const character = line[index];
    if (character === '\\' && line[index + 1] === '|') {
      cell += '\\|';
      index += 1;
    } else if (character === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  if (cell.trim() !== '') cells.push(cell.trim());
  return cells;
}

/** `**bold**`, `*italic*`, `\*` for the character itself, and the marks of values. */
export function parseInlines(text: string, sheet: Sheet): Inline[] {
  const runs: Inline[] = [];
  let [bold, italic, plain] = [false, false, ''];
  const style = (): Partial<Inline> => ({
    ...(bold ? { bold: true as const } : {}),
    ...(italic ? { italic: true as const } : {}),
  });
  const flush = () => {
    if (plain !== '') runs.push({ text: plain, ...style() });
    plain = '';
  };
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    const mark = sheet.at(text, index);
    if (mark) {
      flush();
      if (mark.detail.run.text !== '') runs.push({ ...mark.detail.run, ...style() });
      index += mark.length - 1;
    } else if (character === '\\' && /[\\*|#>:-]/.test(text[index + 1] ?? '')) {
      plain += text[index + 1];
      index += 1;
    } else if (character === '*') {
      flush();
      if (text[index + 1] === '*') {
        bold = !bold;
        index += 1;
      } else italic = !italic;
    } else plain += character;
  }
  flush();
  return withoutDoubleStops(runs);
}

/** What a person typed may end with a full stop where the template sets one: one is enough. */
function withoutDoubleStops(runs: Inline[]): Inline[] {
  return runs.map((run, index) => {
    const next = runs[index + 1];
    const typed = run.field?.startsWith('fact.') && run.gap === undefined;
    return typed && run.text.endsWith('.') && next?.text.startsWith('.') ? { ...run, text: run.text.slice(0, -1) } : run;
  });
}

/** A condition between two items leaves a blank line: the list goes on all the same. */
function joinLists(blocks: Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === 'list' && last?.kind === 'list' && last.ordered === block.ordered && last.part === block.part)
      joined[joined.length - 1] = { ...last, items: [...last.items, ...block.items] };
    else joined.push(block);
  }
  return joined;
}
