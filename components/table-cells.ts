/**
 * Rows and columns of a table while a letter is edited. The browser has no command for them: the nodes are changed directly, and the caret is put
 * where one would go on writing.
 */

/** As many as a letter's table may have. */
const MOST_COLUMNS = 20;

export type TableChange = 'row' | 'column' | 'no-row' | 'no-column';

/** The cell of `paper` in which the selection begins; undefined outside of tables. */
export function cellWithCaret(paper: HTMLElement): HTMLTableCellElement | undefined {
  const node = document.getSelection()?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  const cell = element?.closest('td, th');
  return cell instanceof HTMLTableCellElement && paper.contains(cell) ? cell : undefined;
}

/** A cell without a word still holds a line for the caret. */
function emptyCell(like: Element): HTMLTableCellElement {
  const cell = document.createElement(like.nodeName === 'TH' ? 'th' : 'td');
  cell.append(document.createElement('br'));
  return cell;
}

function putCaret(cell: Element | null | undefined): void {
  if (!cell) return;
  const range = document.createRange();
  range.selectNodeContents(cell);
  range.collapse(true);
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** An empty row below: of figures where the row above has figures. Below the head it is the first of the body. */
function addRow(row: HTMLTableRowElement): Element | null {
  const added = document.createElement('tr');
  for (const cell of row.cells) {
    const empty = document.createElement('td');
    if (cell.hasAttribute('data-right')) empty.setAttribute('data-right', '');
    empty.append(document.createElement('br'));
    added.append(empty);
  }
  const body = row.parentElement?.nodeName === 'THEAD' ? row.closest('table')?.tBodies[0] : undefined;
  if (body) body.prepend(added);
  else row.after(added);
  return added.firstElementChild;
}

/** The table goes with its last row. */
function dropRow(row: HTMLTableRowElement, column: number): Element | null | undefined {
  const table = row.closest('table');
  const rows = [...(table?.rows ?? [])];
  const at = rows.indexOf(row);
  const next = rows[at + 1] ?? rows[at - 1];
  if (next) row.remove();
  else table?.remove();
  return next?.cells[Math.min(column, next.cells.length - 1)];
}

function addColumn(rows: readonly HTMLTableRowElement[], column: number): void {
  if (rows.some((row) => row.cells.length >= MOST_COLUMNS)) return;
  for (const row of rows) {
    const cell = row.cells[Math.min(column, row.cells.length - 1)];
    cell?.after(emptyCell(cell));
  }
}

function dropColumn(rows: readonly HTMLTableRowElement[], column: number): void {
  for (const row of rows) row.cells[column]?.remove();
  if (rows.every((row) => row.cells.length === 0)) rows[0]?.closest('table')?.remove();
}

/** One change at `cell`; the caret stands in the new row or column, or in what took the place of the old one. */
export function changeTable(change: TableChange, cell: HTMLTableCellElement): void {
  const row = cell.closest('tr');
  const rows = [...(row?.closest('table')?.rows ?? [])];
  if (!row) return;
  const column = cell.cellIndex;
  if (change === 'row') putCaret(addRow(row));
  else if (change === 'no-row') putCaret(dropRow(row, column));
  else if (change === 'column') {
    addColumn(rows, column);
    putCaret(row.cells[column + 1]);
  } else {
    dropColumn(rows, column);
    putCaret(row.cells[Math.min(column, row.cells.length - 1)]);
  }
}
