import { useEffect, useState } from 'react';
import { type Lesson, loadLessons, onLessonsChange } from '@/utils/settings/lesson-store';

/** What was taught about portals, as it is now, whoever changed it. */
export function useLessons(): readonly Lesson[] {
  const [lessons, setLessons] = useState<readonly Lesson[]>([]);
  useEffect(() => {
    const follow = (): void => void loadLessons().then(setLessons);
    follow();
    return onLessonsChange(follow);
  }, []);
  return lessons;
}
