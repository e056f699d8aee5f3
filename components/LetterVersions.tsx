import type { LetterHistory, Version } from '@/utils/letters/versions';
import { t, tn } from '@/utils/words';

const whyWord = (why: Version['why']): string =>
  ({
    filled: t('version_filled'),
    edited: t('version_edited'),
    restored: t('version_restored'),
    sent: t('version_sent'),
  })[why];

export interface LetterVersionsProps {
  history: LetterHistory;
  timeOf: (at: number) => string;
  onRestore: (index: number) => void;
}

/** What the letter said before; each version can be brought back, and nothing between is lost. */
export function LetterVersions({ history, timeOf, onRestore }: LetterVersionsProps) {
  if (history.versions.length < 2) return null;
  return (
    <details className="block">
      <summary>{tn('versions', history.versions.length)}</summary>
      <ol className="stack">
        {history.versions
          .map((version, index) => ({ version, index }))
          .reverse()
          .map(({ version, index }) => (
            <li key={`${version.at}-${index}`} className="spread">
              <span className="numbers">
                {timeOf(version.at)} · {whyWord(version.why)} · {version.by}
              </span>
              {index === history.now ? (
                <span className="quiet">{t('version_now')}</span>
              ) : (
                <button type="button" className="link" onClick={() => onRestore(index)}>
                  {t('version_restore')}
                </button>
              )}
            </li>
          ))}
      </ol>
    </details>
  );
}
