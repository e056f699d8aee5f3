import { useEffect, useRef, useState } from 'react';
import type { HospitalTerms } from '@/utils/casework/decision-of';
import { deriveRow } from '@/utils/casework/derive';
import { contractBook } from '@/utils/casework/underpaid';
import { itemOf, type WorkItem } from '@/utils/casework/worklist';
import type { CalendarDate } from '@/utils/claim/calendar-date';
import { localDay, today } from '@/utils/clock';
import type { ClaimRow } from '@/utils/log/record';
import { loadRates } from '@/utils/settings/rates-store';
import type { Settings } from '@/utils/settings/settings';
import { loadSettings, onSettingsChange } from '@/utils/settings/store';
import { openReader } from './reader';
import { RowStore, type RowsRead } from './row-store';

/** The clerk's day: another one after midnight, without a reload. */
export function useToday(): CalendarDate {
  const [day, setDay] = useState(today);
  useEffect(() => {
    const look = (): void => setDay(today());
    const timer = setInterval(look, 60_000);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return day;
}

/** All rows of the log, kept up to date; undefined until the first are there. */
export function useRows(): { read: RowsRead | undefined; again: () => void } {
  const [read, setRead] = useState<RowsRead>();
  const store = useRef<RowStore>(undefined);
  useEffect(() => {
    let gone = false;
    let terms: HospitalTerms | undefined;
    const follow = ({ hospital, contracts }: Settings): void => {
      terms = { state: hospital.state, contracts };
    };
    const end = onSettingsChange(follow);
    Promise.all([openReader(), loadSettings(), loadRates()]).then(
      ([log, { settings }, rates]) => {
        if (gone) return;
        follow(settings);
        const prepare = (rows: readonly ClaimRow[]): void => void itemsOf(rows, today());
        const book = contractBook(rates);
        store.current = new RowStore(log, setRead, prepare, (record) => deriveRow(record, terms, book));
      },
      (error: unknown) =>
        setRead({
          rows: [],
          whole: true,
          of: 0,
          problem: { kind: 'other', sentence: error instanceof Error ? error.message : '' },
        }),
    );
    return () => {
      gone = true;
      end();
      store.current?.close();
    };
  }, []);
  return { read, again: () => store.current?.again() };
}

let madeOn = '';
let made = new WeakMap<ClaimRow, WorkItem>();

/** Rows as work: a row that did not change is not worked out again on the same day. */
export function itemsOf(rows: readonly ClaimRow[], day: CalendarDate): WorkItem[] {
  if (madeOn !== day) {
    madeOn = day;
    made = new WeakMap();
  }
  return rows.map((row) => {
    let item = made.get(row);
    if (!item) {
      item = itemOf(row, day, localDay);
      made.set(row, item);
    }
    return item;
  });
}
