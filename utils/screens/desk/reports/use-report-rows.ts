import { useCallback, useEffect, useRef, useState } from 'react';
import { listsIn } from '@/utils/casework/code-lists';
import { loadCodeLists } from '@/utils/settings/code-lists-store';
import { loadRates } from '@/utils/settings/rates-store';
import { loadSettings } from '@/utils/settings/store';
import { openReader } from '../../reader';
import { COUNTERS, countElsewhere } from './count-elsewhere';
import type { ReportKnowledge } from './count-share';
import { NOTHING_READ, type ReadRows, ReportReading } from './report-reading';

async function knowledge(): Promise<ReportKnowledge> {
  const [{ terms, threshold }, { settings }, kept] = await Promise.all([loadRates(), loadSettings(), loadCodeLists()]);
  return {
    rates: { terms, threshold },
    terms: { state: settings.hospital.state, contracts: settings.contracts },
    lists: listsIn(kept),
  };
}

/** Every claim once, and again when asked. */
export function useReportRows(): { state: ReadRows; again: () => void } {
  const [state, setState] = useState<ReadRows>(NOTHING_READ);
  const reading = useRef<ReportReading>(undefined);
  useEffect(() => {
    let gone = false;
    openReader().then(
      (log) => {
        if (!gone)
          reading.current = new ReportReading({
            log,
            tell: setState,
            known: knowledge,
            count: countElsewhere,
            counters: COUNTERS,
          });
      },
      () => setState({ ...NOTHING_READ, problem: {} }),
    );
    return () => {
      gone = true;
      reading.current?.close();
    };
  }, []);
  return { state, again: useCallback(() => reading.current?.again(), []) };
}
