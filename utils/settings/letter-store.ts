/** The hospital's own letters: text templates and one Word file for the page they go on. Kept apart from the settings, since they are large. */
import { z } from 'zod';
import { browser } from '@/utils/browser';

const KEY = 'letters';
const MOST_TEMPLATES = 100;

const ownLettersSchema = z.strictObject({
  templates: z.array(z.strictObject({ id: z.string().min(1).max(80), source: z.string().max(120_000) })).max(MOST_TEMPLATES),
  /** a checked .docx as base64, at most 10 MB */
  word: z.strictObject({ name: z.string().max(200), data: z.base64().max(14_000_000) }).optional(),
});
export type OwnLetters = z.infer<typeof ownLettersSchema>;

const NONE: OwnLetters = { templates: [] };

/** What is stored; nothing where it cannot be read. */
export async function loadOwnLetters(): Promise<OwnLetters> {
  const stored: Record<string, unknown> = await browser.storage.local.get(KEY);
  const parsed = ownLettersSchema.safeParse(stored[KEY]);
  return parsed.success ? parsed.data : NONE;
}

/** Throws a ZodError where they do not fit; nothing is stored then. */
export async function saveOwnLetters(letters: OwnLetters): Promise<void> {
  await browser.storage.local.set({ [KEY]: ownLettersSchema.parse(letters) });
}

export function onOwnLettersChange(listener: () => void): () => void {
  const changed = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && KEY in changes) listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
