/** What clerks taught about portals, in the browser's storage. A lesson holds a label and a field, nothing of a patient. */
import { z } from 'zod';
import { browser } from '@/utils/browser';
import { type Lesson, lessonKey, lessonSchema } from '@/utils/reading/pairs/lessons';

export { type Lesson, lessonFile, lessonKey, readLessonFile } from '@/utils/reading/pairs/lessons';

const KEY = 'lessons';
const MOST = 2_000;

/** The lessons; those that cannot be read are left out. */
export async function loadLessons(): Promise<Lesson[]> {
  const stored: Record<string, unknown> = await browser.storage.local.get(KEY);
  const all = z.array(z.unknown()).safeParse(stored[KEY]).data ?? [];
  return all.flatMap((one) => lessonSchema.safeParse(one).data ?? []);
}

let turn: Promise<unknown> = Promise.resolve();

function change(make: (lessons: readonly Lesson[]) => Lesson[]): Promise<void> {
  const mine = turn.then(async () => {
    const next = z
      .array(lessonSchema)
      .max(MOST)
      .parse(make(await loadLessons()));
    await browser.storage.local.set({ [KEY]: next });
  });
  turn = mine.catch(() => undefined);
  return mine;
}

/** Adds lessons; one about the same place replaces the one before. Throws a ZodError where they do not fit; nothing is stored then. */
export function addLessons(added: readonly Lesson[]): Promise<void> {
  const keys = new Set(added.map(lessonKey));
  return change((lessons) => [...lessons.filter((lesson) => !keys.has(lessonKey(lesson))), ...added]);
}

/** Takes one back. */
export const removeLesson = (gone: Lesson): Promise<void> =>
  change((lessons) => lessons.filter((lesson) => lessonKey(lesson) !== lessonKey(gone)));

/** Calls back each time the lessons change, from any page. Gives the function that ends it. */
export function onLessonsChange(listener: () => void): () => void {
  const changed = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && KEY in changes) listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
