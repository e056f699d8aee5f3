/** Tables that list codes of one kind: diagnoses, 277 categories. */
import { category, diagnosis } from '../values/codes';
import type { Grid } from './grid';

/** Under a title that says so, a column of diagnoses: `#`, `Type`, `Code`, `Description`. */
export const listsDiagnoses = (grid: Grid, index: number): boolean =>
  /\bdiagnos[ie]s\b|\bicd\b/i.test(grid.title) && diagnosisColumn(grid, index) >= 0;

/** The column in which every filled cell is a diagnosis; -1 where there is none. */
export function diagnosisColumn(grid: Grid, index: number): number {
  const rows = grid.rows.filter((row) => row.under === index);
  return grid.headers[index]!.findIndex((_, column) => {
    const texts = rows.flatMap((row) => row.byColumn[column]?.text || []);
    return texts.length > 0 && texts.every((text) => /\d/.test(text) && diagnosis(text) !== undefined);
  });
}

/** Most rows have a 277 category under the head that says so. */
export function listsCategories(grid: Grid, index: number): boolean {
  const at = grid.headers[index]!.findIndex((cell) => /\bcat(?:egory)?\b/i.test(cell.text));
  const rows = grid.rows.filter((row) => row.under === index);
  const coded = rows.filter(
    (row) => category(/^[A-Za-z]\d{1,2}(?!\w)/.exec(row.byColumn[at]?.text ?? '')?.[0] ?? '') !== undefined,
  );
  return rows.length > 0 && coded.length * 2 > rows.length;
}
