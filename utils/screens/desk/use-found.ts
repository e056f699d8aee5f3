import { useEffect, useState } from 'react';
import { openReader } from '../reader';

/** Keys that one search gives at most. */
const MOST = 5_000;
const NONE: ReadonlySet<string> = new Set();

/** Claims in whose notes, calls and letters the words stand. The rows' own values are searched without the log. */
export function useFound(text: string): ReadonlySet<string> {
  const words = text.trim();
  const [found, setFound] = useState<{ words: string; keys: ReadonlySet<string> }>({ words: '', keys: NONE });
  useEffect(() => {
    if (words.length < 3) return;
    let late = false;
    const timer = setTimeout(() => {
      openReader()
        .then((log) => log.search(words, MOST))
        .then(
          (rows) => {
            if (!late) setFound({ words, keys: new Set(rows.map(({ key }) => key)) });
          },
          () => undefined,
        );
    }, 150);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [words]);
  return found.words === words ? found.keys : NONE;
}
