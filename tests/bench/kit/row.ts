/** One measured line of `npm run bench`. A bench is a module in tests/bench that exports `rows`. */

/** The ratio of value to yardstick must be at most, or at least, this. */
export type Goal = { most: number } | { least: number };

export interface BenchRow {
  /** `P4`, or `P4 list` where one number is taken on several inputs */
  id: string;
  what: string;
  value: number;
  /** what the value is held against, in the same unit: a library doing the same work in the same run, or a limit */
  yardstick: number;
  unit: 'ms' | 'KiB' | 'MiB' | 's' | 'count';
  goal: Goal;
}

export type Rows = () => Promise<BenchRow[]>;

export const ratioOf = ({ value, yardstick }: BenchRow): number => value / yardstick;

export function reaches(row: BenchRow): boolean {
  const ratio = ratioOf(row);
  return 'most' in row.goal ? ratio <= row.goal.most : ratio >= row.goal.least;
}

export const goalText = (goal: Goal): string => ('most' in goal ? `≤ ${goal.most}` : `≥ ${goal.least}`);

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}

/** Milliseconds of two pieces of work, run in turn so that a busy machine slows both alike: the median of each. */
export async function inTurn(times: number, subject: () => unknown, yardstick: () => unknown): Promise<[number, number]> {
  const taken: [number[], number[]] = [[], []];
  for (let i = 0; i < times; i++) {
    for (const [which, work] of [subject, yardstick].entries()) {
      const start = performance.now();
      await work();
      taken[which === 0 ? 0 : 1].push(performance.now() - start);
    }
  }
  return [median(taken[0]), median(taken[1])];
}
