import { useEffect, useState } from 'react';
import { taughtName } from '@/components/fields';
import { HealthList, type HostHealth } from '@/components/HealthList';
import { LessonList } from '@/components/LessonList';
import { judgeHealth, loadHealth, onHealthChange, type PortalHealth } from '@/utils/settings/health-store';
import { addLessons, type Lesson, lessonFile, lessonKey, readLessonFile, removeLesson } from '@/utils/settings/lesson-store';
import { t } from '@/utils/words';
import { download } from '../download';
import { useLessons } from '../use-lessons';

const shown = (lesson: Lesson) => ({ ...lesson, key: lessonKey(lesson), field: taughtName(lesson.field) });

function healthOf(host: string, health: PortalHealth): HostHealth {
  const { lastRead, claims, doubtful, found } = health;
  const counts = Object.values(found);
  const all = claims * counts.length;
  return {
    host,
    lastRead,
    claims,
    doubtful,
    fields: judgeHealth(health),
    found: all === 0 ? 0 : counts.reduce((sum, count) => sum + count, 0) / all,
  };
}

function useHealth(): HostHealth[] {
  const [portals, setPortals] = useState<HostHealth[]>([]);
  useEffect(() => {
    const follow = (): void =>
      void loadHealth().then((all) => setPortals([...all].map(([host, health]) => healthOf(host, health)).reverse()));
    follow();
    return onHealthChange(follow);
  }, []);
  return portals;
}

/** How the portals are read, and what was taught about them. */
export function PortalCare() {
  const portals = useHealth();
  const lessons = useLessons();
  const [waiting, setWaiting] = useState<Lesson[]>([]);
  const [wrong, setWrong] = useState<string>();
  const keep = (added: readonly Lesson[]): void => {
    addLessons(added).then(
      () => setWaiting([]),
      () => setWrong(t('settings_not_saved')),
    );
  };
  const take = async (file: File): Promise<void> => {
    setWrong(undefined);
    setWaiting([]);
    try {
      const { news } = readLessonFile(await file.text(), lessons);
      setWaiting(news);
      if (news.length === 0) setWrong(t('lessons_nothing_new'));
    } catch {
      // No JSON, or not in the form of such a file: nothing of it is taken.
      setWrong(t('lessons_no_file'));
    }
  };
  return (
    <>
      <HealthList portals={portals} />
      <LessonList
        lessons={lessons.map(shown)}
        waiting={waiting.map(shown)}
        wrong={wrong}
        onFile={(file) => void take(file)}
        onTake={() => keep(waiting)}
        onLeave={() => setWaiting([])}
        onSave={() =>
          download(
            new TextEncoder().encode(JSON.stringify(lessonFile(lessons), null, 1)),
            'application/json',
            'claimside-lessons.json',
          )
        }
        onTakeBack={(key) => {
          const gone = lessons.find((lesson) => lessonKey(lesson) === key);
          if (gone) removeLesson(gone).catch(() => setWrong(t('settings_not_saved')));
        }}
      />
    </>
  );
}
