import { segments } from '../page/segments';
import type { Pair } from '../pairs/pairs';
import { prose } from '../pairs/prose';
import { shortLabelled } from '../pairs/small-print';
import type { Cell } from '../tables/cells';

/** `DOB: 07/02/83` under a name in one cell. */
export const labelledLines = (cell: Cell, section: string): Pair[] =>
  cell.lines
    .flatMap((line) => line.split(/ [·•|] (?=\p{L})/u))
    .flatMap((line) => (segments(line).length > 0 ? segments(line) : [...prose(line), ...shortLabelled(line)]))
    .filter((part) => part.text !== '')
    .map((part) => ({ ...part, labelUnit: cell.units[0]!, units: cell.units, tie: 0.95, section }));
