/** Code lists that the hospital put in the place of those that came with the version: files as they were given. No patient data. */
import { z } from 'zod';
import { browser } from '@/utils/browser';
import { calendarDateSchema } from '@/utils/claim/calendar-date-schema';

const KEY = 'codeLists';

const keptListSchema = z.strictObject({
  /** the file's name */
  name: z.string().max(200),
  readOn: calendarDateSchema,
  /** the file's JSON; the room of codes says whether it is a list */
  json: z.json(),
});
export type KeptCodeList = z.infer<typeof keptListSchema>;
const keptSchema = z.array(keptListSchema).max(5);

/** What is stored; nothing where it cannot be read. */
export async function loadCodeLists(): Promise<KeptCodeList[]> {
  const stored: Record<string, unknown> = await browser.storage.local.get(KEY);
  const parsed = keptSchema.safeParse(stored[KEY] ?? []);
  return parsed.success ? parsed.data : [];
}

/** Throws a ZodError where they do not fit; nothing is stored then. */
export const saveCodeLists = (lists: readonly KeptCodeList[]): Promise<void> =>
  browser.storage.local.set({ [KEY]: keptSchema.parse(lists) });

export function onCodeListsChange(listener: () => void): () => void {
  const changed = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && KEY in changes) listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
