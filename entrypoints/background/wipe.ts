/** Deletes everything that Claimside keeps in this browser profile, and proves it: what was there is counted before and again afterwards. */
import { browser } from '@/utils/browser';
import type { Inventory } from '@/utils/messages/data-protocol';
import { withoutBackgroundLog } from './log';
import { followPermissions, grantedOrigins } from './portal-access';

/** Opens a database as it is, without changing its version. */
function openAsItIs(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function rowsIn(name: string): Promise<number> {
  const database = await openAsItIs(name);
  try {
    const stores = [...database.objectStoreNames];
    if (stores.length === 0) return 0;
    const transaction = database.transaction(stores);
    const counts = stores.map(
      (store) =>
        new Promise<number>((resolve, reject) => {
          const request = transaction.objectStore(store).count();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        }),
    );
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  } finally {
    database.close();
  }
}

const databaseNames = async (): Promise<string[]> => (await indexedDB.databases()).flatMap(({ name }) => name ?? []);

async function fileNames(): Promise<string[]> {
  const names: string[] = [];
  for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
  return names;
}

/** How much is kept, place by place: counts alone, never a name or a value. */
async function takeInventory(): Promise<Inventory> {
  const names = await databaseNames();
  const rows = await Promise.all(
    // one that does not open any more is deleted like the others
    names.map((name) => rowsIn(name).catch(() => 0)),
  );
  const [stored, memory] = await Promise.all([browser.storage.local.get(null), browser.storage.session.get(null)]);
  return {
    databases: names.length,
    rows: rows.reduce((sum, count) => sum + count, 0),
    stored: Object.keys(stored).length,
    memory: Object.keys(memory).length,
    files: (await fileNames()).length,
    sites: (await grantedOrigins()).length,
  };
}

/** Resolves when the database is gone. Pages that have it open let go of it when the browser tells them. */
function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

/** Gives back every permission for a site that can be given back: what an administrator or the manifest grants stays. */
async function giveBackSites(): Promise<void> {
  for (const origin of await grantedOrigins()) await browser.permissions.remove({ origins: [origin] }).catch(() => false);
  await followPermissions();
}

const TURNS = 10;
const BETWEEN = 50;

/** What was under way when the deletion began may still lay its last word down: cleared again until nothing comes after. */
async function clearStorage(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) {
    await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
    const left = await Promise.all([browser.storage.local.get(null), browser.storage.session.get(null)]);
    if (left.every((kept) => Object.keys(kept).length === 0)) return;
  }
}

/** Reading ends first, then the log, then what stands around it: a stop at any moment leaves less, never more. */
export async function wipe(): Promise<{ before: Inventory; after: Inventory }> {
  const before = await takeInventory();
  await giveBackSites();
  return withoutBackgroundLog(async () => {
    for (const name of await databaseNames()) await deleteDatabase(name);
    const folder = await navigator.storage.getDirectory();
    for (const name of await fileNames()) await folder.removeEntry(name, { recursive: true });
    await clearStorage();
    await browser.action.setBadgeText({ text: '' });
    return { before, after: await takeInventory() };
  });
}
