/** Codes between lines that each have a table of their own, and the amounts that stand apart behind codes. */
import type { LineDraft } from '../draft/draft';
import type { Model, Unit } from '../page/model';
import { codesBelow, legendInto } from '../reasons/codes-under';
import type { Context } from '../reasons/context';
import type { LegendLine } from '../reasons/legends';
import type { Table } from '../tables/tables';
import { looseKey } from '../values/reasons';
import { amountBehind } from './line-card';

/** Where each line has a table of its own, the codes with words between it and the next one are that line's. */
export function reasonsUnderLines(
  context: Context,
  lineTables: readonly Table[],
  owners: ReadonlyMap<Table, { line: LineDraft }[]>,
  free: readonly Unit[],
): void {
  if (lineTables.length < 2 || lineTables.some((table) => owners.get(table)?.length !== 1)) return;
  const starts = lineTables.map((table) =>
    Math.min(...table.grid.rows.flatMap((row) => row.cells.flatMap((cell) => cell.units))),
  );
  for (const table of lineTables)
    codesBelow(
      owners.get(table)![0]!.line,
      context,
      Math.max(...table.grid.rows.flatMap((row) => row.cells.flatMap((cell) => cell.units))),
    );
  // What lines carry already with an amount is explained to them all.
  const carried = new Set(
    lineTables.flatMap((table) =>
      (owners.get(table)![0]!.line.line.reasons ?? []).flatMap(({ code }) => (code === undefined ? [] : looseKey(code))),
    ),
  );
  for (const legend of context.textLegend) {
    const index = carried.has(looseKey(legend.key)) ? -1 : starts.findLastIndex((start) => start < legend.unit);
    if (index < 0 || !free.some((unit) => unit.id === legend.unit)) continue;
    legendInto(owners.get(lineTables[index]!)![0]!.line, withAmount(context.model, legend), 0.9);
  }
}

/** With what the code took away, where that stands apart behind its words. */
export function withAmount(model: Model, legend: LegendLine): LegendLine {
  const amount = legend.amount ?? (legend.reason?.system === 'carc' ? amountBehind(model, legend, new Set()) : undefined);
  return amount === undefined ? legend : { ...legend, amount };
}
