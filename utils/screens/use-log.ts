import { useEffect, useReducer, useState } from 'react';
import type { LogReader } from '@/utils/log/api';
import { readingProblem, type ShownProblem } from './log-problem';
import { openReader } from './reader';

export interface Asked<T> {
  /** the newest answer; stays on screen while it is asked for again */
  value: T | undefined;
  problem?: ShownProblem;
}

/**
 * Asks the log and asks again whenever it changes. `key` names what is asked: with another key the old answer is gone at once, so that
 * nothing of one claim is ever shown under another's name.
 */
export function useLog<T>(key: string, ask: ((log: LogReader) => Promise<T>) | undefined): Asked<T> {
  const [answer, setAnswer] = useState<{ key: string } & Asked<T>>({ key, value: undefined });
  const [turn, askAgain] = useReducer((count: number) => count + 1, 0);

  useEffect(() => {
    let end: (() => void) | undefined;
    let gone = false;
    openReader().then(
      (log) => {
        if (!gone) end = log.onChange(askAgain);
      },
      () => undefined,
    );
    return () => {
      gone = true;
      end?.();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `ask` is a new function at each drawing; `key` says whether it asks for something else
  useEffect(() => {
    if (!ask) return;
    let late = false;
    openReader()
      .then(ask)
      .then(
        (value) => {
          if (!late) setAnswer({ key, value });
        },
        (error: unknown) => {
          if (late) return;
          const problem = readingProblem(error);
          // A locked log takes back what was shown; any other fault leaves the last answer on screen.
          setAnswer((before) => ({
            key,
            value: before.key === key && problem.kind !== 'locked' ? before.value : undefined,
            problem,
          }));
        },
      );
    return () => {
      late = true;
    };
  }, [key, turn, ask === undefined]);

  return answer.key === key ? answer : { value: undefined };
}
