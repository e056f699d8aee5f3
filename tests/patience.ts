/**
 * How long a test waits for what comes by itself: on a machine that is busy with something else a second is too short, and only what never comes
 * is a fault.
 */
import { vi } from 'vitest';

export const PATIENCE = 20_000;

/** Tries until the check holds. */
export const patient = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, PATIENCE);
