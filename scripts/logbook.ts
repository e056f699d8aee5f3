/** The log of an extension that runs in a browser, read from outside. */
import type { Entry } from '../utils/log/entry.ts';
import type { ClaimRecord } from '../utils/log/record.ts';
import { bundle } from './bundle.ts';

/** Runs an expression inside the extension (its worker or one of its pages) and gives its value. */
export type Inside = (expression: string) => Promise<unknown>;

export interface Logbook {
  records(): Promise<ClaimRecord[]>;
  history(key: string): Promise<Entry[]>;
}

let code: Promise<string> | undefined;

export function logbookOf(inside: Inside): Logbook {
  const call = async (expression: string): Promise<unknown> => {
    code ??= bundle('scripts/in-browser/logbook.ts', 'logbook');
    return inside(`(async () => { ${await code}; return logbook.${expression}; })()`);
  };
  return {
    records: async () => (await call('records()')) as ClaimRecord[],
    history: async (key) => (await call(`history(${JSON.stringify(key)})`)) as Entry[],
  };
}
