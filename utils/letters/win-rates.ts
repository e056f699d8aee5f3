/** How often letters win, over known outcomes alone. Rates that rest on little are not shown. */
import type { Cents } from '@/utils/claim/money';

/** The end of one dispute. `open` ones are passed in as well: they are counted, not rated. */
export interface DisputeOutcome {
  payer: string;
  category: string;
  template: string;
  result: 'overturned' | 'partly-overturned' | 'upheld' | 'withdrawn' | 'open';
  recovered?: Cents;
}

export type RateKey = 'payer' | 'category' | 'template';

export interface WinRate {
  name: string;
  won: number;
  partly: number;
  lost: number;
  open: number;
  recovered: Cents;
  /** share won in full or in part, 0 to 1; absent under ten known outcomes: "too few to say" */
  rate?: number;
}

/** Fewer known outcomes than this say nothing. */
export const FEWEST_TO_SAY = 10;

/** One row for each payer, category or template, most known outcomes first. A letter that was withdrawn counts neither way. */
export function winRates(outcomes: readonly DisputeOutcome[], by: RateKey): WinRate[] {
  const rows = new Map<string, WinRate>();
  for (const outcome of outcomes) {
    const name = outcome[by];
    const row = rows.get(name) ?? { name, won: 0, partly: 0, lost: 0, open: 0, recovered: 0 };
    if (outcome.result === 'overturned') row.won += 1;
    else if (outcome.result === 'partly-overturned') row.partly += 1;
    else if (outcome.result === 'upheld') row.lost += 1;
    else if (outcome.result === 'open') row.open += 1;
    row.recovered += outcome.recovered ?? 0;
    rows.set(name, row);
  }
  const known = (row: WinRate) => row.won + row.partly + row.lost;
  return [...rows.values()]
    .map((row) => (known(row) < FEWEST_TO_SAY ? row : { ...row, rate: (row.won + row.partly) / known(row) }))
    .sort((a, b) => known(b) - known(a) || a.name.localeCompare(b.name, 'en'));
}

/** `7 of 12 won` or `too few to say`: what stands in the cell. */
export const rateWords = (row: WinRate): string =>
  row.rate === undefined ? 'too few to say' : `${row.won + row.partly} of ${row.won + row.partly + row.lost} won`;
