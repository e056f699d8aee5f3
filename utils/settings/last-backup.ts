/** When the last backup was made on this computer, and whether it is time for another. Moments alone, in milliseconds since 1970 UTC. */
import { browser } from '@/utils/browser';

const KEYS = { made: 'last-backup', since: 'backup-since' } as const;
const DAY = 86_400_000;

/** Days after which a clerk is reminded, where the hospital's policy does not say otherwise. */
export const BACKUP_DAYS = 7;

export interface BackupClock {
  /** when the last one was made */
  made?: number;
  /** from when on there was something to back up */
  since?: number;
}

export async function backupClock(): Promise<BackupClock> {
  const stored: Record<string, unknown> = await browser.storage.local.get(Object.values(KEYS));
  const { [KEYS.made]: made, [KEYS.since]: since } = stored;
  return { ...(typeof made === 'number' ? { made } : {}), ...(typeof since === 'number' ? { since } : {}) };
}

export const noteBackup = (now: number): Promise<void> => browser.storage.local.set({ [KEYS.made]: now });

/** The log has something in it: the days are counted from here until there is a backup. */
export async function noteSomethingToBackUp(now: number): Promise<void> {
  const { made, since } = await backupClock();
  if (made === undefined && since === undefined) await browser.storage.local.set({ [KEYS.since]: now });
}

/** How many whole days the last backup is old, or the log without one, where that is more than `days`; else nothing. */
export function backupOverdue({ made, since }: BackupClock, now: number, days = BACKUP_DAYS): number | undefined {
  const from = made ?? since;
  if (from === undefined) return undefined;
  const old = Math.floor((now - from) / DAY);
  return old >= days ? old : undefined;
}

/** Calls back when a backup was made, in any page. Gives the function that ends it. */
export function onBackup(listener: () => void): () => void {
  const changed = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && Object.values(KEYS).some((key) => changes[key])) listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
