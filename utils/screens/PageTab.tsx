import { useCallback, useEffect, useState } from 'react';
import { useAnnounce } from '@/components/announce';
import { taughtName, teachableFields } from '@/components/fields';
import { PageStateNotice } from '@/components/PageState';
import { PageValues } from '@/components/PageValues';
import type { PageValue } from '@/utils/messages/page-protocol';
import type { MessageOut } from '@/utils/messages/protocol';
import { send } from '@/utils/messages/send';
import { addLessons, type Lesson, lessonKey, removeLesson } from '@/utils/settings/lesson-store';
import { t } from '@/utils/words';
import { download } from './download';
import { useLessons } from './use-lessons';

/** The page in front, value by value: what was read as what, teaching what was not, and a copy without values for support. */
export function PageTab({ tabId, onClose }: { tabId: number; onClose: () => void }) {
  const [page, setPage] = useState<MessageOut<'page-values'>>();
  const [masked, setMasked] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const lessons = useLessons();
  const announce = useAnnounce();
  const attempt = useCallback(async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      setProblem(undefined);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : t('state_error_title'));
    }
  }, []);
  const look = useCallback(
    (): Promise<void> => attempt(async () => setPage(await send('page-values', { tabId }))),
    [attempt, tabId],
  );
  useEffect(() => {
    void look();
  }, [look]);

  /** After lessons changed: the page is read again, into the log too. */
  const changed = async (said: string): Promise<void> => {
    announce(said);
    await send('read-again', { tabId });
    await look();
  };
  const own = lessons.filter(({ host }) => host === page?.host);
  const teach = (value: PageValue, field: string): void => {
    if (!value.place || !page) return;
    const lesson = { host: page.host, ...value.place, field: field as Lesson['field'] };
    void attempt(async () => {
      await addLessons([lesson]);
      await changed(t('lesson_kept', lesson.label, taughtName(field)));
    });
  };
  return (
    <>
      {problem !== undefined && <PageStateNotice state={{ kind: 'error', what: problem }} onAct={() => void look()} />}
      {page && (
        <PageValues
          host={page.host}
          values={page.values}
          selected={page.selected}
          fields={teachableFields()}
          taught={own.map((lesson) => ({ ...lesson, key: lessonKey(lesson), field: taughtName(lesson.field) }))}
          masked={masked}
          onTeach={teach}
          onTakeBack={(key) => {
            const gone = own.find((lesson) => lessonKey(lesson) === key);
            if (gone)
              void attempt(async () => {
                await removeLesson(gone);
                await changed(t('lesson_gone', gone.label));
              });
          }}
          onShow={({ pieces }) =>
            void attempt(async () => void (await send('show-on-page', { tabId, pieces: pieces.slice(0, 200) })))
          }
          onMask={() => void attempt(async () => setMasked((await send('masked-page', { tabId })).text))}
          onSaveMasked={() => download(new TextEncoder().encode(masked ?? ''), 'application/json', 'claimside-page-masked.json')}
          onLook={() => void look()}
          onClose={onClose}
        />
      )}
    </>
  );
}
