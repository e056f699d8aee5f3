import { useCallback, useEffect, useState } from 'react';
import { addReportRows, noReportRows, type ReportRows } from '@/utils/casework/report-rows';
import { contractBook } from '@/utils/casework/underpaid';
import { localDay, today } from '@/utils/clock';
import { isLogError } from '@/utils/log/errors';
import { loadRates } from '@/utils/settings/rates-store';
import { loadSettings } from '@/utils/settings/store';
import { t } from '@/utils/words';
import { openReader } from '../../reader';

export interface ReadRows {
  rows?: ReportRows;
  /** claims read so far, of how many */
  read: number;
  of: number;
  /** the log has changed since */
  stale: boolean;
  problem?: string;
}

/** Milliseconds of work between two pauses, and between two steps of the bar: drawn for each portion it would cost as much as the reading. */
const SLICE = 20;
const STEP = 150;

/** Lets the page draw and answer keys. A timer would wait for four milliseconds more each time. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Every claim once, in portions so that the page stays awake. Read again when asked: numbers under a reader's eyes do not change. */
export function useReportRows(): { state: ReadRows; again: () => void } {
  const [state, setState] = useState<ReadRows>({ read: 0, of: 0, stale: false });
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` counts the wishes to read again
  useEffect(() => {
    let gone = false;
    let end: (() => void) | undefined;
    const run = async (): Promise<void> => {
      const log = await openReader();
      if (gone) return;
      end = log.onChange(() => setState((now) => (now.rows ? { ...now, stale: true } : now)));
      const { claims: of } = await log.counts();
      const rows = noReportRows();
      const [rates, { settings }] = await Promise.all([loadRates(), loadSettings()]);
      const known = { book: contractBook(rates), terms: { state: settings.hospital.state, contracts: settings.contracts } };
      const day = today();
      let began = performance.now();
      let shown = began;
      for await (const records of log.all()) {
        if (gone) return;
        for (const record of records) {
          if (performance.now() - began > SLICE) {
            await pause();
            began = performance.now();
          }
          addReportRows(rows, record, day, localDay, known);
        }
        if (performance.now() - shown < STEP) continue;
        shown = performance.now();
        setState((now) => ({ ...now, read: rows.claims.length, of }));
      }
      if (!gone) setState({ rows, read: rows.claims.length, of, stale: false });
    };
    run().catch((error: unknown) => {
      if (!gone) setState({ read: 0, of: 0, stale: false, problem: isLogError(error) ? error.sentence : t('state_error_title') });
    });
    return () => {
      gone = true;
      end?.();
    };
  }, [turn]);
  return { state, again: useCallback(() => setTurn((count) => count + 1), []) };
}
