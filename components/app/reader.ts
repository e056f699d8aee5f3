/** The log as pages read it: opened once, on first need, so that the first paint does not wait for it. */
import type { LogReader } from '@/utils/log/api';
import { LogError } from '@/utils/log/errors';

export const openReader = (): Promise<LogReader> => Promise.reject(new LogError('storage'));
