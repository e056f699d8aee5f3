import { isLogError, type LogProblem } from '@/utils/log/errors';
import { t } from '@/utils/words';

export interface ShownProblem {
  kind: LogProblem | 'other';
  sentence: string;
}

/** What kept the log from answering, in words for the screen. */
export function readingProblem(error: unknown): ShownProblem {
  if (!isLogError(error)) return { kind: 'other', sentence: error instanceof Error ? error.message : '' };
  // the log's own sentence speaks of saving
  return { kind: error.problem, sentence: error.problem === 'storage' ? t('log_refused') : error.sentence };
}
