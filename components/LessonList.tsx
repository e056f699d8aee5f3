import { t, tn } from '@/utils/words';
import { ConfirmButton } from './ConfirmButton';
import type { TaughtLesson } from './PageValues';

export interface HostLesson extends TaughtLesson {
  host: string;
}

export interface LessonListProps {
  lessons: readonly HostLesson[];
  /** lessons of a file that were checked and wait for her word */
  waiting: readonly HostLesson[];
  wrong?: string | undefined;
  onFile: (file: File) => void;
  onTake: () => void;
  onLeave: () => void;
  onSave: () => void;
  onTakeBack: (key: string) => void;
}

const says = ({ label, section, field }: TaughtLesson): string =>
  section === undefined ? t('lesson_says', label, field) : t('lesson_says_in', label, section, field);

/** What was taught, a list for each portal; as a file out, and in after it was looked at. */
export function LessonList({ lessons, waiting, wrong, onFile, onTake, onLeave, onSave, onTakeBack }: LessonListProps) {
  const hosts = [...Map.groupBy(lessons, ({ host }) => host)].sort(([a], [b]) => a.localeCompare(b));
  return (
    <section className="settings-form" aria-labelledby="lessons-title">
      <h2 id="lessons-title" className="section-title">
        {t('lessons_title')}
      </h2>
      <p className="quiet">{t('lessons_about')}</p>
      {hosts.length === 0 && <p>{t('lessons_none')}</p>}
      {hosts.map(([host, own]) => (
        <div key={host} className="stack">
          <h3>{host}</h3>
          <ul className="portals">
            {own.map((lesson) => (
              <li key={lesson.key} className="portal">
                <p>{says(lesson)}</p>
                <ConfirmButton
                  label={t('take_back')}
                  question={t('lesson_take_back', lesson.label)}
                  onConfirm={() => onTakeBack(lesson.key)}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {wrong !== undefined && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      {waiting.length > 0 && (
        <div className="notice stack">
          <h3>{tn('lessons_waiting', waiting.length)}</h3>
          <ul className="portals">
            {waiting.map((lesson) => (
              <li key={lesson.key} className="portal">
                <p>
                  {lesson.host}: {says(lesson)}
                </p>
              </li>
            ))}
          </ul>
          <div className="bar">
            <button type="button" className="button main" onClick={onTake}>
              {t('lessons_take')}
            </button>
            <button type="button" className="button" onClick={onLeave}>
              {t('cancel')}
            </button>
          </div>
        </div>
      )}
      <div className="bar">
        <label className="button file-button">
          {t('lessons_take_in')}
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = '';
              if (file) onFile(file);
            }}
          />
        </label>
        <button type="button" className="button" disabled={lessons.length === 0} onClick={onSave}>
          {t('save_as_file')} <span className="hidden">{t('lessons_title')}</span>
        </button>
      </div>
    </section>
  );
}
