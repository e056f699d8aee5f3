/** Rates that say of what, and that say "too few" where they rest on little. */

/** Rates over fewer cases than this are not shown: one claim more would turn them. */
export const FEW = 10;

export interface Rate {
  part: number;
  of: number;
  /** 0 to 1; absent where `of` is less than ten */
  value?: number;
}

export const rate = (part: number, of: number, cases = of): Rate => ({
  part,
  of,
  ...(cases >= FEW && of !== 0 ? { value: part / of } : {}),
});

/** The words of a rate that is not shown. */
export const TOO_FEW = 'too few to say';

export interface Spread {
  count: number;
  /** absent where fewer than ten */
  median?: number;
  mean?: number;
}

export function spread(values: number[]): Spread {
  if (values.length < FEW) return { count: values.length };
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return {
    count: values.length,
    median: sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2,
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
  };
}
