/** Systems save web pages and XML as `.xls`: their tables → rows, read as text, never as markup. */
import { cleanText, type Row, type Table } from './table';

/** Undefined where the text has no table. A DTD is not looked at and no entity of the file's own is resolved. */
export function markupTables(text: string): Table[] | undefined {
  if (!/<(?:table|Worksheet|ss:Worksheet)[\s>]/i.test(text.slice(0, 200_000))) return undefined;
  const sheet = /<(?:ss:)?Worksheet[\s>]/i.test(text);
  const tables: Table[] = [];
  const pieces = text.split(sheet ? /<(?:ss:)?Worksheet(?=[\s>])/i : /<table(?=[\s>])/i).slice(1);
  let number = 0;
  for (const piece of pieces) {
    const rows: Row[] = [];
    const held: number[] = [];
    for (const row of piece.split(sheet ? /<(?:ss:)?Row(?=[\s>/])/i : /<tr(?=[\s>])/i).slice(1))
      rows.push({ number: ++number, cells: cellsOf(row, sheet, held) });
    if (rows.length > 0) tables.push({ rows });
  }
  return tables.length > 0 ? tables : undefined;
}

/** `held` says for each column how many rows more a cell from above reaches down; it is brought on to the next row. */
function cellsOf(row: string, sheet: boolean, held: number[]): string[] {
  const cells: string[] = [];
  const skipHeld = (): void => {
    while ((held[cells.length] ?? 0) > 0) {
      held[cells.length]!--;
      cells.push('');
    }
  };
  for (const piece of row.split(sheet ? /<(?:ss:)?Cell(?=[\s>/])/i : /<t[dh](?=[\s>])/i).slice(1)) {
    const close = piece.indexOf('>');
    const attributes = piece.slice(0, Math.max(close, 0));
    const index = sheet ? Number(/(?:ss:)?Index="(\d{1,4})"/i.exec(attributes)?.[1] ?? 0) : 0;
    while (index > cells.length + 1) cells.push('');
    if (!sheet) skipHeld();
    const start = cells.length;
    cells.push(cleanText(plainText(piece.slice(close + 1))));
    const span = Math.min(50, Number(/colspan="?(\d{1,3})/i.exec(attributes)?.[1] ?? 1));
    for (let extra = 1; extra < span; extra++) cells.push('');
    const down = Math.min(1_000, Number(/rowspan="?(\d{1,4})/i.exec(attributes)?.[1] ?? 1)) - 1;
    if (down > 0 && !sheet) for (let at = start; at < cells.length; at++) held[at] = down;
  }
  if (!sheet) skipHeld();
  return cells;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const plainText = (markup: string): string =>
  markup
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<[^<>]*>/g, '')
    .replace(
      /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(amp|lt|gt|quot|apos|nbsp));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name) return ENTITIES[name.toLowerCase()] ?? whole;
        const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
        return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
      },
    )
    .replace(/\s+/g, ' ')
    .trim();
