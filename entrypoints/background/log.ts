/** The log as the worker writes it. */
import type { Log } from '@/utils/log/api';
import { LogError } from '@/utils/log/errors';

export const openBackgroundLog = (): Promise<Log> => Promise.reject(new LogError('storage'));
