import { useEffect, useState } from 'react';
import { backupClock, backupOverdue, onBackup } from '@/utils/settings/last-backup';
import { useLog } from './use-log';

/** How many days the last backup is old, where that is more than allowed; nothing where the log is empty. From when on, the worker writes down. */
export function useBackupDue(days: number | undefined): number | undefined {
  const { value: counts } = useLog('entries', (log) => log.counts());
  const filled = counts !== undefined && counts.entries > 0;
  const [overdue, setOverdue] = useState<number>();
  useEffect(() => {
    let gone = false;
    const look = async (): Promise<void> => {
      const due = filled ? backupOverdue(await backupClock(), Date.now(), days) : undefined;
      if (!gone) setOverdue(due);
    };
    void look();
    const end = onBackup(() => void look());
    return () => {
      gone = true;
      end();
    };
  }, [filled, days]);
  return overdue;
}
