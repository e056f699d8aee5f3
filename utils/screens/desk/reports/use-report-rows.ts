import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReportKnowledge } from '@/utils/casework/report-rows';
import { contractBook } from '@/utils/casework/underpaid';
import { loadRates } from '@/utils/settings/rates-store';
import { loadSettings } from '@/utils/settings/store';
import { openReader } from '../../reader';
import { NOTHING_READ, type ReadRows, ReportReading } from './report-reading';

async function knowledge(): Promise<ReportKnowledge> {
  const [rates, { settings }] = await Promise.all([loadRates(), loadSettings()]);
  return { book: contractBook(rates), terms: { state: settings.hospital.state, contracts: settings.contracts } };
}

/** Every claim once, and again when asked. */
export function useReportRows(): { state: ReadRows; again: () => void } {
  const [state, setState] = useState<ReadRows>(NOTHING_READ);
  const reading = useRef<ReportReading>(undefined);
  useEffect(() => {
    let gone = false;
    openReader().then(
      (log) => {
        if (!gone) reading.current = new ReportReading(log, setState, knowledge);
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
