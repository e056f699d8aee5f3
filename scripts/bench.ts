/**
 * Measures what was promised: `npm run bench`, one module of it with `npm run bench -- survey`, as JSON with `-- --json`.
 * Every module in tests/bench that exports `rows` is run, one after the other. The exit code is 0 whatever is reached: machines differ.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchRow, goalText, type Rows, ratioOf, reaches } from '../tests/bench/kit/row.ts';
import { root, runModule } from './run-module.ts';

const asked = process.argv.slice(2).filter((word) => word !== '--json');
const json = process.argv.includes('--json');

/** Four digits that count, without an exponent. */
const digits = (value: number): string => String(Number(value.toPrecision(value >= 1000 ? 6 : 4)));

const modules = readdirSync(join(root, 'tests/bench'), { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map(({ name }) => name.replace(/\.ts$/, ''))
  .filter((name) => asked.length === 0 || asked.includes(name))
  .sort();

const rows: BenchRow[] = [];
for (const name of modules) {
  const path = `tests/bench/${name}.ts`;
  process.stderr.write(`${path} …\n`);
  const { rows: measure } = await runModule<{ rows?: Rows }>(path);
  if (!measure) throw new Error(`${path} exports no rows.`);
  rows.push(...(await measure()));
}

if (json) {
  console.log(
    JSON.stringify(
      rows.map((row) => ({
        id: row.id,
        what: row.what,
        value: Number(digits(row.value)),
        yardstick: Number(digits(row.yardstick)),
        ratio: Number(digits(ratioOf(row))),
        goal: goalText(row.goal),
      })),
      null,
      1,
    ),
  );
} else {
  const cells = rows.map((row) => [
    row.id,
    row.what,
    `${digits(row.value)} ${row.unit}`,
    `${digits(row.yardstick)} ${row.unit}`,
    digits(ratioOf(row)),
    goalText(row.goal),
    reaches(row) ? 'yes' : 'NO',
  ]);
  const head = ['id', 'what', 'value', 'yardstick', 'ratio', 'goal', 'reached'];
  const widths = head.map((title, i) => Math.max(title.length, ...cells.map((line) => line[i]?.length ?? 0)));
  for (const line of [head, ...cells])
    console.log(
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
